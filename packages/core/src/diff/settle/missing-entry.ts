import type { Change, Hunk } from '../../model/change.ts'
import type { Side } from '../../model/finding.ts'
import type { Token } from '../../model/token.ts'

/** The documents of the entries that one side lacks, without edition: a text may cite the one and list the other. */
export function missingEntries(changes: readonly Change[], side: Side): ReadonlySet<string> {
  const cited = changes.flatMap((change) => {
    if (change.type !== 'reference-missing' || change.side !== side) return []
    const token = change.block.tokens().find((one) => one.class === 'citation')
    return token === undefined ? [] : [documentIn(token)]
  })
  return new Set(cited.filter((document) => /[0-9]/.test(document)))
}

/**
 * A citation of an entry that the other side lacks, against a mark that nothing stands there (`[iso-7120]`) or against the
 * place in it alone: a source that names the entry prints no more without it.
 */
export function citesMissing(hunk: Hunk, entries: Readonly<Record<Side, ReadonlySet<string>>>): boolean {
  const a = hunk.a.slice(hunk.fromA, hunk.toA)
  const b = hunk.b.slice(hunk.fromB, hunk.toB)
  return citesOnly(a, b, entries.left) || citesOnly(b, a, entries.right)
}

function citesOnly(tokens: readonly Token[], others: readonly Token[], entries: ReadonlySet<string>): boolean {
  const [cited, ...places] = tokens.filter((token) => token.class !== 'punctuation')
  if (cited?.class !== 'citation' || others.length === 0 || !entries.has(documentIn(cited))) return false
  const printed = others.map((token) => token.printed).join('')
  const rest = (list: readonly Token[]): string =>
    list
      .map((token) => token.printed.replace(/\b(?:(?:sub)?clauses?|sections?)\b/i, ''))
      .join('')
      .replace(/[\s,;()[\]]+/g, '')
      .toLowerCase()
  return (places.length > 0 && rest(places) === rest(others)) || isUnresolved(printed, cited.printed)
}

/**
 * `[ISO7120]`, `[oil]`: the name that the source gave the entry. A number leads to another. Where both texts have the brackets, the
 * name is a part of what is cited.
 */
function isUnresolved(printed: string, cited: string): boolean {
  if (/^\p{L}[\p{L}\p{N}_.:-]*[0-9][\p{L}\p{N}_.:-]*$/u.test(printed))
    return namesDocument(lettersOf(printed), lettersOf(cited))
  return /^\[(?![0-9]+\])[\p{L}\p{N}_.:-]+\]$/u.test(printed)
}

/** Whether a name holds the number of a document up to its last digit: `x14` is not the name of X.1410. */
function namesDocument(name: string, cited: string): boolean {
  const at = cited.indexOf(name)
  return at >= 0 && !/[0-9]/.test(cited[at + name.length] ?? '')
}

function documentIn({ meaning }: Token): string {
  return meaning.replace(/ [@+][^ ⟧]*/g, '')
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}
