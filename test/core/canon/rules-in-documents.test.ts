import { describe, expect, test } from 'vitest'
import { rules } from '../../../packages/core/src/canon/index.ts'
import type { Comparison } from '../../../packages/core/src/index.ts'
import { compareDocuments, readDocument } from '../../../packages/core/src/index.ts'

/** A whole text in Markdown around an example: each side is the printing of another body. */
function markdown(example: string, publisher: 'itu-t' | 'iso-iec'): Uint8Array {
  const [own, other] =
    publisher === 'itu-t'
      ? ['ITU-T X.9990 (06/2023)', 'ISO/IEC 98765-1:2024']
      : ['ISO/IEC 98765-1:2024', 'ITU-T X.9990 (06/2023)']
  const body = example.includes('# 1 Scope') ? example : `# 1 Scope\n\nThis document specifies relays.\n\n${example}`
  return new TextEncoder().encode(
    `---\nidentifier: ${own}\ncounterpart: "${other}"\ntitle: Open relay\npublisher: ${publisher}\n---\n\n${body}\n`,
  )
}

async function compare(left: string, right: string): Promise<Comparison> {
  const read = (example: string, publisher: 'itu-t' | 'iso-iec') =>
    readDocument(markdown(example, publisher), { path: `${publisher}.md` })
  return compareDocuments(await read(left, 'itu-t'), await read(right, 'iso-iec'))
}

const told = (comparison: Comparison): string[] =>
  comparison.findings.map((finding) => `${finding.grade} ${finding.kind}`)

describe.each(
  rules
    .map((rule) => [rule.id, rule] as const)
    .filter(([, rule]) => [...rule.examples, ...rule.counterExamples].some(({ as }) => as === 'document')),
)('%s', (id, rule) => {
  for (const { left, right } of rule.examples.filter(({ as }) => as === 'document')) {
    test(`permits ${JSON.stringify(left).slice(0, 60)}`, async () => {
      const comparison = await compare(left, right)
      expect(told(comparison)).toEqual([])
      // Fonts are no part of what is read: there is nothing to record.
      if (id !== 'emphasis') expect(comparison.permitted.map((permitted) => permitted.rule)).toContain(id)
    })
  }
  for (const { left, right } of rule.counterExamples.filter(({ as }) => as === 'document')) {
    test(`finds ${JSON.stringify(right).slice(0, 60)}`, async () => {
      expect(told(await compare(left, right))).not.toEqual([])
    })
  }
})
