import { labelOf } from './block-parts.ts'
import { blockParts, headingParts, type Look, type NewPart } from './new-parts.ts'
import { type Item, nodeOf, type SidePlaces } from './side-places.ts'
import type { WordParagraph } from './word-paragraphs.ts'
import type { PartStyle, PartStyles } from './write-parts.ts'
import { childOf, type XmlSpan } from './xml-span.ts'

/** A paragraph that shows how its kind is set. */
interface Model {
  readonly at: number
  readonly paragraph: WordParagraph
  /** The number or marker printed in it; empty where it has none. */
  readonly label: string
}

/** New parts are set as parts of their kind are set in the file: the nearest of its kind is the model of each. */
export function ownStyles(places: SidePlaces, items: readonly Item[]): PartStyles {
  let models: Map<Look, Model[]> | undefined
  const plain: PartStyle = { paragraph: '', run: '', typed: true }
  const nearest = (look: Look, at: number): PartStyle | undefined => {
    models ??= modelsOf(places, items)
    let best: Model | undefined
    for (const one of models.get(look) ?? [])
      if (best === undefined || Math.abs(one.at - at) < Math.abs(best.at - at)) best = one
    if (best === undefined) return undefined
    return { ...propertiesOf(places.story.xml, best.paragraph), typed: isTyped(places, best.paragraph, best.label) }
  }
  return {
    styleOf(look, at) {
      const model = nearest(look, at)
      if (model !== undefined) return model
      const [kind, depth] = look.split(' ')
      for (let less = Number(depth) - 1; less > 0; less--) {
        const other = nearest(`${kind} ${less}`, at)
        if (other !== undefined) return other
      }
      return nearest(look === 'table-head' ? 'table-text' : 'paragraph', at) ?? plain
    },
  }
}

function modelsOf(places: SidePlaces, items: readonly Item[]): Map<Look, Model[]> {
  const models = new Map<Look, Model[]>()
  for (const item of items) {
    const node = nodeOf(item)
    const parts: readonly NewPart[] = node.type === 'clause' ? headingParts(node) : (blockParts(node) ?? [])
    const looks = parts.map((part) => (part.kind === 'paragraph' ? part.look : 'table-text'))
    const paragraphs = places.extent(item)
    looks.forEach((look, at) => {
      const paragraph = look === 'table-text' ? paragraphs.at(-1) : (paragraphs[at] ?? paragraphs.at(-1))
      if (paragraph === undefined) return
      const model = { at: paragraph.span.start, paragraph, label: at > 0 ? '' : labelOf(node) }
      const list = models.get(look)
      if (list) list.push(model)
      else models.set(look, [model])
    })
  }
  return models
}

function isTyped(places: SidePlaces, paragraph: WordParagraph, label: string): boolean {
  const squeezed = label.replace(/\s/g, '').toLowerCase()
  if (squeezed === '') return true
  const core = /[\p{L}\p{N}.]+/u.exec(squeezed)?.[0] ?? squeezed
  return places.story.text.slice(paragraph.start, paragraph.end).slice(0, 80).toLowerCase().includes(core)
}

const ofParagraph = new Set(['rPr', 'sectPr', 'pPrChange', 'pageBreakBefore'])
const ofRun = new Set(['rFonts', 'sz', 'szCs', 'lang', 'color'])

function propertiesOf(xml: string, { span }: WordParagraph): Pick<PartStyle, 'paragraph' | 'run'> {
  const source = (one: XmlSpan): string => xml.slice(one.start, one.end)
  const pPr = childOf(span, 'pPr')
  const paragraph = (pPr?.children ?? []).filter(({ name }) => !ofParagraph.has(name)).map(source)
  const runs = span.children.filter(({ name }) => name === 'r')
  const longest = runs.reduce<XmlSpan | undefined>(
    (best, one) => (best === undefined || one.end - one.start > best.end - best.start ? one : best),
    undefined,
  )
  const run = (childOf(longest, 'rPr')?.children ?? []).filter(({ name }) => ofRun.has(name)).map(source)
  return { paragraph: paragraph.join(''), run: run.join('') }
}
