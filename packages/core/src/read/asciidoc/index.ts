import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Furniture } from '../../model/document.ts'
import { UnreadableDocumentError } from '../../model/errors.ts'
import type { RawDocument } from '../../model/raw.ts'
import type { ReadHints } from '../index.ts'
import { readSemanticTree } from '../metanorma/semantic-tree.ts'
import { decodeBytes } from '../xml/decode-bytes.ts'
import { reportUnmet } from '../xml/report-unmet.ts'
import { settle } from '../xml/text-fate.ts'
import { isItuText, isPlainAsciidoc } from './bibdata.ts'
import { Conversion } from './conversion.ts'
import { convertDocument } from './convert-document.ts'
import { mendConverted } from './converted-lines.ts'
import { countUnread } from './count-unread.ts'
import { finishTree } from './finish-tree.ts'
import { InlineConverter } from './inline-converter.ts'
import { withoutMarks } from './inline-marks.ts'
import { findListedTexts } from './listed-texts.ts'
import { parseAsciidoc, unreadable } from './parse-asciidoc.ts'
import { Pictures } from './pictures.ts'
import { preprocess } from './preprocess.ts'
import { silently } from './silence.ts'
import { lineForParser } from './source-line.ts'
import { tameLines } from './tame-lines.ts'
import { hasTypedNumbers } from './typed-numbers.ts'
import { WordLedger } from './word-ledger.ts'

/**
 * Reads AsciiDoc as Metanorma's authors write it. The text becomes the tree that Metanorma itself would make of it, which
 * is read and numbered as Metanorma's own files are. Files that it includes are read through `readBeside`.
 *
 * @throws UnreadableDocumentError `empty`, `wrong-encoding`, `too-deep`, or `not-a-document` where the parser gives up.
 */
export function readAsciidoc(bytes: Uint8Array, hints: ReadHints = {}): Promise<RawDocument> {
  return silently(() => read(bytes, hints))
}

async function read(bytes: Uint8Array, hints: ReadHints): Promise<RawDocument> {
  const what = hints.path ?? 'The text'
  const text = withoutMarks(decodeBytes(bytes, what).replace(/^\ufeff/, ''))
  const found = await preprocess(text, hints.path, hints.readBeside)
  const { attributes } = found
  const isPlain = isPlainAsciidoc(attributes)
  const { lines, diagnostics } = tameLines(isPlain ? mendConverted(found.lines) : found.lines, what)
  const isItu = isItuText(attributes)
  const listed = findListedTexts(lines, isItu)
  const inline = new InlineConverter((id) => listed.get(id)?.cited, hints.revisions)
  const parsed = lines.flatMap((line, at) => (line.parsed ? [at] : []))
  const document = await parseAsciidoc(
    parsed.map((at) => lineForParser(lines[at] as (typeof lines)[number])),
    inline,
    what,
  )
  const ledger = new WordLedger(lines)
  const run = new Conversion({
    document,
    inline,
    ledger,
    lines,
    parsed,
    listed,
    isItu,
    isPlain,
    isTyped: hasTypedNumbers(document),
    pictures: new Pictures(hints.readBeside),
    work: hints,
  })
  try {
    const root = await convertDocument(document, run)
    for (const { line, attributes } of finishTree(root))
      run.report({
        code: 'footnote-without-text',
        message: `Line ${line} calls the footnote block “${attributes['note']}”, and no note has that id. Its text is not compared.`,
        place: { line, column: 1 },
        notCompared: { block: 'footnote', characters: 0 },
      })
    return finish(root, run, ledger, [...found.diagnostics, ...diagnostics, ...run.diagnostics, ...inline.diagnostics])
  } catch (error) {
    if (hints.signal?.aborted) throw error
    throw unreadable(error, what)
  }
}

function finish(
  root: Parameters<typeof readSemanticTree>[0],
  run: Conversion,
  words: WordLedger,
  odd: readonly Diagnostic[],
): RawDocument {
  const { front, blocks, furniture, diagnostics } = readSemanticTree(root)
  const unread = countUnread(root).map(reportUnmet)
  if (blocks.length === 0 && run.isEmpty)
    throw new UnreadableDocumentError('empty', 'No text stands in the file. Give the AsciiDoc of the text.')
  settle(root, 'told')
  // What the tree dropped or left unread got into it first, and counts as one or the other. The tree counts every sign,
  // and what a style adds to a text; the ledger counts words of the source.
  const ledger = words.ledger
  let left = ledger.read
  const take = (characters: number): number => {
    const taken = Math.min(left, characters)
    left -= taken
    return taken
  }
  const dropped = [...run.furniture, ...furniture].map(({ rule, characters }) => ({
    rule,
    characters: take(characters),
  }))
  const told = [...diagnostics, ...unread].map((found) =>
    found.notCompared === undefined
      ? found
      : { ...found, notCompared: { ...found.notCompared, characters: take(found.notCompared.characters) } },
  )
  return {
    format: 'asciidoc',
    ...(run.isTyped ? { printsCover: true } : {}),
    front,
    blocks,
    runningHeads: [],
    furniture: merged([...words.furniture, ...dropped]),
    diagnostics: [...odd, ...told, ...words.lost],
    ledger: { source: ledger.source, read: left },
  }
}

function merged(furniture: readonly Furniture[]): Furniture[] {
  const byRule = new Map<string, number>()
  for (const { rule, characters } of furniture) byRule.set(rule, (byRule.get(rule) ?? 0) + characters)
  return Array.from(byRule, ([rule, characters]) => ({ rule, characters }))
}
