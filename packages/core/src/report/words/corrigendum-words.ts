import type { CorrigendumUse, IdleInstruction, InstructionTrouble } from '../../model/corrigendum.ts'
import type { Finding } from '../../model/finding.ts'
import { nameClause } from './place-words.ts'
import { quote } from './quote.ts'

/** Which text has taken a corrigendum up, how far, and how many differences come from it. */
export function corrigendumSentence({ why: { args } }: Finding): string {
  const { corrigendum = '', left = '0', right = '0', of = '0', findings = '0' } = args
  const name = quote(corrigendum)
  const come = findings === '1' ? 'One difference comes from it.' : `${findings} differences come from it.`
  const share = (number: string): string => `${number} of its ${of} instructions`
  if (left !== '0' && right !== '0')
    return `${name} is taken up in part by each text: ${share(left)} by the left one alone, ${right} by the right one alone. ${come}`
  const [has, lacks, number] = right === '0' ? (['left', 'right', left] as const) : (['right', 'left', right] as const)
  if (number === of) return `The ${lacks} text has not taken up ${name}; the ${has} text has. ${come}`
  return `The ${lacks} text has not taken up ${share(number)} of ${name} that the ${has} text has. ${come}`
}

/** What a corrigendum did to the comparison, in a few words. */
export function corrigendumUseWords({ identifier, instructions, takenUp, finding, idle }: CorrigendumUse): string {
  const read =
    instructions === 0
      ? 'no instruction was understood'
      : `${instructions} ${instructions === 1 ? 'instruction' : 'instructions'}`
  const did =
    finding === null
      ? 'accounts for no difference'
      : `taken up by the left text alone ${takenUp.left}, by the right alone ${takenUp.right} (${finding})`
  const troubles = [...new Set(idle.map(({ why }) => why))].map(
    (why) => `${why} ${idle.filter((one) => one.why === why).length}`,
  )
  return [`${identifier}: ${read}`, did, ...troubles].join(' · ')
}

const troubles: Readonly<Record<InstructionTrouble, string>> = {
  'not-understood': 'was not understood, and nothing is accounted for by it',
  'in-both': 'is taken up in both texts',
  'in-neither': 'is taken up in neither text',
  'in-part':
    'is taken up in one text, but not to the letter, or not where the texts differ: what differs is told by itself',
  ambiguous: 'names one place, and its words differ in several: what differs is told by itself',
  'not-found': 'could not be looked for: it gives no words, or neither text has them where it points',
}

/** Instructions that a report names; JSON has all. */
const shownInstructions = 8

/** The instructions that account for nothing, and why: each in a sentence. */
export function idleSentences({ idle }: CorrigendumUse, most = shownInstructions): string[] {
  const rest = idle.length - most
  return [...idle.slice(0, most).map(idleWords), ...(rest > 0 ? [`And ${rest} more.`] : [])]
}

function idleWords({ text, clause, why }: IdleInstruction): string {
  return `${quote(text)}${clause === '' ? '' : ` (${nameClause(clause)})`} ${troubles[why]}.`
}
