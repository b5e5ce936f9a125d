/** An element of an XML text by its offsets: what is not rewritten stays byte for byte. */
export interface XmlSpan {
  /** Without its prefix. */
  readonly name: string
  /** Offset of `<` of the start tag, and behind its `>`. */
  readonly start: number
  readonly openEnd: number
  /** Offset of the end tag, and behind it; both are `openEnd` where the element is empty by its tag. */
  closeStart: number
  end: number
  readonly parent: XmlSpan | null
  readonly children: XmlSpan[]
}

/**
 * Finds the elements of an XML text that a reader has found to be well formed. Walks with a stack: as deep as the file.
 */
export function scanXml(xml: string): XmlSpan {
  const root: XmlSpan = {
    name: '',
    start: 0,
    openEnd: 0,
    closeStart: xml.length,
    end: xml.length,
    parent: null,
    children: [],
  }
  let open = root
  let at = xml.indexOf('<')
  while (at >= 0) {
    const next = xml.charCodeAt(at + 1)
    let end: number
    if (next === 0x3f) end = after(xml, '?>', at)
    else if (next === 0x21) {
      if (xml.startsWith('<!--', at)) end = after(xml, '-->', at)
      else if (xml.startsWith('<![CDATA[', at)) end = after(xml, ']]>', at)
      else end = after(xml, '>', at)
    } else if (next === 0x2f) {
      end = after(xml, '>', at)
      open.closeStart = at
      open.end = end
      open = open.parent ?? root
    } else {
      end = tagEnd(xml, at)
      const element: XmlSpan = {
        name: localName(xml, at + 1),
        start: at,
        openEnd: end,
        closeStart: end,
        end,
        parent: open,
        children: [],
      }
      open.children.push(element)
      if (xml.charCodeAt(end - 2) !== 0x2f) open = element
    }
    at = xml.indexOf('<', end)
  }
  return root
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from)
  return at < 0 ? xml.length : at + mark.length
}

/** Behind the `>` of a start tag; one in a quoted value is none. */
function tagEnd(xml: string, start: number): number {
  let quote = 0
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 0x22 || code === 0x27) quote = code
    else if (code === 0x3e) return at + 1
  }
  return xml.length
}

function localName(xml: string, from: number): string {
  let at = from
  let colon = from
  for (; at < xml.length; at++) {
    const code = xml.charCodeAt(at)
    if (code === 0x3a) colon = at + 1
    else if (code <= 0x20 || code === 0x2f || code === 0x3e) break
  }
  return xml.slice(colon, at)
}

/** Elements of a Word file that hold what they hold as if they were not there. */
const wrappers = new Set('sdt sdtContent customXml smartTag ins moveTo del moveFrom'.split(' '))

export function isWrapper({ name }: XmlSpan): boolean {
  return wrappers.has(name)
}

/** The first child of a name. */
export function childOf(span: XmlSpan | undefined, name: string): XmlSpan | undefined {
  return span?.children.find((one) => one.name === name)
}

/** The value of an attribute by its local name, as it stands in the file. */
export function attributeOf(xml: string, span: XmlSpan | undefined, name: string): string | undefined {
  if (span === undefined) return undefined
  const tag = xml.slice(span.start, span.openEnd)
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found?.[1] ?? found?.[2]
}

/** The nearest element of a name around an element. */
export function around(span: XmlSpan, name: string): XmlSpan | undefined {
  for (let one = span.parent; one !== null; one = one.parent) if (one.name === name) return one
  return undefined
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** One character of character data: `&amp;` is one. */
export function characterAt(xml: string, at: number): { readonly text: string; readonly end: number } {
  if (xml.charCodeAt(at) !== 0x26) {
    const text = String.fromCodePoint(xml.codePointAt(at) ?? 0xfffd)
    return { text, end: at + text.length }
  }
  const end = xml.indexOf(';', at)
  if (end < 0 || end - at > 12) return { text: '&', end: at + 1 }
  const name = xml.slice(at + 1, end)
  const code =
    name.startsWith('#x') || name.startsWith('#X') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))
  if (name.startsWith('#'))
    return { text: code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd', end: end + 1 }
  return { text: entities[name] ?? '\ufffd', end: end + 1 }
}
