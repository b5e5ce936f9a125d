import type { Diagnostic } from '../../model/diagnostic.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import type { RawDocument } from '../../model/raw.ts'
import { countFates, settle, type Unmet } from '../xml/text-fate.ts'
import { readBlocks } from './blocks.ts'
import { isCached } from './drawn-part.ts'
import { openNotes } from './notes.ts'
import { makeNumberer } from './numbering.ts'
import { type DocxPackage, openPackage } from './package.ts'
import type { Relationships } from './relationships.ts'
import { pendingChanges, type RevisionPolicy } from './revisions.ts'
import { readRunningHeads } from './running-heads.ts'
import { type DocxFile, Log, openStory } from './story.ts'
import { readStyles } from './styles.ts'
import { child, type XmlElement } from './word-xml.ts'

export interface DocxHints {
  readonly path?: string
  /** What is done with pending tracked changes; `fail` where nothing is said. */
  readonly revisions?: RevisionPolicy
}

/**
 * Reads a Word file (`.docx`).
 *
 * What its properties say of title and subject is not used: files inherit them from the file they were made from.
 *
 * @throws UnreadableDocumentError where no text can be made of the bytes: `empty`, `not-a-document`, `encrypted`,
 * `old-word-file`, `macro-file`, `truncated-archive`, `archive-too-large`, `malformed-xml`, `too-deep`, and
 * `tracked-changes` where changes are pending and nobody said what to do with them.
 */
export function readDocx(bytes: Uint8Array, hints: DocxHints = {}): RawDocument {
  const pkg = openPackage(bytes)
  const root = pkg.xml(pkg.documentPart)
  const body = child(root, 'body')
  if (body === undefined) {
    throw new UnreadableDocumentError('not-a-document', `The Word file has no text: ${pkg.documentPart} has no body.`)
  }
  const relationships = pkg.relationships(pkg.documentPart)
  const part = (type: string): XmlElement | undefined => partOfType(pkg, relationships, type)
  const styles = readStyles(part('styles'))
  const revisions = hints.revisions ?? 'fail'
  const log = new Log()
  const file: DocxFile = {
    pkg,
    styles,
    numberer: makeNumberer(part('numbering'), styles),
    revisions: revisions === 'reject' ? 'reject' : 'accept',
    log,
    notes: openNotes(pkg, relationships, part('settings')),
    drawnParts: [],
    nesting: { depth: 0 },
  }
  const sections: XmlElement[] = []
  const blocks = readBlocks(body, openStory(file, relationships, 'body'), (sectPr) => sections.push(sectPr))
  if (revisions === 'fail' && log.hasRevisions) throw pendingChanges([root, part('footnotes'), part('endnotes')])
  const comments = part('comments')
  if (comments !== undefined) log.drop('not-printed', settle(comments, 'told'))
  const runningHeads = readRunningHeads(sections, relationships, file)
  const parts = [
    body,
    ...file.notes.all(),
    ...(comments === undefined ? [] : [comments]),
    ...runningHeads.parts,
    ...file.drawnParts,
  ]
  const { ledger, unmet } = countFates(parts, isText)
  return {
    format: 'docx',
    front: styles.language === null ? {} : { language: styles.language },
    blocks,
    runningHeads: runningHeads.texts,
    furniture: log.furniture,
    diagnostics: [...log.diagnostics, ...unmet.map(reportUnmet)],
    ledger: { source: ledger.source, read: ledger.read - log.droppedLater },
  }
}

/** All printed text of a Word file stands in elements of these names, whatever vocabulary they are of. */
const isText = (element: XmlElement): boolean => element.name === 't' || element.name === 'delText' || isCached(element)

function reportUnmet({ characters, first }: Unmet): Diagnostic {
  return {
    code: 'text-unread',
    message: `The Word file holds ${characters} characters of text where no text is read, first “${String(first.children[0]).slice(0, 40)}”; they are not compared.`,
    notCompared: { block: 'paragraph', characters },
  }
}

function partOfType(pkg: DocxPackage, relationships: Relationships, type: string): XmlElement | undefined {
  const target = relationships.ofType(type)
  return target === undefined || target.external ? undefined : pkg.xml(target.target)
}
