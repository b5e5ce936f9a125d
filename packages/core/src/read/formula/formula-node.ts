/** A formula as a tree, whatever it was written in. */
export type FormulaNode =
  | { readonly type: 'letters' | 'number' | 'operator' | 'text'; readonly value: string }
  | { readonly type: 'row'; readonly children: readonly FormulaNode[] }
  | { readonly type: 'fraction' | 'binomial'; readonly above: FormulaNode; readonly below: FormulaNode }
  | { readonly type: 'root'; readonly body: FormulaNode; readonly index: FormulaNode | null }
  | { readonly type: 'scripts'; readonly base: FormulaNode; readonly sub: FormulaNode | null; readonly sup: FormulaNode | null }
  | { readonly type: 'accent'; readonly sign: string; readonly base: FormulaNode; readonly under: boolean }
  | { readonly type: 'matrix'; readonly rows: readonly (readonly FormulaNode[])[] }

/** Deepest nesting read. Beyond it the formula's text alone is kept: no formula of a standard is nested so deep. */
export const maxFormulaDepth = 100

export const emptyRow: FormulaNode = { type: 'row', children: [] }

export function row(children: readonly FormulaNode[]): FormulaNode {
  return children.length === 1 ? (children[0] as FormulaNode) : { type: 'row', children }
}

/** Signs that are printed differently and are one operator. */
const signs: Readonly<Record<string, string>> = {
  '\u2212': '-', '\u2013': '-', '\u2010': '-', '\u2217': '*', '\u22c5': '·', '\u2219': '·', '\u2022': '·', '\u2032': "'", '\u2033': "''", '\u2a7d': '≤', '\u2a7e': '≥', '\u2223': '|', '\u2225': '‖', '\u2329': '⟨', '\u232a': '⟩', '\u2026': '...', '\u22ef': '...', '\u21d2': '⇒',
}
const invisible = /[\u2061-\u2064\u200b-\u200d\u00ad\ufeff\u202f\u2000-\u200a\u00a0\s]/g

/** One token of a formula from its printed characters: letters plain, operators one form, spaces gone. Null where nothing is left. */
export function tokenOf(printed: string): FormulaNode | null {
  const value = [...printed.normalize('NFKC').replace(invisible, '')].map((sign) => signs[sign] ?? sign).join('')
  if (value === '') return null
  if (/^[0-9]+(?:[.,][0-9]+)*$/.test(value)) return { type: 'number', value }
  return { type: /^[\p{L}\p{M}]/u.test(value) ? 'letters' : 'operator', value }
}

/** The tokens of a run of characters, as Word writes formulas: letters, numbers and operators in one run. */
export function tokensOf(printed: string): FormulaNode[] {
  return (printed.match(/[0-9]+(?:[.,][0-9]+)*|[\p{L}\p{M}]+|\s+|[^\s\p{L}\p{M}0-9]/gu) ?? []).flatMap((part) => tokenOf(part) ?? [])
}

const accents: Readonly<Record<string, string>> = {
  '\u0302': '^', '\u02c6': '^', '^': '^', '\u0303': '~', '\u02dc': '~', '~': '~', '\u223c': '~', '\u0304': '¯', '\u0305': '¯', '\u00af': '¯', '\u203e': '¯', '\u2015': '¯', '_': '¯', '\u0307': '˙', '\u02d9': '˙', '.': '˙', '\u0308': '¨', '\u00a8': '¨', '\u20d7': '→', '\u2192': '→', '\u030c': 'ˇ', '\u02c7': 'ˇ', '\u0332': '¯', '\u0331': '¯', '\u23de': '⏞', '\u23df': '⏟',
}

/** The sign of an accent in one form; null where the character is none. */
export function accentOf(printed: string): string | null {
  return accents[printed.trim()] ?? null
}
