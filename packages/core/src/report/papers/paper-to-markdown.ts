import { append } from '../../model/gather.ts'
import { plain } from '../plain-markdown.ts'
import type { Paper, PaperCell, PaperPart, PaperRun } from './paper.ts'

/** A paper as Markdown with tables. No word of the texts is taken for a mark of it. */
export function paperToMarkdown({ title, parts }: Paper): string {
  const lines = [`# ${plain(title)}`, '']
  parts.forEach((part, at) => {
    append(lines, writePart(part))
    if (!(part.type === 'item' && parts[at + 1]?.type === 'item')) lines.push('')
  })
  return `${lines.join('\n').trimEnd()}\n`
}

function writePart(part: PaperPart): string[] {
  switch (part.type) {
    case 'heading':
      return [`${'#'.repeat(part.depth + 1)} ${plain(part.text)}`]
    case 'paragraph':
      return [runsOf(part.runs)]
    case 'item':
      return [`- ${runsOf(part.runs)}`]
    case 'table': {
      const head = part.head ?? part.widths.map(() => '')
      return [
        `| ${head.map(plain).join(' | ')} |`,
        `|${part.widths.map(() => '---').join('|')}|`,
        ...part.rows.map((row) => `| ${row.map(cellOf).join(' | ')} |`),
      ]
    }
  }
}

function cellOf(paragraphs: PaperCell): string {
  return paragraphs.map(runsOf).join('<br>')
}

const marks: Readonly<Record<NonNullable<PaperRun['look']>, string>> = { strong: '**', was: '~~', new: '**', quiet: '' }

/** White space stands outside a mark: inside, Markdown takes the mark for a sign. */
function runsOf(runs: readonly PaperRun[]): string {
  return runs
    .map(({ text, look }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
      const mark = look === undefined || words === '' ? '' : marks[look]
      return `${before}${mark}${plain(words)}${mark}${after}`.replace(/\s+/g, ' ')
    })
    .join('')
}
