import { describe, expect, test } from 'vitest'
import { UnreadableDocumentError } from '../../../packages/core/src/model/errors.ts'
import { detectFormat } from '../../../packages/core/src/read/detect.ts'
import { readRaw } from '../../../packages/core/src/read/index.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const raw = (...codes: number[]): Uint8Array => new Uint8Array(codes)
/** UTF-16 with its mark. */
const utf16 = (text: string): Uint8Array =>
  raw(0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8]))

function codeOf(input: Uint8Array, path?: string): string {
  try {
    return detectFormat(input, path).format
  } catch (error) {
    return error instanceof UnreadableDocumentError ? error.code : String(error)
  }
}

test.each<[string, Uint8Array, string]>([
  ['a zip archive', raw(0x50, 0x4b, 3, 4), 'docx'],
  ['an old Word file, whose reader says so', raw(0xd0, 0xcf, 0x11, 0xe0), 'docx'],
  ['STS', bytes('<?xml version="1.0"?>\n<standard/>'), 'sts'],
  ['STS without a declaration', bytes('<standard xmlns:mml="x"><front/></standard>'), 'sts'],
  ['STS in an adoption', bytes('<?xml version="1.0"?><!-- a --><adoption/>'), 'sts'],
  ['STS behind a comment', bytes('<!-- a <b> c -->\n<standard/>'), 'sts'],
  [
    'STS with a document type',
    bytes('<!DOCTYPE standard PUBLIC "-//NISO//DTD" "x.dtd" [<!ENTITY a "b">]>\n<standard/>'),
    'sts',
  ],
  ['STS with a prefix', bytes('<n:standard xmlns:n="x"/>'), 'sts'],
  ['Metanorma in UTF-16', utf16('<?xml version="1.0" encoding="UTF-16"?><iso-standard/>'), 'metanorma'],
  ['Metanorma in UTF-16 without its mark', utf16('<?xml version="1.0"?><metanorma/>').subarray(2), 'metanorma'],
  ['STS in UTF-16', utf16('<?xml version="1.0" encoding="UTF-16"?><standard/>'), 'sts'],
  ['Markdown', bytes('# 1 Scope\n'), 'markdown'],
  ['Markdown with a byte order mark', bytes('\ufeff# 1 Scope\n'), 'markdown'],
  ['Markdown with front matter', bytes('---\ntitle: x\n---\n'), 'markdown'],
  ['Markdown behind a comment', bytes('<!-- checked -->\n\n# 1 Scope <br>\n'), 'markdown'],
  ['Markdown that begins with a tag', bytes('<div align="center">\n\n# 1 Scope\n'), 'markdown'],
  ['Markdown that begins with a table', bytes('<table><tr><td>a</td></tr></table>\n'), 'markdown'],
  ['Metanorma', bytes('<?xml version="1.0"?>\n<metanorma xmlns="x" type="semantic"/>'), 'metanorma'],
  ['Metanorma of old', bytes('<iso-standard xmlns="x"/>'), 'metanorma'],
  ['plain text', bytes('1 Scope\n\nThis document does.\n'), 'text'],
  ['an empty file', raw(), 'empty'],
  ['white space', bytes(' \n\t\n'), 'empty'],
  ['a byte order mark alone', bytes('\ufeff'), 'empty'],
  ['PDF', bytes('%PDF-1.7\n'), 'pdf'],
  ['PDF behind a line of rubbish', bytes('\r\n%PDF-1.4\n'), 'pdf'],
  ['RTF', bytes('{\\rtf1 a}'), 'not-a-document'],
  ['HTML', bytes('<!DOCTYPE html>\n<html></html>'), 'html'],
  ['HTML without a type', bytes('<html><body/></html>'), 'html'],
  ['XHTML', bytes('<?xml version="1.0"?><html xmlns="x"/>'), 'html'],
  ['another root', bytes('<?xml version="1.0"?><book/>'), 'not-a-document'],
  ['another root without a declaration', bytes('<book xmlns="urn:x"><title/></book>'), 'not-a-document'],
  ['AsciiDoc', bytes('= Title\n:docnumber: 1\n\n== Scope\n\nText.\n'), 'asciidoc'],
  ['LaTeX', bytes('% a comment\n\\documentclass{article}\n'), 'not-a-document'],
  ['a picture', raw(0x89, 0x50, 0x4e, 0x47, 13, 10), 'not-a-document'],
  ['a binary file', raw(0x7f, 0x45, 0x4c, 0x46, 0, 1, 2), 'not-a-document'],
  ['text in UTF-16', utf16('# 1 Scope'), 'wrong-encoding'],
])('%s', (_name, input, expected) => {
  expect(codeOf(input)).toBe(expected)
})

describe('the name of a file', () => {
  test.each<[string, string, string[]]>([
    ['that fits says nothing', 'a.md', []],
    ['without an extension says nothing', 'README', []],
    ['of text says nothing', 'a.TXT', []],
    ['that does not fit is said', 'a.xml', ['wrong-extension']],
    ['of another kind is said', 'a.pdf', ['wrong-extension']],
    ['of no kind is said', 'a.ods', ['wrong-extension']],
  ])('%s', (_name, path, codes) => {
    const { format, diagnostics } = detectFormat(bytes('# 1 Scope\n'), path)
    expect(format).toBe('markdown')
    expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual(codes)
  })

  test('decides where the content does not', () => {
    expect(codeOf(bytes('<book/>'), 'a.xml')).toBe('not-a-document')
  })

  test('stands in every message', () => {
    expect(() => detectFormat(bytes('{\\rtf1'), 'dir/a.rtf')).toThrow(/dir\/a\.rtf/)
  })
})

describe('reading', () => {
  test('uses the format that the caller names', async () => {
    expect((await readRaw(bytes('<standard/>\n\nText'), { format: 'markdown' })).format).toBe('markdown')
  })

  test('an empty file is empty whatever it is called', async () => {
    await expect(readRaw(raw(), { format: 'markdown' })).rejects.toMatchObject({ code: 'empty' })
    await expect(readRaw(bytes('%PDF-1.4'), { format: 'markdown' })).rejects.toMatchObject({ code: 'not-a-document' })
  })

  test('a wrong extension is a diagnostic of the document', async () => {
    expect(
      (await readRaw(bytes('# 1 Scope'), { path: 'a.docx' })).diagnostics.map((diagnostic) => diagnostic.code),
    ).toEqual(['wrong-extension'])
  })

  test('stops where the caller asks', async () => {
    const reason = new Error('enough')
    await expect(readRaw(bytes('# 1 Scope'), { signal: { aborted: true, reason } })).rejects.toBe(reason)
  })
})

test.each<[string, string, string]>([
  ['a stressed word does not make text Markdown', 'a.txt', 'text'],
  ['a word in angle brackets does not make AsciiDoc Markdown', 'a.adoc', 'asciidoc'],
])('%s', (_name, path, format) => {
  const text = '1. Scope\n--------\n\nIt **will** answer to\n<name> and to <level>.\n'
  expect(detectFormat(bytes(text), path)).toEqual({ format, diagnostics: [] })
})

test('heads of clauses in bold make Markdown, whatever the file is called', () => {
  expect(detectFormat(bytes('**1 Scope**\n\nIt is lit.\n\n**Annex A**\n\nIt is not.\n'), 'a.txt').format).toBe(
    'markdown',
  )
})
