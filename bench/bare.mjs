// The bare cost of a file: what the library of its format takes to open and parse it, with the options of the reader.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const core = createRequire(join(import.meta.dirname, '../packages/core/package.json'))
const load = (name) => import(pathToFileURL(core.resolve(name)).href)
const decoder = new TextDecoder()

// As in packages/core/src/read/xml/parse-xml.ts.
const xmlOptions = {
  preserveOrder: true,
  ignoreAttributes: (name) => name.startsWith('xmlns'),
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  cdataPropName: '#cdata',
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  maxNestedTags: 500,
  jPath: false,
}
const wordParts = /^word\/(?:document|styles|numbering|footnotes|endnotes|header\d*|footer\d*|settings)\.xml$|\.rels$/

/** By the ending of a file's name: loads the library, and gives what parses one file with it. */
const parsers = {
  async xml() {
    const { XMLParser } = await import('fast-xml-parser')
    return (bytes) => new XMLParser(xmlOptions).parse(decoder.decode(bytes)).length
  },
  async docx() {
    const { unzipSync } = await import('fflate')
    const { XMLParser } = await import('fast-xml-parser')
    const parse = (content) => new XMLParser(xmlOptions).parse(decoder.decode(content))
    return (bytes) => Object.values(unzipSync(bytes, { filter: (file) => wordParts.test(file.name) })).map(parse).length
  },
  async html() {
    const { fromHtml } = await load('hast-util-from-html')
    return (bytes) => fromHtml(decoder.decode(bytes), { fragment: false }).children.length
  },
  async adoc() {
    const module = await load('@asciidoctor/core')
    const read = module.load ?? module.default.load
    return async (bytes) => (await read(decoder.decode(bytes), { safe: 'secure' })).getBlocks().length
  },
  async md() {
    const [{ unified }, parse, gfm, math, front] = await Promise.all(
      ['unified', 'remark-parse', 'remark-gfm', 'remark-math', 'remark-frontmatter'].map(load),
    )
    const processor = unified().use(parse.default).use(gfm.default).use(math.default).use(front.default)
    return (bytes) => processor.parse(decoder.decode(bytes)).children.length
  },
  async txt() {
    return (bytes) => decoder.decode(bytes).split(/\r\n?|\n|\f/).length
  },
  async pdf() {
    globalThis.DOMMatrix ??= class {}
    const { getDocument } = await load('pdfjs-dist/legacy/build/pdf.mjs')
    return async (bytes) => {
      const pdf = await getDocument({
        data: bytes.slice(),
        useSystemFonts: false,
        isEvalSupported: false,
        verbosity: 0,
      }).promise
      let items = 0
      for (let page = 1; page <= pdf.numPages; page++)
        items += (await (await pdf.getPage(page)).getOperatorList()).fnArray.length
      return items
    }
  },
}

/** Makes ready to parse files, so that loading a library is not timed; gives what parses them. */
export async function bareParsers(paths) {
  const ready = await Promise.all(paths.map((path) => parsers[path.slice(path.lastIndexOf('.') + 1)]()))
  return async (contents) => {
    const sizes = []
    for (const [at, content] of contents.entries()) sizes.push(await ready[at](content))
    return sizes
  }
}
