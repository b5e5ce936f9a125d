import { emptyRow, type FormulaNode, row, scripts } from './formula-node.ts'
import { accentOf, combiningAccents, foldSign } from './formula-signs.ts'

/** Spaces and what is never printed: function application, invisible times, joiners, soft hyphens. */
const invisible = /[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff]|\p{Variation_Selector}/gu
const special = /[ªº\u00b2\u00b3\u00b9¼-¾\u2070-\u209c\u2150-\u215e\u2189]/u
const specialRuns =
  /[\u00b2\u00b3\u00b9\u2070\u2071\u2074-\u207f]+|[\u2080-\u209c]+|[¼-¾\u2150-\u215e\u2189]|[ªº]|[^ªº\u00b2\u00b3\u00b9¼-¾\u2070\u2071\u2074-\u209c\u2150-\u215e\u2189]+/gu
const parts = /[0-9]+(?:[.,][0-9]+)*|(?:\p{L}\p{M}*)+|\P{M}\p{M}*|\p{M}/gu

/**
 * The tokens of a run of characters: letters plain whatever their style, signs in one form, spaces gone. Raised and
 * lowered digits of Unicode become scripts: `2³²` is never 232.
 */
export function readCharacters(printed: string): FormulaNode[] {
  if (/^[A-Za-z]$/.test(printed)) return [{ type: 'letters', value: printed }]
  if (/^[0-9]+$/.test(printed)) return [{ type: 'number', value: printed }]
  const nodes: FormulaNode[] = []
  if (!special.test(printed)) appendPlain(printed, nodes)
  else for (const [run] of printed.matchAll(specialRuns)) appendSpecial(run, nodes)
  return nodes
}

function appendSpecial(run: string, nodes: FormulaNode[]): void {
  const first = run[0] as string
  if (first === 'ª' || first === 'º') appendPlain(foldSign(first), nodes)
  else if (/[\u00b2\u00b3\u00b9\u2070-\u207f]/.test(first)) nodes.push(scripts(emptyRow, null, plainRow(run)))
  else if (/[\u2080-\u209c]/.test(first)) nodes.push(scripts(emptyRow, plainRow(run), null))
  else if (/[¼-¾\u2150-\u215e\u2189]/.test(first)) {
    const [above = '', below = ''] = run.normalize('NFKC').split('\u2044')
    nodes.push({ type: 'fraction', above: plainRow(above), below: plainRow(below) })
  } else appendPlain(run, nodes)
}

function plainRow(run: string): FormulaNode {
  const nodes: FormulaNode[] = []
  appendPlain(run, nodes)
  return row(nodes)
}

function appendPlain(printed: string, nodes: FormulaNode[]): void {
  const plain = printed.normalize('NFKD').replace(invisible, '')
  for (const [part] of plain.matchAll(parts)) {
    const first = part.codePointAt(0) as number
    if (first >= 0x30 && first <= 0x39) nodes.push({ type: 'number', value: part })
    else if (/^\p{L}/u.test(part)) appendLetters(part, nodes)
    else for (const sign of foldSign(part.normalize('NFC'))) nodes.push({ type: 'operator', value: sign })
  }
}

/** Letters with the accents of mathematics on them are accents, as formats write them that know them. */
function appendLetters(part: string, nodes: FormulaNode[]): void {
  if (!/\p{M}/u.test(part)) {
    nodes.push({ type: 'letters', value: part })
    return
  }
  let word = ''
  const close = (): void => {
    if (word !== '') nodes.push({ type: 'letters', value: word })
    word = ''
  }
  for (const [cluster] of part.matchAll(/\p{L}\p{M}*/gu)) {
    const [letter = '', ...marks] = cluster
    if (marks.length === 0 || !marks.every((mark) => combiningAccents.test(mark))) {
      word += cluster.normalize('NFC')
      continue
    }
    close()
    nodes.push(
      marks.reduce<FormulaNode>(
        (base, mark) => ({
          type: 'accent',
          sign: accentOf(mark) as string,
          base,
          under: mark === '\u0331' || mark === '\u0332',
        }),
        { type: 'letters', value: letter },
      ),
    )
  }
  close()
}
