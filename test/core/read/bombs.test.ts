import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { type Format, UnreadableDocumentError } from '../../../packages/core/src/index.ts'
import { readRaw } from '../../../packages/core/src/read/index.ts'
import { makeDocx, makeFiles } from './docx/make-docx.ts'

/** The code of the refusal, the diagnostic that names a limit, or `read` where every character was read. */
async function outcomeOf(format: Format, bytes: Uint8Array): Promise<string> {
  try {
    const { ledger, furniture, diagnostics } = await readRaw(bytes, { path: 'bomb', format })
    const limit = diagnostics.find(({ code }) => /^(?:too-|table-too-large|entity-)/.test(code))
    const dropped = furniture.reduce((sum, { characters }) => sum + characters, 0)
    const lost = diagnostics.reduce((sum, { notCompared }) => sum + (notCompared?.characters ?? 0), 0)
    expect((ledger?.read ?? 0) + dropped + lost).toBe(ledger?.source)
    if (limit) {
      expect(limit.message).toMatch(/\d/)
      return limit.code
    }
    return lost === 0 ? 'read' : 'lost'
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error
    expect(error.message.length).toBeGreaterThan(30)
    return error.code
  }
}

const sts = (inner: string, doctype = ''): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?>${doctype}<standard><front/><body><sec><label>1</label><title>Scope</title>${inner}</sec></body></standard>`,
  )
const metanorma = (inner: string, doctype = ''): Uint8Array =>
  strToU8(
    `<?xml version="1.0"?>${doctype}<iso-standard xmlns="x"><sections><clause id="a"><title>Scope</title>${inner}</clause></sections></iso-standard>`,
  )
const markdown = (inner: string): Uint8Array => strToU8(`# 1 Scope\n\n${inner}\n`)
const html = (inner: string): Uint8Array => strToU8(`<!DOCTYPE html><html><body><h1>1 Scope</h1>${inner}</body></html>`)
const asciidoc = (inner: string): Uint8Array => strToU8(`= Title\n\n== Scope\n\n${inner}\n`)
const text = (inner: string): Uint8Array => strToU8(`1 Scope\n\n${inner}\n`)
const docx = (body: string): Uint8Array => makeDocx({ body })

describe('entities that multiply', () => {
  const lol = Array.from({ length: 12 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')
  const laughs = `<!DOCTYPE standard [<!ENTITY e0 "ha">${lol}]>`
  const long = `<!DOCTYPE standard [<!ENTITY e12 "${'ha'.repeat(4_900)}">]>`
  const outside = '<!DOCTYPE standard [<!ENTITY e12 SYSTEM "file:///etc/passwd">]>'

  test.each<[string, Format, Uint8Array]>([
    ['STS, nested', 'sts', sts('<p>&e12;</p>', laughs)],
    ['STS, long', 'sts', sts(`<p>${'&e12;'.repeat(40_000)}</p>`, long)],
    ['STS, from a file', 'sts', sts('<p>&e12;</p>', outside)],
    ['Metanorma, nested', 'metanorma', metanorma('<p>&e12;</p>', laughs)],
    ['Metanorma, long', 'metanorma', metanorma(`<p>${'&e12;'.repeat(40_000)}</p>`, long)],
    ['Metanorma, from a file', 'metanorma', metanorma('<p>&e12;</p>', outside)],
    [
      'Word, nested',
      'docx',
      zipSync({ ...makeFiles({ body: '' }), 'word/document.xml': strToU8(`${laughs}<standard>&e12;</standard>`) }),
    ],
  ])('%s', async (_, format, bytes) => {
    expect(await outcomeOf(format, bytes)).toMatch(/^(?:malformed-xml|not-a-document|entity-|too-)/)
  })
})

describe('an archive that unpacks to more than it says', () => {
  const spaces = new Uint8Array(40_000_000).fill(0x20)

  test('a part that is nothing but spaces', async () => {
    const bytes = zipSync({ ...makeFiles({ body: '' }), 'word/document.xml': spaces })
    expect(await outcomeOf('docx', bytes)).toBe('archive-too-large')
  })

  test('more parts than a file has', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, i) => [`word/media/${i}.png`, new Uint8Array()]),
    )
    expect(await outcomeOf('docx', zipSync({ ...makeFiles({ body: '' }), ...parts }))).toBe('archive-too-large')
  })
})

