import { XMLValidator } from 'fast-xml-parser'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  compareDocuments,
  paperDocx,
  paperKinds,
  paperMarkdown,
  readDocument,
} from '../../../packages/core/src/index.ts'
import { withoutText } from '../../../packages/core/src/report/index.ts'
import { makeComparison, makeFinding } from './make-comparison.ts'

const hostile = '<script>]]> \u202Eevil\u0000 | **x** [a](http://b) `c`\ud800'
const evil = makeComparison({
  findings: [
    makeFinding({
      left: { clause: hostile, title: hostile, block: 'note', text: hostile, place: {} },
      delta: [{ op: 'insert', text: hostile }],
      why: { code: 'modal-strength', args: { from: hostile, to: 'x' }, context: [] },
    }),
  ],
})

/** The text of the cells and paragraphs of a Word file. */
const textOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] as Uint8Array)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<w:tab\/>/g, '\t')
    .replace(/<[^>]*>/g, '')

describe.each(paperKinds)('the paper %s', (kind) => {
  test('is a Word file whose parts are well formed and all there', () => {
    const parts = unzipSync(paperDocx(kind, evil))
    for (const [name, bytes] of Object.entries(parts))
      expect([name, XMLValidator.validate(strFromU8(bytes))]).toEqual([name, true])
    const types = strFromU8(parts['[Content_Types].xml'] as Uint8Array)
    for (const [, name] of types.matchAll(/PartName="\/([^"]*)"/g)) expect(Object.keys(parts)).toContain(name)
  })

  test('gives the same bytes each time, and no day unless one is given', () => {
    expect(paperDocx(kind, makeComparison())).toEqual(paperDocx(kind, makeComparison()))
    if (kind !== 'comments')
      expect(paperMarkdown(kind, makeComparison(), { date: '2026-11-23' })).toContain('2026\\-11\\-23')
    expect(paperMarkdown(kind, makeComparison())).not.toContain('2026\\-11\\-23')
  })

  test('takes no word of the texts for a mark, in Word or in Markdown', () => {
    expect(textOf(paperDocx(kind, evil))).not.toMatch(/\u202E|\u0000|<script>/)
    const markdown = paperMarkdown(kind, evil)
    expect(markdown).not.toMatch(/<script>|\u202E|\]\(http|[^\\]\*\*x/)
  })

  test('says what was not compared, and what is accepted', () => {
    const comparison = makeComparison({
      waived: [
        {
          finding: makeFinding(),
          waiver: { finding: '3f9a0c12d4e7', content: 'x', reason: 'ours', acceptedBy: {}, accepted: '2026-01-01' },
        } as never,
      ],
    })
    const text = textOf(paperDocx(kind, comparison))
    expect(text).toContain('Not compared\n')
    expect(text).toContain('It is a picture.')
    expect(text).toContain('One difference is accepted by a waiver')
  })

  test('holds no word of texts that are confidential', () => {
    const text = textOf(paperDocx(kind, withoutText(makeComparison())))
    expect(text).not.toMatch(/shall|should|relay|Sending|X\.9000/i)
  })

  test('cuts off what no paper can hold, and says so', () => {
    const findings = Array.from({ length: 2_500 }, (_, at) =>
      makeFinding({ left: { clause: `${at + 1}`, title: '', block: 'paragraph', text: 'x', place: {} } }),
    )
    expect(textOf(paperDocx(kind, makeComparison({ findings })))).toMatch(/further \w+s are left out here/)
  })
})

describe('comments', () => {
  test('are put to both texts where nothing tells who moved, each with the change it would have to make', () => {
    const text = textOf(paperDocx('comments', makeComparison()))
    expect(text).toContain('In the paragraph in 8.2.1, replace “shall” with “should”:')
    expect(text).toContain('In the paragraph in 8.2.1, replace “should” with “shall”:')
    expect(text).toContain('One of the two is to be changed')
  })

  test('are put to the text that moved away from what was agreed', () => {
    const text = textOf(
      paperDocx('comments', makeComparison({ findings: [makeFinding({ attribution: 'right-moved' })] })),
    )
    expect(text).toContain('Comments on ITU-T X.9000 (06/2026)\nNone.')
    expect(text).toContain('replace “should” with “shall”')
    expect(text).not.toContain('replace “shall” with “should”')
  })

  test('have the type that the template has', () => {
    const typed = (grade: 'conformance' | 'editorial'): string =>
      paperMarkdown('comments', makeComparison({ findings: [makeFinding({ grade })] }))
    expect(typed('conformance')).toContain('| te |')
    expect(typed('editorial')).toContain('| ed |')
  })
})

test('a clause that one text lacks is proposed whole, with its subclauses', async () => {
  const read = (text: string) => readDocument(new TextEncoder().encode(text), { format: 'markdown' })
  const first = '# ITU-T X.9000\n\n## 1 Scope\n\nIt polls.\n'
  const left = await read(`${first}\n## 2 Relays\n\nA relay shall poll.\n\n### 2.1 Timers\n\n- T1 is 5 s;\n`)
  const comparison = compareDocuments(left, await read(first), { keepTexts: true })
  const text = textOf(paperDocx('defects', comparison))
  expect(text).toContain('Omission')
  expect(text).toMatch(/Add clause 2:\n2 Relays\nA relay shall poll.\n2.1 Timers\n\S+ ?T1 is 5 s;/)
})

test('a statement of alignment says the verdict, where the texts differ, and what each side is asked', () => {
  const apart = makeFinding({ attribution: 'both-moved-apart' })
  const text = textOf(
    paperDocx('liaison', makeComparison({ findings: [makeFinding({ attribution: 'left-moved' }), apart] })),
  )
  expect(text).toContain('The two texts are not aligned (2 findings: 2 conformance).')
  expect(text).toContain('ITU-T (ITU-T X.9000 (06/2026)) is asked to return to the agreed text in one place')
  expect(text).toContain('Both are asked to agree which text is right in one place: 8.2.1.')
  const aligned = textOf(paperDocx('liaison', makeComparison({ verdict: 'aligned', findings: [], notCompared: [] })))
  expect(aligned).toContain('The two texts are aligned (no finding).')
  expect(aligned).not.toContain('What each side')
})
