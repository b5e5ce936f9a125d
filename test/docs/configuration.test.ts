import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from '../cli/run-command.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/configuration.md'), 'utf8')
const blocks = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block)

/** A folder with the texts that the page names, and a configuration. */
function folderWith(config: string): string {
  const folder = makeFiles({ 'common-text.yaml': config })('')
  for (const name of ['itu', 'iso', 'drafts/itu', 'drafts/iso']) mkdirSync(join(folder, name), { recursive: true })
  for (const name of ['itu/x1988.docx', 'iso/98988-2.xml', 'drafts/itu/x1.md', 'drafts/iso/x1.md'])
    writeFileSync(join(folder, name), makeText())
  return folder
}

describe('every example of a configuration', () => {
  test('is one of those of the page', () => expect(blocks.length).toBe(6))

  test.each(blocks.map((block) => [block.split('\n')[0], block] as const))('has no mistakes: %s', async (_, block) => {
    const folder = folderWith(block)
    expect(await runCommand(['config', 'check', '--config', join(folder, 'common-text.yaml')])).toMatchObject({
      code: 0,
      err: '',
    })
  })
})

test('the house rules of the page let pass what they say', async () => {
  const config = blocks.find((block) => block.startsWith('houseRules')) ?? ''
  const folder = folderWith(config.replace('["8.*", Annex B]', '["2"]'))
  const file = (name: string, sentence: string) => {
    writeFileSync(join(folder, name), makeText(sentence))
    return join(folder, name)
  }
  const left = file('a.md', 'A relay sends the field relayId to the end user.')
  const right = file('b.md', 'A relay sends the relayId field to the subscriber.')
  const { code, out } = await runCommand(['check', left, right, '--config', join(folder, 'common-text.yaml')])
  expect(out).toContain('2 house rules (end-user 1, field-order 1)')
  expect(code).toBe(0)
})
