import { expect, test } from 'vitest'
import { compareMarkdown } from '../adjust/compare-markdown.ts'

const entry = (definition: string): string => `# 3 Terms and definitions\n\n**3.1** **dusk lamp**\n${definition}\n`

test('the words around a change are those of the same part of the entry', async () => {
  const { findings } = await compareMarkdown(
    entry('kind of lamp that is lit before the night begins'),
    entry('lamp that is lit before the night begins'),
  )
  expect(findings.map(({ delta }) => delta)).toEqual([
    [
      { op: 'delete', text: 'kind of' },
      { op: 'equal', text: ' lamp that is lit before the night begins' },
    ],
  ])
})

test('a definition of which next to nothing is left is one change', async () => {
  const { findings } = await compareMarkdown(
    entry('kind of lamp whose glass has a white and opaque look'),
    entry('lamp whose oil contains less than 2 % of water at dusk'),
  )
  expect(findings.map(({ kind }) => kind)).toEqual(['definition-changed'])
})
