import { expect, test } from 'vitest'
import { printBlocks } from '../sts/read-text.ts'
import { lostIn, readText } from './read-text.ts'

const references = `
[bibliography]
== Normative references

* [[[oil,ISO 7000]]], _Oil_
`

/** The paragraph of a text that has two clauses to refer to, a list and a listed document. */
async function printReference(flavour: string, typed: string): Promise<string | undefined> {
  const raw = await readText(
    `= T\n:mn-document-class: ${flavour}\n${references}\n[[one]]\n== One\n\n. item\n.. [[deep]] part\n\n[[two]]\n== Two\n\nSee ${typed}.\n`,
  )
  expect(lostIn(raw)).toEqual([])
  return /^paragraph See (.*)\.$/m.exec(printBlocks(raw))?.[1]
}

test.each([
  ['<<one,droploc%>>', '2'],
  ['<<one>>', 'Clause 2'],
  ['<<one,lowercase%>>', 'clause 2'],
  ['<<one;and!two>>', 'Clauses 2 and 3'],
  ['<<from!one;to!two>>', 'Clauses 2 to 3'],
  ['<<one;to:through!two>>', 'Clauses 2 through 3'],
  ['<<one;and!two;and!deep>>', 'Clause 2, Clause 3 and a) 1)'],
  ['<<deep>>', 'a) 1)'],
])('%s prints what it leads to, as it asks', async (typed, printed) => {
  expect((await printReference('iso', typed))?.replace(/[{}]|\u2192[\w-]+/g, '')).toContain(printed)
})

test.each([
  ['<<oil,clause=3.2;and!clause=4.7>>', 'ISO 7000, 3.2 and 4.7'],
  ['<<oil,clause=3.2;and!4.7;and!4.9>>', 'ISO 7000, 3.2, 4.7 and 4.9'],
  ['<<oil,part=IV,chapter=3;or!part=VI,chapter=9>>', 'ISO 7000, Part IV, Chapter 3 or Part VI, Chapter 9'],
  ['<<oil,droploc%annex=B>>', 'ISO 7000, B'],
  ['<<oil,whole>>', 'ISO 7000'],
  ['<<oil,clause="5-3-1">>', 'ISO 7000, 5-3-1'],
  ['<<oil,clause 5,the foregoing text>>', 'the foregoing text'],
  ['std-link:[ISO 7001,table=2]', 'ISO 7001, Table 2'],
])('%s prints the places in the document', async (typed, printed) => {
  expect(await printReference('iso', typed)).toBe(printed)
})
