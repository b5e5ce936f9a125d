import type { XmlElement } from '../xml/xml-element.ts'
import { type AdocBlock, type AdocEntries, attributeOf } from './asciidoctor.ts'
import type { Conversion } from './conversion.ts'
import { convertBlocks, idOf } from './convert-block.ts'
import { MadeElement } from './element.ts'

/** The numbers of ordered lists, by the style that is asked for, in AsciiDoc's words or in Metanorma's. */
const numberStyles: Readonly<Record<string, string>> = {
  loweralpha: 'alphabet',
  upperalpha: 'alphabet_upper',
  lowerroman: 'roman',
  upperroman: 'roman_upper',
  arabic: 'arabic',
  decimal: 'arabic',
  alphabetic: 'alphabet',
  alphabetic_upper: 'alphabet_upper',
  roman: 'roman',
  roman_upper: 'roman_upper',
}

export async function convertList(block: AdocBlock, run: Conversion): Promise<MadeElement> {
  const ordered = block.context === 'olist'
  // The parser states a style of its own for each depth; only what the author asks for counts.
  const asked = attributeOf(block, '1') ?? attributeOf(block, 'type')
  const list = new MadeElement(ordered ? 'ol' : 'ul', run.line(run.start(block)), {
    ...idOf(block),
    type: ordered && asked !== undefined ? numberStyles[asked] : undefined,
    start: attributeOf(block, 'start'),
    class: attributeOf(block, 'class'),
  })
  await run.deeper(async () => {
    for (const item of block.blocks) list.add(await convertItem(item, run, 'li'))
  })
  return list
}

/** An item: its text as a paragraph, and the blocks that belong to it. */
async function convertItem(item: AdocBlock, run: Conversion, name: 'li' | 'dd'): Promise<MadeElement> {
  run.enter(item)
  const at = run.start(item)
  const text = item.text ?? ''
  const [id, content] = takeBookmark(run.read(text, at, run.endOf(at, text.split('\n').length)))
  const made = new MadeElement(name, run.line(at), { ...idOf(item), ...id })
  if (content.length > 0) made.add(new MadeElement('p', run.line(at), {}, content))
  return made.addAll(await convertBlocks(item.blocks, run))
}

/** An anchor at the very start of an item is the item's: `. [[id]] text`. */
function takeBookmark(content: readonly (XmlElement | string)[]): [{ id?: string }, readonly (XmlElement | string)[]] {
  const [first, second, ...rest] = content
  if (first === undefined || typeof first === 'string' || first.name !== 'bookmark') return [{}, content]
  const id = first.attributes['id']
  const after = typeof second === 'string' ? second.trimStart() : second
  return [id === undefined ? {} : { id }, after === undefined || after === '' ? rest : [after, ...rest]]
}

/** A list of terms with what is said of each. */
export async function convertEntries(block: AdocBlock, run: Conversion): Promise<MadeElement> {
  const line = run.line(run.start(block))
  const key = attributeOf(block, 'key-option') === undefined ? undefined : 'true'
  const list = new MadeElement('dl', line, { ...idOf(block), key })
  await run.deeper(async () => {
    for (const [terms, said] of block.blocks as unknown as AdocEntries) {
      for (const term of terms) {
        const at = run.start(term)
        const [id, content] = takeBookmark(run.read(term.text ?? '', at, run.endOf(at, 1)))
        list.add(new MadeElement('dt', run.line(at), id, content))
      }
      const last = terms.at(-1)
      if (said !== null) list.add(await convertItem(said, run, 'dd'))
      else list.add(new MadeElement('dd', last === undefined ? line : run.line(run.start(last))))
    }
  })
  return list
}
