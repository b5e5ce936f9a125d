import type { XmlElement } from '../xml/xml-element.ts'
import { MadeElement, sourceIn, textIn } from './element.ts'

const locality =
  /^(section|clause|subclause|part|paragraph|chapter|page|table|annex|appendix|figure|example|note|formula|equation|list|volume|issue|line|time|anchor|locality:[\w-]+)(?:\s*=\s*|\s+)([^\s,;][^,;]*)$/i

/** Ways to print a reference that stand before its text: `<<id,droploc%>>`. */
const manner = /^(?:(?:droploc|capital|lowercase|nosee|nopage|style=\w+)%)+/

/** How a reference is joined to the one before it: `and!`, `to:through!`. */
const joined = /^\s*(and|or|from|to)(?::([^!]*))?!/

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
  const whole = textIn(new MadeElement('x', line, {}, content))
  const how = manner.exec(whole)?.[0] ?? ''
  const printing = {
    droploc: how.includes('droploc%') ? 'true' : undefined,
    case: /(capital|lowercase)%/.exec(how)?.[1],
  }
  const typed = whole.slice(how.length).trim()
  const source = content.map(sourceIn).join(' ')
  const text = typed === 'fn' ? '' : typed
  const shown = content.length === 1 && typeof content[0] === 'string' ? (text === '' ? [] : [text]) : content
  if (item === undefined) {
    const targets = id.split(';')
    const locations = targets.length < 2 && !joined.test(id) ? [] : targets.map((target) => location(target, line))
    const target = locations[0]?.attributes['target'] ?? id
    return new MadeElement('xref', line, { target, ...printing }, [...locations, ...shown]).typed(source)
  }
  const attributes = { type: 'inline', bibitemid: id, citeas: item, ...printing }
  const { stacks, rest } = takePlaces(text)
  if (stacks.length === 0) return new MadeElement('eref', line, attributes, text === '' ? [] : shown).typed(source)
  const made = stacks.map((stack) => localityStack(stack, line))
  return new MadeElement('eref', line, attributes, rest === '' ? made : [...made, rest]).typed(source)
}

function location(typed: string, line: number): MadeElement {
  const found = joined.exec(typed)
  const target = found === null ? typed.trim() : typed.slice(found[0].length).trim()
  return new MadeElement('location', line, {
    target,
    connective: found?.[1] ?? 'and',
    'custom-connective': found?.[2],
  })
}

/** Places in a document that are named together, and how they are joined to those before them. */
interface Stack {
  readonly connective: string
  readonly custom: string | undefined
  readonly places: readonly (readonly [type: string, from: string])[]
}

function localityStack({ connective, custom, places }: Stack, line: number): MadeElement {
  return new MadeElement(
    'localityStack',
    line,
    { connective, 'custom-connective': custom },
    places.map(
      ([type, from]) =>
        new MadeElement('locality', line, { type: type.toLowerCase() }, [
          new MadeElement('referenceFrom', line, {}, [from]),
        ]),
    ),
  )
}

/** Takes the places off the front of a text: `clause 3.1, table 2, the text itself`, `clause=3;and!clause=5`. */
function takePlaces(text: string): { stacks: readonly Stack[]; rest: string } {
  const stacks: Stack[] = []
  const groups = text.split(';')
  let type: string | undefined
  while (groups.length > 0) {
    const group = groups[0] as string
    const found = joined.exec(group)
    const parts = group.slice(found?.[0].length ?? 0).split(',')
    const places: (readonly [string, string])[] = []
    while (parts.length > 0) {
      const place = readPlace((parts[0] as string).trim(), found === null ? undefined : type)
      if (place === undefined) break
      places.push(place)
      parts.shift()
    }
    if (places.length === 0) break
    type = places[0]?.[0]
    stacks.push({ connective: found?.[1] ?? 'and', custom: found?.[2], places })
    groups.shift()
    if (parts.length > 0) return { stacks, rest: [parts.join(','), ...groups].join(';').trim() }
  }
  return { stacks, rest: groups.join(';').trim() }
}

/** @param type of the place before, which goes on where a joined one names none: `clause=3;and!5`. */
function readPlace(text: string, type: string | undefined): readonly [string, string] | undefined {
  const found = locality.exec(text)
  if (found !== null) return [found[1] as string, (found[2] as string).trim().replace(/^"(.*)"$/, '$1')]
  if (/^whole$/i.test(text)) return ['whole', '']
  return type !== undefined && /^[\w.-]+$/.test(text) ? [type, text] : undefined
}
