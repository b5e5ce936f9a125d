import { strToU8, zipSync } from 'fflate'

const namespaces = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'v="urn:schemas-microsoft-com:vml"',
  'o="urn:schemas-microsoft-com:office:office"',
]
  .map((binding) => `xmlns:${binding}`)
  .join(' ')

/** Inner XML of the parts of a small Word file. */
export interface Parts {
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly settings?: string
  readonly comments?: string
  /** By name without folder: `header1.xml`. */
  readonly headers?: Readonly<Record<string, string>>
  /** By relationship id; each is stored in `word/media/`. */
  readonly media?: Readonly<
    Record<string, { readonly name: string; readonly bytes: Uint8Array; readonly type?: string }>
  >
  /** Content type of the main part. */
  readonly mainType?: string
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
const relationshipType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Builds a Word file from the inner XML of its parts. */
export function makeDocx(parts: Parts): Uint8Array {
  return zipSync(makeFiles(parts))
}

/** The files of the package by name. */
export function makeFiles(parts: Parts): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  const relations: string[] = []
  const relate = (id: string, type: string, target: string): void => {
    relations.push(`<Relationship Id="${id}" Type="${relationshipType}/${type}" Target="${target}"/>`)
  }
  const add = (name: string, root: string, inner: string | undefined, type: string): void => {
    if (inner === undefined) return
    files[`word/${name}`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8"?>\n<w:${root} ${namespaces}>${inner}</w:${root}>`,
    )
    relate(name.replace('.xml', ''), type, name)
  }
  add('styles.xml', 'styles', parts.styles, 'styles')
  add('numbering.xml', 'numbering', parts.numbering, 'numbering')
  add('footnotes.xml', 'footnotes', parts.footnotes, 'footnotes')
  add('settings.xml', 'settings', parts.settings, 'settings')
  add('comments.xml', 'comments', parts.comments, 'comments')
  for (const [name, inner] of Object.entries(parts.headers ?? {})) add(name, 'hdr', inner, 'header')
  for (const [id, { name, bytes, type }] of Object.entries(parts.media ?? {})) {
    files[`word/media/${name}`] = bytes
    relate(id, type ?? 'image', `media/${name}`)
  }
  files['word/document.xml'] = strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${namespaces}><w:body>${parts.body}</w:body></w:document>`,
  )
  files['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
  )
  files['_rels/.rels'] = strToU8(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationshipType}/officeDocument" Target="word/document.xml"/></Relationships>`,
  )
  files['[Content_Types].xml'] = strToU8(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${parts.mainType ?? wordType}"/></Types>`,
  )
  return files
}

/** A paragraph: its style's id and the text of one run, or XML. */
export function p(style: string, content = ''): string {
  const inner = content === '' || content.startsWith('<') ? content : r(content)
  return `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}${inner}</w:p>`
}

/** A run of text; `properties` are names of switches: `b i`, or XML. */
export function r(text: string, properties = ''): string {
  const rPr = properties.startsWith('<')
    ? properties
    : properties
        .split(' ')
        .filter(Boolean)
        .map((name) => `<w:${name}/>`)
        .join('')
  return `<w:r>${rPr === '' ? '' : `<w:rPr>${rPr}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`
}

/** A paragraph style of a name; the id is another word, as in localised files. */
export function style(id: string, name: string, inner = '', basedOn = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${inner}</w:style>`
}

/** A complex field. */
export function field(instruction: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  return `${mark('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${mark('separate')}${result}${mark('end')}`
}
