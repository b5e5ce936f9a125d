import type { RawDocument } from '../../model/raw.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { readBlock, readFlow } from './blocks.ts'
import { findStandard } from './find-standard.ts'
import { readFront } from './front.ts'
import { type Scope, Story } from './story.ts'
import { childrenNamed, elementsIn, textLength, type XmlElement } from './sts-xml.ts'

/**
 * Reads a NISO STS or ISOSTS file. Elements are matched by local name: namespaces of real files lie.
 *
 * @throws UnreadableDocumentError `empty`, `wrong-encoding`, `malformed-xml`, `too-deep`, or `not-a-document` where
 * the file holds no standard.
 */
export function readSts(bytes: Uint8Array, hints: { path?: string }): RawDocument {
  const what = hints.path ?? 'The file'
  const unknown: RawDocument['diagnostics'][number][] = []
  const root = parseXml(bytes, { what, onDiagnostic: (diagnostic) => unknown.push(diagnostic) })
  const { standard, wrapped, diagnostics } = findStandard(root, what)
  const front = readFront(standard)
  const story = new Story(standard, front.language ?? undefined)
  story.drop('adoption-front', wrapped)
  story.reportRest(standard, 'paragraph', () => true)
  for (const part of elementsIn(standard)) readPart(part, story)
  return {
    format: 'sts',
    front,
    blocks: story.blocks,
    runningHeads: [],
    furniture: story.furniture,
    diagnostics: [...unknown, ...diagnostics, ...story.diagnostics],
  }
}

const parts: Readonly<Record<string, Scope['part']>> = { front: 'front', body: 'body', back: 'back' }

function readPart(part: XmlElement, story: Story): void {
  const name = parts[part.name]
  const scope: Scope = { depth: 0, listDepth: 0, part: name ?? 'body' }
  if (part.name !== 'front') {
    if (name === undefined) readBlock(part, story, scope)
    else readFlow(part, part.children, story, scope)
    return
  }
  story.reportRest(part, 'paragraph', () => true)
  for (const node of elementsIn(part)) {
    if (!node.name.endsWith('-meta')) readBlock(node, story, scope)
    // The copyright page is no text of the standard; everything else in there is data.
    else for (const page of childrenNamed(node, 'permissions')) story.drop('cover', textLength(page))
  }
}
