import type { WordsChange } from '../model/change.ts'
import type { PrintedBlock } from '../model/printing.ts'
import type { Token } from '../model/token.ts'

/** Longest name at the head of a paragraph, in tokens: `TIME-REQ-05` has five. */
const longestName = 7
/** Most blocks between two paragraphs with names of one kind. */
const maxBetween = 20

/**
 * What a paragraph's number has in common with those that one more, or one fewer, before it counts on: the letters of
 * `REQ-05`, and how far from `REQ-06` it is. Null where no name of letters and a number begins the paragraph in both texts, or
 * where the names beside it do not count on: a wrong number stands alone.
 */
export function countedOn({ hunk, left, right, part }: WordsChange): string | null {
  const { a, fromA, toA, b, fromB, toB } = hunk
  if (part !== 'text' || toA - fromA !== 1 || toB - fromB !== 1 || fromA !== fromB || fromA === 0) return null
  if (fromA >= longestName) return null
  const [from, to] = [numberOf(a[fromA]), numberOf(b[fromB])]
  const prefix = a.slice(0, fromA)
  const isName = prefix.every((token, at) => at === 0 || !token.spaced) && /\p{L}/u.test(prefix[0]?.printed ?? '')
  if (from === null || to === null || !isName) return null
  const goesOn = ([-1, 1] as const).some((step) => {
    const [beside, other] = [nextName(left, prefix, step), nextName(right, prefix, step)]
    return beside !== null && other !== null && other - beside === to - from
  })
  return goesOn ? `${left.owner.order} ${meantBy(prefix)} ${to - from}` : null
}

/** The number of the nearest paragraph of the same clause, before or behind a block, whose name begins alike. */
function nextName(block: PrintedBlock, prefix: readonly Token[], step: -1 | 1): number | null {
  const { blocks } = block.owner
  const place = block.order - (blocks[0]?.order ?? 0)
  for (let at = place + step; Math.abs(at - place) <= maxBetween && blocks[at] !== undefined; at += step) {
    const tokens = (blocks[at] as PrintedBlock)
      .tokens()
      .slice(0, 2 * longestName)
      .filter(({ meaning }) => meaning !== '')
    if (meantBy(tokens.slice(0, prefix.length)) === meantBy(prefix)) return numberOf(tokens[prefix.length])
  }
  return null
}

function meantBy(tokens: readonly Token[]): string {
  return tokens.map(({ meaning }) => meaning).join('')
}

function numberOf(token: Token | undefined): number | null {
  return token && !token.spaced && /^\d{1,4}$/.test(token.printed) ? Number(token.printed) : null
}
