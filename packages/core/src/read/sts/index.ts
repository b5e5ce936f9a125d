import type { RawDocument } from '../../model/raw.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { reportUnmet } from '../xml/report-unmet.ts'
import { countFates, settle } from '../xml/text-fate.ts'
import { unprintedNames } from './element-names.ts'
import { findStandard } from './find-standard.ts'
import { readFront } from './front.ts'
import { readStory } from './read-story.ts'
import type { XmlElement } from './sts-xml.ts'

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
  const story = readStory(standard, front.language ?? undefined)
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
