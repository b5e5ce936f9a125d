import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement, sourceIn, textIn } from './element.ts'

const locality =
  /^(section|clause|subclause|part|paragraph|chapter|page|table|annex|appendix|figure|example|note|formula|equation|list|volume|issue|line|time|anchor|locality:[\w-]+)(?:\s*=\s*|\s+)([^\s,;][^,;]*)$/i

/** Ways to print a reference that stand before its text: `<<id,droploc%>>`. */
const manner = /^(?:(?:droploc|capital|lowercase|nosee|nopage|style=\w+)%)+/

/**
 * A reference: to a place of the text, or to a listed document, with the places in it that it names. What is typed and
 * no place is the printed text.
 *
 * @param item the identifier of the listed document, where it is one.
 */
export function makeReference(
  id: string,
  content: readonly (XmlElement | string)[],
  line: number,
  item: string | undefined,
): MadeElement {
  const typed = textIn(new MadeElement('x', line, {}, content))
    .replace(manner, '')
    .trim()
  const source = content.map(sourceIn).join(' ')
  const text = typed === 'fn' ? '' : typed
  const shown = content.length === 1 && typeof content[0] === 'string' ? (text === '' ? [] : [text]) : content
  if (item === undefined) return new MadeElement('xref', line, { target: id }, shown).typed(source)
  const attributes = { type: 'inline', bibitemid: id, citeas: item }
  const { places, rest } = takePlaces(text)
  if (places.length === 0) return new MadeElement('eref', line, attributes, text === '' ? [] : shown).typed(source)
  const stack = new MadeElement(
    'localityStack',
    line,
    {},
    places.map(
      ([type, from]) =>
        new MadeElement('locality', line, { type: type.toLowerCase() }, [
          new MadeElement('referenceFrom', line, {}, [from]),
        ]),
    ),
  )
  return new MadeElement('eref', line, attributes, rest === '' ? [stack] : [stack, rest]).typed(source)
}

/** Takes the places off the front of a text: `clause 3.1, table 2, the text itself`. */
function takePlaces(text: string): { places: readonly (readonly [string, string])[]; rest: string } {
  const places: [string, string][] = []
  const parts = text.split(/[,;]/)
  while (parts.length > 0) {
    const found = locality.exec((parts[0] as string).trim())
    if (found === null) break
    places.push([found[1] as string, (found[2] as string).trim()])
    parts.shift()
  }
  return { places, rest: parts.join(',').trim() }
}
