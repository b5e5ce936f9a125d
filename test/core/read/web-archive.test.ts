import { expect, test } from 'vitest'
import { readDocument } from '../../../packages/core/src/index.ts'
import { pageOfArchive } from '../../../packages/core/src/read/web-archive.ts'

const page = '<html><body><h1>1 Scope</h1><p>A lamp = a light of 5\u00a0cm.</p></body></html>'

/** A message as Word writes it: its page in the first part, what belongs to it in the second. */
function archive(encoding: string, body: string, ...others: readonly (readonly [string, string])[]): Uint8Array {
  return new TextEncoder().encode(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="----=_NextPart_01"',
      '',
      'This document is a Single File Web Page.',
      '',
      '------=_NextPart_01',
      'Content-Location: file:///C:/lamps.htm',
      ...(encoding === '' ? [] : [`Content-Transfer-Encoding: ${encoding}`]),
      'Content-Type: text/html; charset="utf-8"',
      '',
      body,
      '------=_NextPart_01',
      'Content-Type: text/xml; charset="utf-8"',
      '',
      '<xml/>',
      ...others.flatMap(([location, other]) => [
        '------=_NextPart_01',
        `Content-Location: ${location}`,
        'Content-Type: text/html; charset="utf-8"',
        '',
        other,
      ]),
      '------=_NextPart_01--',
    ].join('\r\n'),
  )
}

const base64 = Buffer.from(page).toString('base64')

test.each([
  ['as it is', '', page],
  ['quoted', 'quoted-printable', page.replace('=', '=3D').replace('\u00a0', '=C2=A0').replace('light', 'li=\r\nght')],
  ['in base64', 'base64', `${base64.slice(0, 40)}\r\n${base64.slice(40)}`],
])('the page of a web archive is read where its part stands %s', async (_name, encoding, body) => {
  const { children } = await readDocument(archive(encoding, body), { path: 'lamps.mht' })
  expect(children).toMatchObject([
    { label: '1', children: [{ type: 'paragraph', children: [{ value: 'A lamp = a light of 5\u00a0cm.' }] }] },
  ])
})

test('what the part says of its characters is believed where the page says nothing', async () => {
  const text =
    'MIME-Version: 1.0\nContent-Type: text/html; charset="windows-1252"\n\n<h1>1 Scope</h1><p>caf\u00e9 \u0096 lit</p>\n'
  const { children } = await readDocument(
    Uint8Array.from(text, (sign) => sign.charCodeAt(0)),
    { path: 'lamps.mht' },
  )
  expect(JSON.stringify(children)).toContain('caf\u00e9 \u2013 lit')
})

test('pages beside the text are told of, and running heads are none', async () => {
  const head = ['file:///C:/lamps_files/header.htm', '<html><body><p>A lamp</p></body></html>'] as const
  const frame = ['frame.htm', '<html><head><title>Frame</title></head><body><p>Lamps burn.</p></body></html>'] as const
  const plain = await readDocument(archive('', page, head), { path: 'lamps.mht' })
  const framed = await readDocument(archive('', page, head, frame), { path: 'lamps.mht' })
  expect(plain.diagnostics).toEqual([])
  expect(framed.diagnostics).toMatchObject([{ code: 'second-page', notCompared: { characters: 10 } }])
})

test('what only begins as a message is none', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
  expect(pageOfArchive(bytes('Note: a lamp\n\nMIME-Version: 1.0\n'))).toBeNull()
  expect(pageOfArchive(bytes('MIME-Version: 1.0\nContent-Type: text/plain\n\n<html></html>\n'))).toBeNull()
  expect(pageOfArchive(archive('base64', 'PGh0b'))).not.toBeNull()
})
