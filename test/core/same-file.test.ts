import { expect, test } from 'vitest'
import { compareDocuments, readDocument } from '../../packages/core/src/index.ts'

const text = `# 1 Scope

This document specifies relays.

# 2 Model

![](relay.png)

Figure 1 – A relay
`

test('a drawing that cannot be read is the same in one file given twice, and in no other file', async () => {
  const document = await readDocument(new TextEncoder().encode(text), { path: 'text.md' })
  const kindsWith = (left: string, right: string): string[] =>
    compareDocuments({ ...document, digest: left }, { ...document, digest: right }).findings.map(({ kind }) => kind)
  expect(kindsWith('aa', 'aa')).toEqual([])
  expect(kindsWith('aa', 'bb')).toEqual(['not-comparable'])
  expect(compareDocuments(document, document).findings.map(({ kind }) => kind)).toEqual(['not-comparable'])
})
