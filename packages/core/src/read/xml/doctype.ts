import { malformed, type XmlSource } from './xml-error.ts'

/** A document type declaration: where it ends, and the entities that it declares with their raw values. */
export interface Doctype {
  readonly end: number
  readonly entities: ReadonlyMap<string, string>
}

/** Entities kept from a DTD subset. Published ones declare a handful; beyond this the file is refused. */
const maxEntities = 1_000

/** Characters of one declared entity. An entity is a character or a phrase; longer ones are refused. */
const maxEntityLength = 10_000

/** What may stand in a subset, piece by piece: an entity with a literal value, a quoted string, the end, other text. */
const subsetPieces = /<!ENTITY\s+([\w.:-]+)\s+(?:"([^"]*)"|'([^']*)')\s*>|"[^"]*"|'[^']*'|\]|[^\]"'<]+|</y

/**
 * Reads `<!DOCTYPE … [ … ]>` that begins at an offset. Only entities with a literal value are kept: nothing outside
 * the file is ever fetched.
 *
 * @throws UnreadableDocumentError `malformed-xml` where it does not end, or declares too much.
 */
export function readDoctype(source: XmlSource, start: number): Doctype {
  const { text } = source
  const entities = new Map<string, string>()
  let at = start + '<!DOCTYPE'.length
  while (at < text.length) {
    const char = text[at] as string
    if (char === '>') return { end: at + 1, entities }
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, at + 1)
      at = close === -1 ? text.length : close + 1
    } else if (char === '[') at = readSubset(source, at + 1, entities)
    else at++
  }
  throw malformed(source, start, 'the document type declaration does not end. Remove it, or close it with “>”.')
}

function readSubset(source: XmlSource, start: number, entities: Map<string, string>): number {
  const { text } = source
  subsetPieces.lastIndex = start
  for (;;) {
    const at = skipUnread(text, subsetPieces.lastIndex)
    subsetPieces.lastIndex = at
    const piece = subsetPieces.exec(text)
    if (piece === null) {
      throw malformed(source, start, 'the document type declaration does not end. Remove it, or close it with “]>”.')
    }
    if (piece[0] === ']') return subsetPieces.lastIndex
    const name = piece[1]
    const value = piece[2] ?? piece[3]
    // The first declaration of a name is the one that counts. Source: XML 1.0, clause 4.2.
    if (name === undefined || value === undefined || entities.has(name)) continue
    if (entities.size >= maxEntities) {
      throw malformed(
        source,
        at,
        `the document type declares more than ${maxEntities} entities, the most that is read.`,
      )
    }
    if (value.length > maxEntityLength) {
      const problem = `the entity “${name}” is longer than ${maxEntityLength} characters, the most that is read.`
      throw malformed(source, at, `${problem} Write its text where it is used.`)
    }
    entities.set(name, value)
  }
}

/** The end of the comment or processing instruction that begins here; the offset itself where none does. */
function skipUnread(text: string, at: number): number {
  const close = text.startsWith('<!--', at) ? '-->' : text.startsWith('<?', at) ? '?>' : undefined
  if (close === undefined) return at
  const found = text.indexOf(close, at + 2)
  return found === -1 ? text.length : found + close.length
}
