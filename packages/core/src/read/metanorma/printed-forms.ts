import { child, descendant, rawText, walk, type XmlElement } from '../sts/sts-xml.ts'
import type { Conversion } from './conversion.ts'

/** What of a term is read as its author wrote it, though it is printed from a copy that is laid out. */
const copied = new Set(['preferred', 'admitted', 'deprecates', 'definition'])
/** Elements that are laid out in other words than they are written in. */
const rendered = /^(?:x?ref|eref|erefstack|concept|termref|stem|link|fn|date|math|index|bookmark)$/

/**
 * Names each part of a term that is laid out in other words than it is written in: what is written is compared, and what is
 * laid out is printed. Where somebody has changed one of them, a reader must know.
 */
export function tellOtherForms(root: XmlElement, { numbering, diagnostics }: Conversion): void {
  if (!numbering.flavour.isPresentation) return
  for (const shown of walk(root)) {
    const { element = '', source = '' } = shown.attributes
    if (shown.name !== 'semx' || !copied.has(element)) continue
    const written = numbering.find(source)
    if (written?.name !== element) continue
    const words = element === 'definition' ? child(written, 'verbal-definition') : descendant(written, 'name')
    if (words === undefined || [...walk(words)].some(({ name }) => rendered.test(name))) continue
    const parts = element === 'definition' ? words.children.filter((part) => isText(part)) : [words]
    const said = parts.map(lettersOf).join('')
    if (lettersOf(shown).includes(said)) continue
    diagnostics.push({
      code: 'two-forms-differ',
      message: `A ${element === 'definition' ? 'definition' : 'term'} is written “${rawText(words).trim().slice(0, 80)}” and laid out otherwise; what is written is compared.`,
      place: shown.place(),
      notCompared: { block: 'term-entry', characters: 0 },
    })
  }
}

/** Sources behind a definition are laid out by themselves. */
function isText(part: XmlElement | string): boolean {
  return typeof part === 'string' || !/^(?:term)?source$/.test(part.name)
}

function lettersOf(part: XmlElement | string): string {
  return (typeof part === 'string' ? part : rawText(part)).replace(/[^\p{L}\p{N}]+/gu, '')
}
