import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  compareDocuments,
  paperDocx,
  paperKinds,
  paperMarkdown,
  readDocument,
  reportGithub,
  reportHtml,
  reportJson,
  reportJsonl,
  reportJunit,
  reportMarkdown,
  reportSarif,
  reportText,
  withoutText,
} from '../../packages/core/src/index.ts'

/** Every word is invented, so that none of them may be in a report by chance. */
const front = (name: string) => `---\nidentifier: ITU-T X.1999 (01/2026)\ntitle: Qwozzle ${name} Blorpt\n---\n\n`
const left = `${front('Snargly')}# Vorpalia

Zibbet kranfle ombrix.

# 1 Plimsy

The drufnik shall yarble 17 ms of the snorvik, see [ITU-T X.501].

The frobnitz shall not wubble unless the grelk is larger than 5 Mbit/s.

# 3 Definitions

## 3.1 glarpent

flumox that zibbets a krondle

# 4 Abbreviations

**QZB** Quonset Zarf Brindle

# 5 Wendigle

NOTE – The plonket may sprangle.

- thrumbly
- crindle

Table 1 – Sprocklet

| Vandle | Tringle |
|---|---|
| mordle | 42 |

\`\`\`asn.1
Grindle ::= SEQUENCE { snarkle INTEGER }
\`\`\`

$$
\\kappa = 3 \\zeta
$$

# 6 Trundlefax

Borgle the wamsy.
`
const right = left
  .replace('Snargly', 'Snargle')
  .replace('Vorpalia', 'Vorpaline')
  .replace('kranfle', 'krunfle')
  .replace('shall yarble 17 ms', 'should yarbel 18 s')
  .replace('shall not wubble unless', 'shall wubbel if')
  .replace('zibbets a krondle', 'zabbets a krandle')
  .replace('Zarf Brindle', 'Zorf Brandle')
  .replace('NOTE – The plonket may sprangle.\n\n', '')
  .replace('- crindle\n', '')
  .replace('mordle | 42', 'mardle | 43')
  .replace('snarkle INTEGER', 'snorkle BOOLEAN')
  .replace('3 \\zeta', '4 \\zeta')
  .replace('# 6 Trundlefax\n\nBorgle the wamsy.\n', '# 7 Trindlefox\n\nBargle a womsy.\n')

/** Words of the format and of the field, which reports have of their own. */
const known = new Set(
  'identifier title definitions abbreviations note table sequence integer boolean shall should unless that than larger mbit kappa zeta'.split(
    ' ',
  ),
)

const bytes = (text: string) => new TextEncoder().encode(text)
const words = [...new Set(`${left} ${right}`.match(/[\p{L}]{4,}/gu))].filter((word) => !known.has(word.toLowerCase()))

const options = { toolVersion: '0.1.0', threshold: 'editorial' } as const

describe('a report without text has no word of the texts', async () => {
  const comparison = compareDocuments(await readDocument(bytes(left)), await readDocument(bytes(right)), {
    keepTexts: true,
  })
  const bare = withoutText(comparison)
  const reports = {
    text: reportText(bare, { verbose: true }),
    json: reportJson(bare, options),
    jsonl: reportJsonl(bare, options),
    markdown: reportMarkdown(bare),
    sarif: reportSarif(bare, options),
    junit: reportJunit(bare),
    github: reportGithub(bare, { most: 1_000 }),
    html: reportHtml(bare, options),
    ...Object.fromEntries(paperKinds.map((kind) => [kind, paperMarkdown(kind, bare)])),
    ...Object.fromEntries(
      paperKinds.map((kind) => [
        `${kind} in Word`,
        Object.values(unzipSync(paperDocx(kind, bare)))
          .map((part) => strFromU8(part))
          .join(''),
      ]),
    ),
  }

  test('there is something to hide', () => {
    expect(words.length).toBeGreaterThan(40)
    expect(comparison.findings.length).toBeGreaterThan(12)
    const shown = reportText(comparison, { verbose: true })
    expect(words.filter((word) => shown.includes(word)).length).toBeGreaterThan(25)
  })

  test.each(Object.entries(reports))('%s', (_, report) => {
    const lower = report.toLowerCase()
    expect(words.filter((word) => lower.includes(word.toLowerCase()))).toEqual([])
  })

  test('ids, kinds, grades, numbers of clauses and places are there', () => {
    for (const { id, kind, grade } of comparison.findings) {
      expect(reports.json).toContain(id)
      expect(reports.text).toContain(kind)
      expect(reports.text).toContain(grade)
    }
    expect(reports.text).toContain('\n4\n')
    expect(reports.text).toContain('line 12')
  })
})
