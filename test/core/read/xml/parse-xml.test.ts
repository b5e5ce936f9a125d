import { expect, test } from 'vitest'
import type { Diagnostic } from '../../../../packages/core/src/model/diagnostic.ts'
import { UnreadableDocumentError } from '../../../../packages/core/src/model/errors.ts'
import { parseXml, type XmlElement } from '../../../../packages/core/src/read/xml/parse-xml.ts'

/** `a@x=1(text b())`: an element, its attributes, what stands in it. */
function print(element: XmlElement): string {
  const attributes = Object.entries(element.attributes).map(([name, value]) => `@${name}=${value}`)
  const children = element.children.map((node) => (typeof node === 'string' ? node : print(node)))
  return `${element.name}${attributes.join('')}(${children.join('')})`
}

const read = (xml: string | Uint8Array): string => print(parseXml(xml, { what: 'x.xml' }))

test.each<[string, string, string]>([
  ['text and elements keep their order', '<a>1<b>2</b>3</a>', 'a(1b(2)3)'],
  ['white space is kept', '<a> <b/>\n</a>', 'a( b()\n)'],
  ['numbers stay as they are written', '<a n="007">5.10</a>', 'a@n=007(5.10)'],
  ['comments and processing instructions are gone', '<a>1<!-- <b> -->2<?p x?>3</a>', 'a(123)'],
  ['a quote in a processing instruction hides nothing', "<a>1<?p it's?>2<b/><?q it's?>3</a>", 'a(12b()3)'],
  ['CDATA is text and nothing in it is markup', '<a>1<![CDATA[<b>&amp;]]>2</a>', 'a(1<b>&amp;2)'],
  ['prefixes need not be bound', '<a><m:b m:c="1"/></a>', 'a(b@c=1())'],
  ['xml:lang is lang', '<a xml:lang="en"/>', 'a@lang=en()'],
  ['namespace declarations are no attributes', '<a xmlns="u" xmlns:m="v"/>', 'a()'],
  ['an attribute of the element itself wins over one of another namespace', '<a l:id="1" id="2"/>', 'a@id=2()'],
  ['the five entities of XML are known', '<a>&lt;&gt;&amp;&quot;&apos;</a>', `a(<>&"')`],
  ['numeric references are decoded', '<a>&#8212;&#x1D7D9;</a>', 'a(—𝟙)'],
  ['what is decoded is not decoded again', '<a>&amp;lt;</a>', 'a(&lt;)'],
  ['references in attributes are decoded', '<a t="A&#38;B &mdash;"/>', 'a@t=A&B —()'],
  ['names of HTML need no DTD', '<a>&mdash;&nbsp;&eacute;</a>', 'a(—\u00a0é)'],
  ['controls of windows-1252 are the characters that were meant', '<a>&#150;&#147;</a>', 'a(–“)'],
  ['a reference to no character stays', '<a>&#0;&#x110000;&#xD800;</a>', 'a(&#0;&#x110000;&#xD800;)'],
  ['line ends are one character', '<a>1\r\n2\r3</a>', 'a(1\n2\n3)'],
  ['names of object properties are only names', '<a toString="1"><valueOf/></a>', 'a@__toString=1(__valueOf())'],
])('%s', (_name, xml, expected) => {
  expect(read(xml)).toBe(expected)
})

const withDtd = (subset: string, text: string): string => read(`<!DOCTYPE a [${subset}]><a>${text}</a>`)

