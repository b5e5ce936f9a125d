import type { Finding } from '../../model/finding.ts'
import { regradedWords } from './adjustment-words.ts'
import { whatDiffers } from './what-differs.ts'
import { whyGraded } from './why-graded.ts'

/** Says what differs, where, in both printings, and why the finding has its grade. */
export function sentenceOf(finding: Finding): string {
  return [whatDiffers(finding), whyGraded(finding), regradedWords(finding)].filter((part) => part !== '').join(' ')
}
