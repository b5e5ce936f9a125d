import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { makeFiles, makeText, runCommand } from './run-command.ts'

const unreadable = (name: string) => join(import.meta.dirname, '../../fixtures/unreadable', name)

/** An OLE compound file with one named stream, as far as a reader looks. */
function compoundFile(name: string): Uint8Array {
  const bytes = new Uint8Array(1536)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (const [at, letter] of [...name].entries()) bytes[1024 + 2 * at] = letter.charCodeAt(0)
  return bytes
}

describe('an input that cannot be read gives 3, nothing on standard output, and one line that says what and what to do', () => {
  const cases: readonly [string, (file: (name: string) => string) => string, RegExp][] = [
    ['a missing file', (file) => file('absent.docx'), /absent\.docx does not exist/],
    ['a directory', (file) => file('.'), /is a directory/],
    ['an empty file', (file) => file('empty.md'), /empty\.md is empty/],
    ['a file of another kind', () => unreadable('rich-text.docx'), /RTF/],
    ['an extension that says what the file is not', (file) => file('text.docx'), /text\.docx/],
    ['a Word file behind a password', (file) => file('locked.docx'), /password/],
    ['a Word file with macros', () => unreadable('macro-file.docm'), /macros/],
    ['an old Word file', () => unreadable('old-word-file.doc'), /97 to 2003/],
    ['a Word file that was cut off', () => unreadable('truncated-archive.docx'), /incomplete or damaged/],
    ['pending tracked changes', () => unreadable('pending-revisions.docx'), /1 insertion and 0 deletions.*--revisions/],
    ['XML with a wrong tag', () => unreadable('mismatched-tag.xml'), /line 2, column 66/],
    ['another encoding', () => unreadable('latin-1.md'), /UTF-8/],
    ['a text without clauses', () => unreadable('without-a-clause.md'), /no clause/],
  ]
  test.each(cases)('%s', async (_, path, message) => {
    const file = makeFiles({
      'right.md': makeText(),
      'empty.md': '',
      'text.docx': 'no zip archive',
      'locked.docx': compoundFile('EncryptedPackage'),
    })
    for (const args of [
      ['check', path(file), file('right.md')],
      ['check', file('right.md'), path(file)],
      ['outline', path(file)],
    ]) {
      const { code, out, err } = await runCommand(args)
      expect({ code, out }).toEqual({ code: 3, out: '' })
      expect(err).toMatch(message)
      expect(err).toMatch(/^common-text: [^\n]+\n$/)
    }
  })
})

test('pending tracked changes are read where the user says how', async () => {
  const { err } = await runCommand(['outline', unreadable('pending-revisions.docx'), '--revisions', 'accept'])
  expect(err).not.toContain('tracked changes')
})

describe('a slip in the command gives 2, nothing on standard output, and says what was expected', () => {
  const cases: readonly [string, readonly string[], RegExp][] = [
    ['no command', [], /Usage: common-text/],
    ['an unknown command, with the one that was meant', ['chek', 'a', 'b'], /Did you mean check\?/],
    ['one text only', ['check', 'a'], /Name two texts: to what is a compared/],
    ['three texts', ['check', 'a', 'b', 'c'], /too many arguments/],
    [
      'an unknown option, with the one that was meant',
      ['check', 'a', 'b', '--formt', 'json'],
      /Did you mean --format\?/,
    ],
    ['a configuration that does not exist', ['check', 'a', 'b', '--config', 'x'], /The configuration x cannot be read/],
    ['an unknown grade', ['check', 'a', 'b', '--fail-on', 'high'], /Allowed choices are conformance, technical/],
    ['an unknown format', ['check', 'a', 'b', '--format', 'pdf'], /Allowed choices are text, json/],
    ['an unknown mode', ['check', 'a', 'b', '--mode', 'loose'], /Allowed choices are auto, common, twin/],
    ['a report without a file', ['check', 'a', 'b', '--report', 'json'], /FORMAT=FILE/],
    ['a coverage that is no percentage', ['check', 'a', 'b', '--min-coverage', '101'], /percentage from 0 to 100/],
    ['a width that is none', ['check', 'a', 'b', '--width', '3'], /at least 20/],
    ['standard input twice', ['check', '-', '-'], /Only one text/],
    ['an id that is none', ['explain', 'no-such-thing'], /no rule, kind, grade or finding/],
    ['a finding without its texts', ['explain', '3f9a0c12d4e7'], /name the two texts/],
  ]
  test.each(cases)('%s', async (_, args, message) => {
    const { code, out, err } = await runCommand(args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(message)
  })
})

test('a bug gives 70 and one line; its stack only with --verbose', async () => {
  const file = makeFiles({ 'a.md': makeText() })
  const broken = {
    now: (): never => {
      throw new Error('the sky\nfell')
    },
  }
  const plain = await runCommand(['check', file('a.md'), file('a.md')], broken)
  expect(plain).toMatchObject({ code: 70, out: '' })
  expect(plain.err).toMatch(/^common-text: a bug in the program: the sky fell\. Please report it[^\n]*\n$/)
  expect((await runCommand(['check', file('a.md'), file('a.md'), '--verbose'], broken)).err).toContain('at ')
})

test('a file name cannot steer the terminal', async () => {
  expect((await runCommand(['outline', 'a\u001B[2Jb.md'])).err).not.toContain('\u001B')
})