test.each<[string, string, string, string]>([
  ['an entity of the file is expanded', '<!ENTITY itu "ITU &amp; ISO &#8211;">', '&itu;!', 'ITU & ISO –!'],
  ['an entity may hold another', `<!ENTITY x 'X'><!ENTITY y "&x;&x;">`, '&y;', 'XX'],
  ['the first declaration counts', '<!ENTITY x "1"><!ENTITY x "2">', '&x;', '1'],
  ['an entity of the file wins over a name of HTML', '<!ENTITY mdash "--">', '&mdash;', '--'],
  ['parameter entities are passed over', '<!ENTITY % p SYSTEM "p.ent"> %p; <!ENTITY x "1">', '&x;', '1'],
  ['an external entity is never fetched', '<!ENTITY x SYSTEM "file:///etc/passwd">', '&x;', '&x;'],
  ['declarations of other things are passed over', '<!ELEMENT a (b|c)*><!ATTLIST a i ID "]>"><!-- ]> -->', 'x', 'x'],
  ['of markup in an entity the words are kept', '<!ENTITY x "a &#60;b <i>c</i>">', '&x;', 'a <b c'],
])('%s', (_name, subset, text, expected) => {
  expect(withDtd(subset, text)).toBe(`a(${expected})`)
})

test('an external DTD is never fetched', () => {
  expect(read('<!DOCTYPE standard PUBLIC "-//NISO//DTD" "http://x.example/sts.dtd">\n<a>&mdash;</a>')).toBe('a(—)')
})

test('an unknown entity stays as it is printed, and is reported once', () => {
  const met: Diagnostic[] = []
  const root = parseXml('<a>&house; and &house;</a>', {
    what: 'x.xml',
    onDiagnostic: (diagnostic) => met.push(diagnostic),
  })
  expect(print(root)).toBe('a(&house; and &house;)')
  expect(met.map(({ code }) => code)).toEqual(['entity-unknown'])
  expect(met[0]?.message).toContain('&house;')
})

test('an element knows its line and column, whatever stands before it', () => {
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE a [<!ENTITY x "y">]>',
    '<a>𝟙',
    '  <b>&x;</b><!-- c',
    '--><c/>',
    '</a>',
  ]
  for (const end of ['\n', '\r\n', '\r']) {
    const [b, c] = parseXml(`\ufeff${lines.join(end)}`, { what: 'x' }).children.filter(
      (node) => typeof node !== 'string',
    )
    expect(b?.place()).toEqual({ line: 4, column: 3 })
    expect(c?.place()).toEqual({ line: 5, column: 4 })
  }
})

function bytesOf(text: string, width: 1 | 2, isBig = false, mark = false): Uint8Array {
  const units = Array.from((mark ? '\ufeff' : '') + text, (char) => char.charCodeAt(0))
  return new Uint8Array(
    width === 1 ? units : units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])),
  )
}

test.each<[string, Uint8Array]>([
  ['UTF-8', new TextEncoder().encode('<a>é</a>')],
  ['UTF-8 with a byte order mark', new TextEncoder().encode('\ufeff<a>é</a>')],
  ['UTF-16, little end first', bytesOf('<a>é</a>', 2, false, true)],
  ['UTF-16, big end first', bytesOf('<a>é</a>', 2, true, true)],
  ['UTF-16 without a byte order mark', bytesOf('<a>é</a>', 2)],
  ['ISO 8859-1', bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 1)],
  ['windows-1252', bytesOf("<?xml version='1.0' encoding='windows-1252'?><a>é</a>", 1)],
  ['UTF-8 that says it is UTF-16', new TextEncoder().encode('<?xml version="1.0" encoding="utf-16"?><a>é</a>')],
])('%s is decoded', (_name, bytes) => {
  expect(read(bytes)).toBe('a(é)')
})

function errorOf(xml: string | Uint8Array): UnreadableDocumentError {
  try {
    read(xml)
  } catch (error) {
    if (error instanceof UnreadableDocumentError) return error
    throw error
  }
  throw new Error('It was read')
}

