import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import type { RawDocument } from '../../model/raw.ts'
import { descendant } from '../sts/sts-xml.ts'
import { parseXml } from '../xml/parse-xml.ts'
import { reportUnmet } from '../xml/report-unmet.ts'
import { countFates, settle } from '../xml/text-fate.ts'
import { readSemanticTree } from './semantic-tree.ts'

/**
 * Reads Metanorma XML, as its authors' tools write it (semantic) or ready for print (presentation), under the root of
 * today (`metanorma`) or of before 2024 (`iso-standard`, `itu-standard`). Elements are matched by local name.
 *
 * @throws UnreadableDocumentError `empty`, `wrong-encoding`, `malformed-xml`, `too-deep`, or `not-a-document` where
 * no clause is in the file.
 */
export function readMetanorma(bytes: Uint8Array, hints: { path?: string }): RawDocument {
  const what = hints.path ?? 'The file'
  const odd: Diagnostic[] = []
  const root = parseXml(bytes, { what, onDiagnostic: (diagnostic) => odd.push(diagnostic) })
  if (
    !/^metanorma$|-standard$/.test(root.name) ||
    (descendant(root, 'clause') ?? descendant(root, 'p')) === undefined
  ) {
    throw new UnreadableDocumentError(
      'not-a-document',
      `${what} is XML but no Metanorma text: its root element is <${root.name}>, and no clause is in it. Give the semantic or presentation XML of the text.`,
      root.place(),
    )
  }
  const text = readSemanticTree(root)
  const { unmet } = countFates([root])
  const unread = unmet.map(reportUnmet)
  settle(root, 'told')
  const { ledger } = countFates([root])
  return {
    format: 'metanorma',
    runningHeads: [],
    ...text,
    diagnostics: [...odd, ...text.diagnostics, ...unread],
    ledger,
  }
}
