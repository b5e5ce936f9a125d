import { XMLParser } from 'fast-xml-parser'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import { type CheckedXml, checkXml, maxDepth } from './check-xml.ts'
import { decodeBytes } from './decode-bytes.ts'
import { EntityDecoder } from './entity-decoder.ts'
import { LineTable } from './line-table.ts'
import { makeTree, type ParsedNode, type XmlElement } from './xml-element.ts'
import { malformed, type XmlSource } from './xml-error.ts'

export type { XmlElement } from './xml-element.ts'

export interface ParseXmlOptions {
  /** As messages name the file or part: a path, `word/document.xml`. */
  readonly what: string
  /** Called once for each name of an entity that nobody declares; in attributes, when they are first looked at. */
  readonly onDiagnostic?: (diagnostic: Diagnostic) => void
}

const parserOptions = {
  preserveOrder: true,
  ignoreAttributes: (name: string) => name.startsWith('xmlns'),
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: maxDepth,
  // The path of each tag as a string is asked for by nobody and costs a third of the time.
  jPath: false,
}

const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/

/**
 * Parses XML: any encoding that it declares, nothing fetched, everything bounded.
 *
 * @throws UnreadableDocumentError `empty`, `wrong-encoding`, `malformed-xml` with line, column and remedy, or
 * `too-deep`.
 */
export function parseXml(input: Uint8Array | string, options: ParseXmlOptions): XmlElement {
  const { what } = options
  const decoded = typeof input === 'string' ? input : decodeBytes(input, what)
  const text = decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded
  if (text.trim() === '') throw new UnreadableDocumentError('empty', `${what} is empty.`)
  const lines = new LineTable(text)
  const source: XmlSource = { what, text, lines }
  const control = text.search(forbidden)
  if (control !== -1) throw malformed(source, control, 'a control character stands here. Remove it.')
  const checked = checkXml(source)
  const decoder = new EntityDecoder(source, checked.doctype?.entities ?? new Map(), unknownEntity(options))
  const root = makeTree(parse(source, checked), checked.offsets, lines, decoder)
  if (root !== undefined) return root
  throw malformed(source, 0, 'there is no element in it.')
}

function parse(source: XmlSource, checked: CheckedXml): readonly ParsedNode[] {
  try {
    return new XMLParser(parserOptions).parse(hideTraps(source.text, checked)) as readonly ParsedNode[]
  } catch (error) {
    throw malformed(source, 0, `the parser refuses it: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

/**
 * Blanks what the parser trips over, keeping every offset: the document type declaration, whose parameter
 * entities it refuses, and quotes in processing instructions, across which it would skip text.
 */
function hideTraps(text: string, { doctype, quotedInstructions }: CheckedXml): string {
  const parts: string[] = []
  let at = 0
  if (doctype !== undefined) {
    for (const [from, to] of quotedInstructions) {
      if (from > doctype.start) break
      parts.push(text.slice(at, from), text.slice(from, to).replace(/["']/g, ' '))
      at = to
    }
    parts.push(text.slice(at, doctype.start), ' '.repeat(doctype.end - doctype.start))
    at = doctype.end
  }
  for (const [from, to] of quotedInstructions) {
    if (from < at) continue
    parts.push(text.slice(at, from), text.slice(from, to).replace(/["']/g, ' '))
    at = to
  }
  return at === 0 ? text : parts.join('') + text.slice(at)
}

function unknownEntity(options: ParseXmlOptions): (name: string) => void {
  const met = new Set<string>()
  return (name) => {
    if (met.has(name)) return
    met.add(name)
    const message = `${options.what} uses the entity “&${name};”, which it does not declare; it is kept as it stands.`
    options.onDiagnostic?.({ code: 'entity-unknown', message })
  }
}