test.each<[string, string | Uint8Array, string]>([
  ['nothing', '', 'empty'],
  ['white space', ' \n', 'empty'],
  ['Latin letters without a declaration', bytesOf('<a>é</a>', 1), 'wrong-encoding'],
  ['an encoding that nobody knows', '<?xml version="1.0" encoding="x-klingon"?><a/>', 'wrong-encoding'],
  ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x3c, 0, 0, 0]), 'wrong-encoding'],
  ['a mismatched tag', '<a><b></a></b>', 'malformed-xml'],
  ['an unclosed tag', '<a><b></b>', 'malformed-xml'],
  ['a closing tag too many', '<a></a></b>', 'malformed-xml'],
  ['two roots', '<a/><b/>', 'malformed-xml'],
  ['text before the root', 'x<a/>', 'malformed-xml'],
  ['text behind the root', '<a/>x', 'malformed-xml'],
  ['no element', '<!-- a -->', 'malformed-xml'],
  ['a control character', '<a>\u0001</a>', 'malformed-xml'],
  ['a bare <', '<a>1 < 2</a>', 'malformed-xml'],
  ['a bare &', '<a>A & B</a>', 'malformed-xml'],
  ['an attribute without quotes', '<a b=1/>', 'malformed-xml'],
  ['an attribute twice', '<a b="1" b="2"/>', 'malformed-xml'],
  ['an unclosed quote', '<a b="1/>', 'malformed-xml'],
  ['a tag cut off', '<a><b', 'malformed-xml'],
  ['a comment cut off', '<a><!-- b', 'malformed-xml'],
  ['a CDATA section cut off', '<a><![CDATA[ b', 'malformed-xml'],
  ['a DTD cut off', '<!DOCTYPE a [ <!ENTITY', 'malformed-xml'],
  ['two DTDs', '<!DOCTYPE a><!DOCTYPE a><a/>', 'malformed-xml'],
  ['a name that the parser refuses', '<__proto__/>', 'malformed-xml'],
  ['an entity in a circle', '<!DOCTYPE a [<!ENTITY x "&y;"><!ENTITY y "&x;">]><a>&x;</a>', 'malformed-xml'],
  ['10,000 elements in one another', '<a>'.repeat(10_000) + '</a>'.repeat(10_000), 'too-deep'],
])('%s is refused', (_name, xml, code) => {
  expect(errorOf(typeof xml === 'string' ? new TextEncoder().encode(xml) : xml).code).toBe(code)
})

test('a mismatched tag is told with file, line, column and both tags', () => {
  const { message, place } = errorOf('<a>\n <b>\n  <c></b>\n</a>')
  expect(place).toEqual({ line: 3, column: 6 })
  for (const part of ['x.xml', 'line 3, column 6', '</b>', '</c>', '<c> of line 3, column 3'])
    expect(message).toContain(part)
})

test('bytes that are no UTF-8 are told with line and column', () => {
  expect(errorOf(bytesOf('<a>\nab é</a>', 1)).place).toEqual({ line: 2, column: 4 })
})

test('a billion laughs are not laughed', () => {
  const entities = Array.from({ length: 30 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`)
  const { code } = errorOf(`<!DOCTYPE a [<!ENTITY l0 "ha">${entities.join('')}]><a>&l30;</a>`)
  expect(code).toBe('malformed-xml')
})

test('one long entity called many times is refused', () => {
  const long = `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(9_000)}">]><a>${'&x;'.repeat(10_000)}</a>`
  expect(errorOf(long).message).toContain('1000000')
})

test.each<[string, string]>([
  ['unclosed comments in a DTD', `<!DOCTYPE a [${'<!--'.repeat(50_000)}`],
  ['unclosed entities in a DTD', `<!DOCTYPE a [${'<!ENTITY x "'.repeat(50_001)}`],
  ['opened tags', '<a '.repeat(50_000)],
  ['attributes without values', `<a ${'b '.repeat(100_000)}/>`],
  ['white space in a tag', `<a${' '.repeat(200_000)}b/>`],
  ['ampersands', `<a>${'&x'.repeat(100_000)}</a>`],
  ['instructions', `<a>${"<?p '".repeat(50_000)}</a>`],
])('hostile repetition is refused in time: %s', (_name, xml) => {
  expect(errorOf(xml).code).toBe('malformed-xml')
})
