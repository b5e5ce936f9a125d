import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzlibSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  compareDocuments,
  readDocument,
  reportHtml,
  rules,
  waive,
  waiverFor,
} from '../../../../packages/core/src/index.ts'

const pair = join(import.meta.dirname, '../../../../fixtures/pairs/example/drifted')
const read = async (name: string) => readDocument(new Uint8Array(readFileSync(join(pair, name))), { path: name })
const text = (source: string) => readDocument(new TextEncoder().encode(source), { format: 'markdown' })
const options = { toolVersion: '0.1.0', rules }

/** The words of a page, without its style, script and data. */
function wordsOf(html: string): string {
  return html
    .replace(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?[a-z][^<>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
}

/** What a page packed, in its order. */
function unpacked(html: string): string[] {
  const [, packed = ''] = /<script type="text\/plain" id="packed">([^<]*)</.exec(html) ?? []
  return JSON.parse(strFromU8(unzlibSync(Buffer.from(packed, 'base64')))).flat()
}

describe('the page of the shipped pair', async () => {
  const comparison = compareDocuments(await read('left.docx'), await read('right.xml'), { keepTexts: true })
  const html = reportHtml(comparison, options)

  test('has one card for every finding', () => {
    const ids = [...html.matchAll(/ id="f-([0-9a-f]{12})"/g)].map((found) => found[1])
    expect([...ids].sort()).toEqual(comparison.findings.map(({ id }) => id).sort())
  })

  test('has every id once and leads nowhere that is not there', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1] as string)
    expect(ids.length).toBe(new Set(ids).size)
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map((found) => found[1] as string)
    expect(links.filter((link) => !ids.includes(link))).toEqual([])
  })

  test('asks for nothing from elsewhere', () => {
    expect(html.match(/ (?:src|href)="(?!#)[^"]*"/g)).toBeNull()
    expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/)
  })

  test('prints every word of both texts', () => {
    const shown = wordsOf(html).replace(/\s+/g, '')
    const blocks = [comparison.texts?.left, comparison.texts?.right].flatMap((printing) =>
      (printing?.clauses ?? []).flatMap((clause) => clause.blocks.map(({ block }) => block)),
    )
    const texts = blocks.flatMap((block) =>
      'children' in block ? block.children.flatMap((child) => (child.type === 'text' ? [child.value] : [])) : [],
    )
    expect(texts.length).toBeGreaterThan(200)
    expect(texts.filter((one) => !shown.includes(one.replace(/\s+/g, '')))).toEqual([])
  })

  test('marks what changed in both texts', () => {
    expect(html).toMatch(/class B <del data-f="b6cd974e93ca">shall<\/del> hold/)
    expect(html).toMatch(/class B <ins data-f="b6cd974e93ca">should<\/ins> hold/)
  })

  test('beyond its limit it is packed, and nothing is left out', () => {
    const whole = new TextEncoder().encode(html).length
    const packed = reportHtml(comparison, { ...options, maxBytes: whole - 1 })
    expect(packed.length).toBeLessThan(html.length * 0.6)
    expect(wordsOf(packed)).not.toContain('Left out:')
    for (const part of unpacked(packed)) expect(html).toContain(part)
    for (const { id } of comparison.findings) expect(unpacked(packed).join('')).toContain(`id="f-${id}"`)
    expect(wordsOf(packed)).toContain('its script unpacks them')
  })

  test('keeps to its limit and says what it left out', () => {
    const limit = 90_000
    const small = reportHtml(comparison, { ...options, maxBytes: limit })
    expect(new TextEncoder().encode(small).length).toBeLessThanOrEqual(limit)
    expect(wordsOf(small)).toMatch(/Left out:.*the words of \d+ clauses in which nothing was found/)
    for (const { id } of comparison.findings) expect(unpacked(small).join('')).toContain(`id="f-${id}"`)
  })

  test('shows what is waived, and by whom', () => {
    const finding = comparison.findings[0] as (typeof comparison.findings)[number]
    const waiver = {
      ...waiverFor(finding, { accepted: '2026-01-01', expires: '2027-01-01' }),
      reason: 'Corrected in the next edition.',
      acceptedBy: { 'itu-t': 'Q9/17', 'iso-iec': 'SC 6/WG 10' },
    }
    const waived = reportHtml(waive(comparison, [waiver], { today: '2026-06-01' }), options)
    expect(wordsOf(waived)).toContain('Corrected in the next edition. (itu-t: Q9/17; iso-iec: SC 6/WG 10)')
    expect(waived).toContain(`id="f-${finding.id}"`)
  })

  test('is the same for the same comparison', () => {
    expect(reportHtml(comparison, options)).toBe(html)
  })
})

test('no word of a text is taken for a mark of the page', async () => {
  const hostile = '</script><script>alert(1)</script> ]]> --> <img src=x onerror=alert(1)> "\' & \u202Eabc\u2066 &lt;'
  const left = await text(`# 1 Scope ${hostile}\n\nThe relay shall answer ${hostile.replace(/</g, '\\<')}.\n`)
  const right = await text(`# 1 Scope\n\nThe relay should answer.\n`)
  const html = reportHtml(
    compareDocuments(left, right, { keepTexts: true, paths: { left: hostile, right: 'b' } }),
    options,
  )
  expect(html.match(/<script/g)?.length).toBe(2)
  expect(html).not.toMatch(/<img|\u202E|\u2066/)
  expect(wordsOf(html)).toContain('U+202E')
})

test('what moved is named in both places and joined', async () => {
  const left = await text(
    '# 1 Alpha\n\nThe alpha relay answers every beacon within the window.\n\n# 2 Beta\n\nThe beta registrar keeps the list of all known domains.\n\n# 3 Gamma\n\nThe gamma clock is read once.\n',
  )
  const right = await text(
    '# 1 Beta\n\nThe beta registrar keeps the list of all known domains.\n\n# 2 Gamma\n\nThe gamma clock is read once.\n\n# 3 Alpha\n\nThe alpha relay answers every beacon within the window.\n',
  )
  const comparison = compareDocuments(left, right, { keepTexts: true })
  const html = reportHtml(comparison, options)
  expect(comparison.findings.map(({ kind }) => kind)).toContain('clause-moved')
  expect(wordsOf(html)).toContain('stands here in the right text; it is shown where the left text has it')
  expect(html).toContain('class="ribbon"')
})

test('a page without texts says where the findings are', async () => {
  const left = await text('# 1 Scope\n\nThe relay shall answer.\n')
  const right = await text('# 1 Scope\n\nThe relay should answer.\n')
  const comparison = compareDocuments(left, right)
  const html = reportHtml(comparison, options)
  expect(wordsOf(html)).toContain('The texts are not on this page')
  expect(html).toContain(`id="f-${comparison.findings[0]?.id}"`)
})
