import type { Diagnostic } from '../../model/diagnostic.ts'
import type { RawDocument } from '../../model/raw.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { countFates, settle, type Unmet } from '../xml/text-fate.ts'
import { readBlock, readFlow } from './blocks.ts'
import { unprintedNames } from './element-names.ts'
import { findStandard } from './find-standard.ts'
import { readFront } from './front.ts'
import { type Scope, Story } from './story.ts'
import { childrenNamed, elementsIn, type XmlElement } from './sts-xml.ts'

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
  const { standard, diagnostics } = findStandard(root, what)
  const front = readFront(standard)
  const story = new Story(standard, front.language ?? undefined)
  story.reportRest(standard, 'paragraph', () => true)
  for (const part of elementsIn(standard)) readPart(part, story)
  const { unmet } = countFates([standard], isPrinted)
  settle(standard, 'told')
  // What is around the standard is the front of those who adopt it.
  if (root !== standard) story.drop('not-printed', settle(root, 'told'))
  const { ledger } = countFates([root], isPrinted)
  return {
    format: 'sts',
    front,
    blocks: story.blocks,
    runningHeads: [],
    furniture: story.furniture,
    diagnostics: [...unknown, ...diagnostics, ...story.diagnostics, ...unmet.map(reportUnmet)],
    ledger,
  }
}

const isPrinted = ({ name }: XmlElement): boolean => !unprintedNames.has(name)

function reportUnmet({ name, characters, first }: Unmet): Diagnostic {
  return {
    code: 'text-unread',
    message: `Text in <${name}> was not read: ${characters} characters, first in this place; they are not compared.`,
    place: first.place(),
    notCompared: { block: 'paragraph', characters },
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
    else {
      // The copyright page is no text of the standard; everything else in there is data.
      for (const page of childrenNamed(node, 'permissions')) story.drop('cover', settle(page, 'told'))
      settle(node, 'unprinted')
    }
  }
}
