import type { Attribution } from '../../model/attribution.ts'
import type { Finding } from '../../model/finding.ts'
import { regradedWords } from './adjustment-words.ts'
import { whatDiffers } from './what-differs.ts'
import { whyGraded } from './why-graded.ts'

/** Says what differs, where, in both printings, and why the finding has its grade. */
export function sentenceOf(finding: Finding): string {
  return [whatDiffers(finding), whyGraded(finding), regradedWords(finding), whoMoved(finding)]
    .filter((part) => part !== '')
    .join(' ')
}

/** Which text left what was agreed; empty where no agreed text was given. */
export function whoMoved({ attribution }: Finding): string {
  return attribution === undefined ? '' : attributions[attribution]
}

const attributions: Readonly<Record<Attribution, string>> = {
  'left-moved': 'The right text has what was agreed; the left text moved away from it.',
  'right-moved': 'The left text has what was agreed; the right text moved away from it.',
  'both-moved-apart': 'Both texts moved away from what was agreed.',
  'base-unknown': 'The agreed text does not tell who moved.',
}
