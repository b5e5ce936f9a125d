import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { compareDocuments, type Finding } from '../../packages/core/src/index.ts'
import { readFile } from './cases.ts'

interface Drift {
  readonly clause: string
  readonly kind: string
  readonly grade: string
  readonly renumbers?: Readonly<Record<string, string>>
}

const example = join(import.meta.dirname, '../../fixtures/pairs/example')
const { drifts } = (await import(pathToFileURL(join(example, 'source/drifts.mjs')).href)) as {
  drifts: readonly Drift[]
}

const formats = {
  'Word and STS': ['drifted', 'left.docx', 'right.xml'],
  Markdown: ['drifted-in-markdown', 'left.md', 'right.md'],
  HTML: ['drifted-in-html', 'left.html', 'right.html'],
  'Word and HTML': ['drifted', 'left.docx', '../drifted-in-html/right.html'],
  'HTML and STS': ['drifted-in-html', 'left.html', '../drifted/right.xml'],
  PDF: ['drifted-in-pdf', 'left.pdf', 'right.pdf'],
  'plain text': ['drifted-in-text', 'left.txt', 'right.txt'],
  AsciiDoc: ['drifted-in-asciidoc', 'left.adoc', 'right.adoc'],
  'AsciiDoc and STS': ['drifted-in-asciidoc', 'left.adoc', '../drifted/right.xml'],
  'Word and AsciiDoc': ['drifted', 'left.docx', '../drifted-in-asciidoc/right.adoc'],
  'Metanorma XML': ['drifted-in-metanorma', 'left.xml', 'right.xml'],
  'Word and Metanorma XML': ['drifted', 'left.docx', '../drifted-in-metanorma/right.xml'],
  'Metanorma XML and STS': ['drifted-in-metanorma', 'left.xml', '../drifted/right.xml'],
}

describe.each(Object.entries(formats))('the example in %s', (_, [folder = '', left = '', right = '']) => {
  test('every drift that its editors made is found with its kind and grade, and nothing else is', async () => {
    const comparison = compareDocuments(
      await readFile(join(example, folder, left)),
      await readFile(join(example, folder, right)),
    )
    const expected = drifts.map((drift) => `${drift.clause} ${drift.kind} ${drift.grade}`)
    const found = comparison.findings.filter((finding) => finding.kind !== 'clause-renumbered').map(lineOf)
    expect(found.sort()).toEqual(expected.sort())
  })

  test('each drift that moves numbers is one renumbering', async () => {
    const comparison = compareDocuments(
      await readFile(join(example, folder, left)),
      await readFile(join(example, folder, right)),
    )
    const renumbered = comparison.findings.filter((finding) => finding.kind === 'clause-renumbered')
    expect(renumbered).toHaveLength(drifts.filter((drift) => drift.renumbers).length)
  })
})

// A PDF does not hold what a picture shows: that is named, and nothing else is added.
describe.each([
  ['Word and PDF', 'drifted/left.docx', 'drifted-in-pdf/right.pdf'],
  ['PDF and STS', 'drifted-in-pdf/left.pdf', 'drifted/right.xml'],
])('the example in %s', (_, left, right) => {
  test('has the same drifts, and the picture that cannot be compared', async () => {
    const comparison = compareDocuments(await readFile(join(example, left)), await readFile(join(example, right)))
    const found = comparison.findings.filter((finding) => finding.kind !== 'clause-renumbered').map(lineOf)
    const expected = drifts.map((drift) => `${drift.clause} ${drift.kind} ${drift.grade}`)
    expect(found.sort()).toEqual([...expected, '6.3 not-comparable structural'].sort())
  })
})

/** The clause as the left text numbers it, or the right where the left has no such place. */
function lineOf(finding: Finding): string {
  return `${(finding.left ?? finding.right)?.clause} ${finding.kind} ${finding.grade}`
}
