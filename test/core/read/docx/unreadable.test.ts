import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { UnreadableDocumentError } from '../../../../packages/core/src/model/errors.ts'
import { readDocx } from '../../../../packages/core/src/read/docx/index.ts'
import { makeDocx, makeFiles, p } from './make-docx.ts'

function codeOf(bytes: Uint8Array): string {
  try {
    readDocx(bytes)
    return 'read'
  } catch (error) {
    // Anything else is a bug of ours and must not pass for an answer.
    if (!(error instanceof UnreadableDocumentError)) throw error
    return error.code
  }
}

const good = makeDocx({ body: p('', 'Some text that is long enough to be packed, packed, packed, packed.') })

/** An OLE compound file with one name in its directory. */
function compoundFile(name: string): Uint8Array {
  const bytes = new Uint8Array(2048)
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  for (let i = 0; i < name.length; i++) bytes[1024 + 2 * i] = name.charCodeAt(i)
  return bytes
}

function withMainType(type: string): Uint8Array {
  return makeDocx({ body: p('', 'x'), mainType: type })
}

test.each<[string, Uint8Array, string]>([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a text file', strToU8('Just words.'), 'not-a-document'],
  ['an archive cut in the middle', good.subarray(0, good.length / 2), 'truncated-archive'],
  ['an archive without its last byte', good.subarray(0, -1), 'truncated-archive'],
  ['a file behind a password', compoundFile('EncryptedPackage'), 'encrypted'],
  ['a file of Word 97', compoundFile('WordDocument'), 'old-word-file'],
  ['another compound file', compoundFile('Workbook'), 'not-a-document'],
  ['a file with macros', withMainType('application/vnd.ms-word.document.macroEnabled.main+xml'), 'macro-file'],
  [
    'a workbook',
    withMainType('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'),
    'not-a-document',
  ],
  [
    'a presentation',
    withMainType('application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'),
    'not-a-document',
  ],
  ['an archive of something else', zipSync({ 'readme.txt': strToU8('x') }), 'not-a-document'],
  [
    'a package without body',
    zipSync({ ...makeFiles({ body: '' }), 'word/document.xml': strToU8('<w:document xmlns:w="w"/>') }),
    'not-a-document',
  ],
  [
    'a part that is no XML',
    zipSync({ ...makeFiles({ body: '' }), 'word/document.xml': strToU8('<w:document><w:body></w:document>') }),
    'malformed-xml',
  ],
  [
    'a bomb',
    zipSync({ ...makeFiles({ body: '' }), 'word/document.xml': new Uint8Array(32 * 1024 * 1024) }),
    'archive-too-large',
  ],
])('refuses %s', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code)
})

test('a size that lies is damage, not a shorter text', () => {
  const bytes = good.slice()
  const view = new DataView(bytes.buffer)
  for (let at = 0; at + 46 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 40, true)
  }
  expect(codeOf(bytes)).toBe('truncated-archive')
})

test('says which part is malformed, and where', () => {
  const bytes = zipSync({
    ...makeFiles({ body: '' }),
    'word/document.xml': strToU8('<w:document>\n<w:body></w:document>'),
  })
  expect(() => readDocx(bytes)).toThrow(/word\/document\.xml.*line 2/s)
})

test('whatever is cut off or flipped in a file, it is read or refused, and never breaks the reader', () => {
  for (let length = 0; length < good.length; length += 7) codeOf(good.subarray(0, length))
  for (let at = 0; at < good.length; at++) {
    const bytes = good.slice()
    bytes[at] = (bytes[at] as number) ^ (1 << (at % 8))
    codeOf(bytes)
  }
})

test('whatever is flipped in the XML of a file, it is read or refused', () => {
  const body = `${p('h', 'Title')}<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('', '5')}</w:tc></w:tr></w:tbl><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:sym w:font="Symbol" w:char="F061"/></w:r></w:p>`
  const files = makeFiles({
    body,
    styles:
      '<w:style w:type="paragraph" w:styleId="h"><w:name w:val="heading 1"/><w:basedOn w:val="h"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  })
  for (const name of ['word/document.xml', 'word/styles.xml', 'word/numbering.xml', 'word/_rels/document.xml.rels']) {
    const whole = files[name] as Uint8Array
    for (let at = 0; at < whole.length; at += 5) {
      const part = whole.slice()
      part[at] = (part[at] as number) ^ (1 << (at % 7))
      codeOf(zipSync({ ...files, [name]: part }, { level: 0 }))
    }
  }
})
