import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const fixtures = join(import.meta.dirname, '../../../../fixtures/documents/asciidoc')
const marker = 'zqzqz'

/** Whether a marker stands in what was read, is dropped by a rule, or is reported as lost. */
async function seen(text: string): Promise<boolean> {
  const { blocks, front, diagnostics, furniture } = await readText(text)
  if (JSON.stringify([blocks, front]).includes(marker)) return true
  if (diagnostics.some(({ message, notCompared }) => notCompared !== undefined && message.includes(marker))) return true
  const dropped = furniture.reduce((sum, { characters }) => sum + characters, 0)
  return dropped >= (await droppedBefore(text)) + marker.length
}

async function droppedBefore(text: string): Promise<number> {
  const { furniture } = await readText(text.replaceAll(marker, ''))
  return furniture.reduce((sum, { characters }) => sum + characters, 0)
}

describe.each(['itu-t', 'iso-iec'])('%s', (name) => {
  const lines = readFileSync(join(fixtures, name, 'input.adoc'), 'utf8').split('\n')
  const body = lines.findIndex((line) => line.startsWith('[abstract]') || line.startsWith('.Foreword'))
  const places = lines.flatMap((line, at) => (at < body ? [] : [{ at, line }]))
  const withLine = (at: number, ...changed: string[]): string =>
    [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join('\n')

  const words = places.flatMap(({ at, line }) =>
    [...line.matchAll(/(?<=^|[ |*_[(~^])(?=[a-z]+[ .,;*_\])~^]|[a-z]+$)/g)].map((found) => ({
      at,
      line,
      column: found.index,
    })),
  )
  // Names of attributes, styles and macros are no text; a word in them makes other ones of them.
  const inText = words
    .filter(({ line }) => !/^\[|^:|^image:|^include:|^<<|x = |\+\+\+\+/.test(line))
    .filter(({ line, column }) => !/footnoteref:\[$|\[$(?<!\w:\w*\[)/.test(line.slice(0, column)))

  test('there are words', () => expect(inText.length).toBeGreaterThan(50))

  test.each(inText)('a word in line $at, column $column is read or reported: $line', async ({ at, line, column }) => {
    expect(await seen(withLine(at, `${line.slice(0, column)}${marker} ${line.slice(column)}`))).toBe(true)
  })

  test.each(places.filter(({ line }) => line === ''))('a paragraph in line $at is read or reported', async ({ at }) => {
    expect(await seen(withLine(at, '', `A ${marker} here.`, ''))).toBe(true)
  })

  test.each(places)('a line in brackets before line $at is read or reported', async ({ at, line }) => {
    expect(await seen(withLine(at, `[The ${marker} shall]`, line))).toBe(true)
  })

  test.each(places)('text behind line $at is read or reported: $line', async ({ at, line }) => {
    expect(await seen(withLine(at, `${line} ${marker}`))).toBe(true)
  })
})