describe('tables in one another, 10,000 deep', () => {
  const deep = (open: string, close: string): string => `${open.repeat(10_000)}x${close.repeat(10_000)}`

  test.each<[Format, Uint8Array, string]>([
    ['docx', docx(deep('<w:tbl><w:tr><w:tc><w:p/>', '</w:tc></w:tr></w:tbl>')), 'too-deep'],
    ['sts', sts(deep('<table-wrap><table><tbody><tr><td>', '</td></tr></tbody></table></table-wrap>')), 'too-deep'],
    ['metanorma', metanorma(deep('<table><tbody><tr><td>', '</td></tr></tbody></table>')), 'too-deep'],
    // What is deeper than a cell in a cell stays text of the cell, in one pass over the tags.
    ['markdown', markdown(deep('<table><tr><td>', '</td></tr></table>')), 'read'],
    ['html', html(deep('<table><tr><td>', '</td></tr></table>')), 'too-deep'],
    ['html', html(`${'<table><tr><td><h1>A</h1>'.repeat(90)}x`), 'read'],
    ['asciidoc', asciidoc(`${'|===\na|\n'.repeat(10_000)}x\n`), 'read'],
    ['text', text(deep('| ', '| ')), 'read'],
  ])('%s', async (format, bytes, outcome) => {
    expect(await outcomeOf(format, bytes)).toBe(outcome)
  })
})

describe('a table of 1,000,000 cells', () => {
  const rows = (open: string, cell: string, close: string): string =>
    `${open}${cell.repeat(100)}${close}\n`.repeat(10_000)

  test.each<[Format, () => Uint8Array, string]>([
    [
      'docx',
      () => docx(`<w:tbl>${rows('<w:tr>', '<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>', '</w:tr>')}</w:tbl>`),
      'too-large',
    ],
    [
      'sts',
      () => sts(`<table-wrap><table><tbody>${rows('<tr>', '<td>a</td>', '</tr>')}</tbody></table></table-wrap>`),
      'table-too-large',
    ],
    [
      'metanorma',
      () => metanorma(`<table><tbody>${rows('<tr>', '<td>a</td>', '</tr>')}</tbody></table>`),
      'table-too-large',
    ],
    [
      'markdown',
      () => markdown(`|${'a|'.repeat(100)}\n|${'-|'.repeat(100)}\n${rows('|', 'a|', '')}`),
      'table-too-large',
    ],
    ['html', () => html(`<table>${rows('<tr>', '<td>a</td>', '</tr>')}</table>`), 'table-too-large'],
    ['asciidoc', () => asciidoc(`|===\n${rows('', '|a ', '')}|===`), 'too-large'],
    ['text', () => text(rows('|', 'a|', '')), 'table-too-large'],
  ])(
    '%s',
    async (format, bytes, outcome) => {
      expect(await outcomeOf(format, bytes())).toBe(outcome)
    },
    120_000,
  )
})

test.each<[string, Format, () => Uint8Array]>([
  ['elements', 'sts', () => sts('<p/>'.repeat(2_000_001))],
  ['tags', 'html', () => strToU8(`<!DOCTYPE html><html>${'<b>'.repeat(4_000_001)}`)],
  ['lines', 'text', () => text('a\n'.repeat(1_000_001))],
  ['bytes of AsciiDoc', 'asciidoc', () => asciidoc('a '.repeat(2_500_001))],
  ['bytes of Markdown', 'markdown', () => markdown('a '.repeat(8_000_001))],
  ['bytes of plain text', 'text', () => text('a '.repeat(8_000_001))],
])('more %s than a text has are refused before they cost memory', async (_, format, bytes) => {
  expect(await outcomeOf(format, bytes())).toBe('too-large')
})

test('a file of 200 MB is refused in every format', async () => {
  const bytes = new Uint8Array(200_000_000)
  const formats: readonly Format[] = ['docx', 'sts', 'metanorma', 'asciidoc', 'html', 'pdf', 'markdown', 'text']
  for (const format of formats) expect(await outcomeOf(format, bytes)).toBe('too-large')
  await expect(readRaw(bytes)).rejects.toMatchObject({ code: 'too-large' })
})
