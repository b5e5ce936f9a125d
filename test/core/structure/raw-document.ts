import type { Inline } from '../../../packages/core/src/model/inline.ts'
import type {
  RawBlock,
  RawCell,
  RawDocument,
  RawFigure,
  RawHeading,
  RawParagraph,
  RawTable,
} from '../../../packages/core/src/model/raw.ts'

const place = { line: 1 }

/**
 * Inlines in a short notation: `**bold**`, `` `mono` ``, `^{2}` raised, `_{i}` lowered, a tab, a line break, `¶` for the end of
 * a paragraph inside a block, `{fn 1: text}` for a footnote.
 */
export function inlines(text: string): Inline[] {
  const found: Inline[] = []
  const pattern =
    /\*\*([^*]+)\*\*|`([^`]+)`|([\^_])\{([^}]*)\}|\{fn ([^:}]*): ([^}]*)\}|(\t)|(\n)|(¶)|([^*`^_{\t\n¶]+|.)/gu
  for (const [, bold, mono, sign, script, call, note, tab, line, end, plain] of text.matchAll(pattern)) {
    if (bold !== undefined)
      found.push(
        ...inlines(bold).map((inline) => (inline.type === 'text' ? { ...inline, bold: true as const } : inline)),
      )
    else if (mono !== undefined) found.push({ type: 'text', value: mono, mono: true })
    else if (script !== undefined)
      found.push({ type: 'text', value: script, script: sign === '^' ? 'superscript' : 'subscript' })
    else if (note !== undefined) found.push({ type: 'footnote-anchor', value: call ?? '', children: inlines(note) })
    else if (tab !== undefined || line !== undefined || end !== undefined)
      found.push({ type: 'break', of: tab !== undefined ? 'tab' : line !== undefined ? 'line' : 'paragraph' })
    else if (plain !== undefined) found.push({ type: 'text', value: plain })
  }
  return found
}

export function h(title: string, more: Partial<RawHeading> = {}): RawHeading {
  return { type: 'heading', title: inlines(title), depth: 1, place, ...more }
}

export function p(text: string, more: Partial<RawParagraph> = {}): RawParagraph {
  return { type: 'paragraph', children: inlines(text), place, ...more }
}

/** Cells by rows; `^` in front of a cell's text makes it a header, `2×` spans two columns. */
export function table(rows: readonly (readonly string[])[], more: Partial<RawTable> = {}): RawTable {
  return { type: 'table', rows: rows.map((row) => row.map(cell)), notes: [], place, ...more }
}

function cell(text: string): RawCell {
  const [, head, span, rest] = /^(\^?)(?:([0-9]+)×)?([^]*)$/.exec(text) as unknown as [
    string,
    string,
    string | undefined,
    string,
  ]
  return { children: inlines(rest), header: head === '^', colspan: Number(span ?? 1), rowspan: 1, place }
}

export function picture(hash: string, more: Partial<RawFigure> = {}): RawFigure {
  return { type: 'figure', text: [], images: [{ hash }], place, ...more }
}

export function rawDocument(blocks: readonly RawBlock[], more: Partial<RawDocument> = {}): RawDocument {
  return { format: 'docx', front: {}, blocks, runningHeads: [], furniture: [], diagnostics: [], ...more }
}
