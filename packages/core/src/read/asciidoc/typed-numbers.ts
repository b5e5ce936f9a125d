import type { AdocBlock, AdocDocument } from './asciidoctor.ts'
import { headingTextOf } from './section-kind.ts'

/** `8.2 Title`, `6. Title`, `A.3 Title`, `F1.1.2 Title`: the number, and behind it the title. */
const typed =
  /^(\d{1,3}(?:\.\d{1,3}){0,8}|[A-Z]{1,2}\d{0,2}(?:\.\d{1,3}){1,8})\.?(?:[\s\u00a0]+(?:[\u2013\u2014-][\s\u00a0]+)?(?=\S)|$)/

/** The number that a title begins with, and how many characters of it are not title. */
export function typedNumber(title: string): { readonly number: string; readonly length: number } | undefined {
  const found = typed.exec(title)
  return found === null ? undefined : { number: found[1] as string, length: found[0].length }
}

/** Titles looked at. */
const maxTitles = 2_000

/**
 * Whether the author, or a converter, has typed the numbers of clauses into their titles: then they are the numbers that are
 * printed, and a style computes none. Most titles have one, and each but a few is behind the one before it, as
 * `2 Dimensional lamps` is not.
 */
export function hasTypedNumbers(document: AdocDocument): boolean {
  const titles: string[] = []
  const open: AdocBlock[] = document.blocks.toReversed()
  for (let block = open.pop(); block !== undefined && titles.length < maxTitles; block = open.pop()) {
    if (block.context !== 'section') continue
    titles.push(headingTextOf(block))
    for (let at = block.blocks.length - 1; at >= 0; at--) open.push(block.blocks[at] as AdocBlock)
  }
  const numbers = titles.flatMap((title) => typedNumber(title)?.number ?? [])
  if (numbers.length < 2 || 2 * numbers.length < titles.length) return false
  const steps = numbers.filter((number, at) => at > 0 && isBehind(number, numbers[at - 1] as string)).length
  return 4 * steps >= 3 * (numbers.length - 1)
}

function isBehind(number: string, before: string): boolean {
  const [own, other] = [number.split('.'), before.split('.')]
  const at = own.findIndex((part, i) => part !== other[i])
  if (at === -1) return false
  const [a, b] = [own[at] as string, other[at]]
  if (b === undefined) return true
  return /^\d+$/.test(a) && /^\d+$/.test(b) ? Number(a) > Number(b) : a > b || /^\d/.test(b)
}
