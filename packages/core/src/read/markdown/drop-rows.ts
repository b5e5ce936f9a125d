import type { Place } from '../../model/place.ts'
import type { RawBlock } from '../../model/raw.ts'
import { countCharacters } from '../ledger.ts'
import { maxTableCells } from '../limits.ts'
import type { TextCount } from './count-text.ts'
import type { Story } from './reading.ts'
import type { Chunk } from './split-chunks.ts'

/** Whether a table has as many cells as one may have: the parser needs its time for each further row. */
export function isFullTable(block: RawBlock | undefined): boolean {
  return block?.type === 'table' && block.rows.length * (block.rows[0]?.length ?? 1) >= maxTableCells
}

/** Says of further rows of a table that they are not read; one report a table. */
export function dropRows(chunk: Chunk, story: Story, count: TextCount): void {
  const rows = chunk.text.split('\n').slice(2).join('\n')
  const characters = countCharacters(rows.replaceAll('|', ''))
  const place: Place = story.blocks.at(-1)?.place ?? { line: chunk.linesBefore + 1 }
  count.text += characters
  const before = story.diagnostics.at(-1)
  const isSame = before?.code === 'table-too-large' && before.place === place
  const already = isSame ? (before.notCompared?.characters ?? 0) : 0
  if (isSame) story.diagnostics.pop()
  story.diagnostics.push({
    code: 'table-too-large',
    message: `A table has more than ${maxTableCells} cells (maxTableCells); its rows behind them were not read.`,
    place,
    notCompared: { block: 'table', characters: already + characters },
  })
}
