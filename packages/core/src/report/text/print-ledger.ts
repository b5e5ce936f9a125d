import type { Furniture, Ledger } from '../../model/document.ts'

/** Where the characters of a file went, in one sentence: `10 601 characters: 10 492 read, 109 dropped (running-head 109), 0 not understood`. */
export function ledgerText({ source, read, furniture, notUnderstood }: Ledger, dropped: readonly Furniture[]): string {
  const byRule = furnitureByRule(dropped)
  const rules =
    byRule.length === 0 ? '' : ` (${byRule.map(([rule, amount]) => `${rule} ${spaced(amount)}`).join(', ')})`
  return `${spaced(source)} characters: ${spaced(read)} read, ${spaced(furniture)} dropped${rules}, ${spaced(notUnderstood)} not understood`
}

/** Amounts by rule, the largest first. */
export function furnitureByRule(dropped: readonly Furniture[]): [string, number][] {
  const amounts = new Map<string, number>()
  for (const { rule, characters } of dropped) amounts.set(rule, (amounts.get(rule) ?? 0) + characters)
  return [...amounts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
}

/** Digits in groups of three, as both bodies print numbers. */
function spaced(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ' ')
}
