import type { AdjustmentNote, AdjustmentUse } from '../../model/adjustment.ts'
import type { Finding } from '../../model/finding.ts'

/** Says that the user gave a finding its grade, and from what; empty where the program did. */
export function regradedWords({ gradedBy, grade }: Finding): string {
  if (gradedBy === undefined) return ''
  const reason = gradedBy.reason
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!?]+$/, '')
  return `The configuration makes it ${grade} instead of ${gradedBy.from}${reason === '' ? '' : `: ${reason}`}.`
}

/** `1 rule switched off or narrowed (note-form 3), 2 findings regraded`: what the user's adjustments did. */
export function adjustedWords({ rules, houseRules, regraded, paired, oneSided }: AdjustmentUse): string {
  const parts = [
    counted(
      rules.length,
      'rule',
      ` switched off or narrowed (${rules.map(({ rule, withdrawn }) => `${rule} ${withdrawn}`).join(', ')})`,
    ),
    counted(
      houseRules.length,
      'house rule',
      ` (${houseRules.map(({ id, permitted }) => `${id} ${permitted}`).join(', ')})`,
    ),
    counted(regraded, 'finding', ' regraded'),
    counted(paired, 'pair', ' made by hand'),
    counted(oneSided.length, 'clause', ' on one side only'),
  ].filter((part) => part !== '')
  return parts.length === 0 ? 'nothing' : parts.join(', ')
}

/** One sentence for what is laid down and does nothing, or cannot be. */
export function noteWords({ code, about, side }: AdjustmentNote): string {
  switch (code) {
    case 'unused':
      return about === '' ? 'An entry touches nothing here.' : `“${about}” touches nothing here.`
    case 'no-such-clause':
      return `The ${side} text has no clause “${about}”.`
    case 'no-such-block':
      return `The ${side} text has no “${about}”.`
    case 'paired-already':
      return `“${about}” is paired already.`
    case 'on-both-sides':
      return `“${about}” is declared to be in the ${side} text only, but the other text has it too: both were compared.`
    case 'no-such-marker':
      return `The clause of the ${side} text does not print “${about}”: it was compared.`
  }
}

function counted(number: number, noun: string, more: string): string {
  return number === 0 ? '' : `${number} ${noun}${number === 1 ? '' : 's'}${more}`
}
