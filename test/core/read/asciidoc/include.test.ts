import { expect, test } from 'vitest'
import { maxIncludeDepth } from '../../../../packages/core/src/read/asciidoc/include.ts'
import { printItu, readText } from './read-text.ts'

const codes = async (body: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> =>
  (await readText(`= T\n\n== A\n\nText.\n\n${body}\n`, files)).diagnostics.map(({ code }) => code)

test('an included file stands in its place, and its own includes are beside it', async () => {
  const files = { 'parts/a.adoc': 'One.\n\ninclude::b.adoc[]\n', 'parts/b.adoc': 'Two.\n' }
  expect(await printItu('include::parts/a.adoc[]\n\nThree.', files)).toBe(
    'paragraph One.\nparagraph Two.\nparagraph Three.',
  )
})

test('tags, lines and a shift of levels select and change what is included', async () => {
  const files = { 'a.adoc': '// tag::x[]\nOne.\n// end::x[]\n\nTwo.\n', 'b.adoc': '= Sub\n\nIn it.\n' }
  expect(await printItu('include::a.adoc[tag=x]', files)).toBe('paragraph One.')
  expect(await printItu('include::a.adoc[lines=5]', files)).toBe('paragraph Two.')
  expect(await printItu('include::b.adoc[leveloffset=+2]\n\nAfter.', files)).toBe(
    '## «1.1» Sub\nparagraph In it.\nparagraph After.',
  )
})

test('attributes stand in names of files, and conditions choose among them', async () => {
  const files = { 'en/a.adoc': 'English.\n' }
  expect(
    await printItu(':lang: en\n\nifdef::lang[]\ninclude::{lang}/a.adoc[]\nendif::[]\nifndef::lang[None.]', files),
  ).toBe('paragraph English.')
})

test.each(['../a.adoc', '/etc/passwd', 'https://example.org/a.adoc', 'parts/../../a.adoc', '~/a.adoc', 'C:\\a.adoc'])(
  'no include leads out of the folder: %s',
  async (name) => {
    expect(await codes(`include::${name}[]`, { 'a.adoc': 'x', [name]: 'secret' })).toEqual(['include-outside'])
  },
)

test('what cannot be read is told, and counts as not compared', async () => {
  const { diagnostics } = await readText('= T\n\n== A\n\ninclude::gone.adoc[]\n')
  expect(diagnostics).toMatchObject([
    { code: 'include-unreadable', place: { line: 5 }, notCompared: { characters: 0 } },
  ])
  expect(await codes('include::gone.adoc[opts=optional]')).toEqual([])
})

test('files that include themselves or each other end', async () => {
  expect(await codes('include::x.adoc[]', { 'x.adoc': 'x' })).toEqual(['include-cycle'])
  expect(await codes('include::a.adoc[]', { 'a.adoc': 'include::b.adoc[]', 'b.adoc': 'include::a.adoc[]' })).toEqual([
    'include-cycle',
  ])
})

test('includes are only so deep', async () => {
  const files: Record<string, string> = {}
  for (let at = 0; at < maxIncludeDepth + 5; at++) files[`a${at}.adoc`] = `include::a${at + 1}.adoc[]`
  expect(await codes('include::a0.adoc[]', files)).toEqual(['include-limit'])
})

test('without a folder nothing is included', async () => {
  const { readAsciidoc } = await import('../../../../packages/core/src/read/asciidoc/index.ts')
  const { diagnostics } = await readAsciidoc(new TextEncoder().encode('= T\n\n== A\n\ninclude::a.adoc[]\n'))
  expect(diagnostics.map(({ code }) => code)).toEqual(['include-unreadable'])
})

test('what a condition leaves out is told once for each, with its lines', async () => {
  const body =
    'ifdef::iso[]\nOne.\n\nifdef::draft[]\nTwo.\nendif::[]\nendif::[]\n\nifdef::itu[Three.]\n\nifndef::x[Four.]'
  const { diagnostics } = await readText(`= T\n\n== A\n\n${body}\n`)
  expect(diagnostics.map(({ code, message }) => `${code} ${message.split(' To ')[0]}`)).toEqual([
    'condition-unmet Lines 5 to 9 are left out with 8 characters: ifdef::iso[] does not hold.',
    'condition-unmet Line 13 is left out with 6 characters: ifdef::itu[] does not hold.',
  ])
})
