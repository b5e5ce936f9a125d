import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Line } from './line.ts'

const stated =
  /(?:^INTERNATIONAL STANDARD\s+|published as\s+(?:an?\s+)?(?:ISO\/IEC\s+)?(?:International Standard\s+)?)((?:ISO|IEC)(?:\/[A-Z]{2,4}){0,2}\s?[0-9]{3,5}(?:-[0-9]{1,3})?|[0-9]{4,5}-[0-9]{1,3})/gi
const isoNumber = /\b(?:ISO|IEC)(?:\/[A-Z]{2,4}){0,2}\s?([0-9]{3,5}(?:-[0-9]{1,3})?)/

/**
 * Running heads are copied from another document and forgotten: one that names another Standard than the title page is
 * told and not used.
 */
export function checkHeads(
  heads: readonly string[],
  opening: readonly Line[],
): { readonly texts: readonly string[]; readonly diagnostics: readonly Diagnostic[] } {
  const numbers = new Map<string, number>()
  for (const line of opening)
    for (const found of line.text.matchAll(stated)) {
      const number = /[0-9]{3,5}(?:-[0-9]{1,3})?/.exec(found[1] as string)?.[0]
      if (number !== undefined && !numbers.has(number)) numbers.set(number, line.page)
    }
  if (numbers.size === 0) return { texts: heads, diagnostics: [] }
  const texts: string[] = []
  const diagnostics: Diagnostic[] = []
  for (const head of heads) {
    const number = isoNumber.exec(head)?.[1]
    if (number === undefined || numbers.has(number) || numbers.has(number.replace(/-.*/, ''))) {
      texts.push(head)
      continue
    }
    const [own, page] = [...numbers][0] as [string, number]
    diagnostics.push({
      code: 'running-head-contradicts',
      message: `The running head “${head}” names another Standard than page ${page}, which says ${own}; the running head was not believed.`,
      place: { page },
    })
  }
  return { texts, diagnostics }
}
