import { strToU8, zipSync } from 'fflate'
import { printRuns } from './docx-runs.mjs'
import { names } from './names.mjs'

const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'
const namespaces = [
  `xmlns:w="${wordprocessing}"`,
  `xmlns:r="${relation}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  `xmlns:wp="${drawing}/wordprocessingDrawing"`,
  `xmlns:a="${drawing}/main"`,
  `xmlns:pic="${drawing}/picture"`,
].join(' ')

/** Style names as in the ITU-T template, ids as Word makes them. */
const styles = {
  Normal: 'Normal',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Headingb: 'Heading_b',
  RecNo: 'Rec_No',
  Rectitle: 'Rec_title',
  AnnexNoTitle: 'Annex_NoTitle',
  Annexref: 'Annex_ref',
  enumlev1: 'enumlev1',
  enumlev2: 'enumlev2',
  Note: 'Note',
  Equation: 'Equation',
  Equationlegend: 'Equation_legend',
  Figure: 'Figure',
  FigureNoTitle: 'Figure_NoTitle',
  TableNoTitle: 'Table_NoTitle',
  Tablehead: 'Table_head',
  Tabletext: 'Table_text',
  Tablelegend: 'Table_legend',
  ASN1: 'ASN.1',
  TOC1: 'toc 1',
  TOC2: 'toc 2',
  Normalaftertitle: 'Normal_after_title',
  Reftext: 'Ref_text',
  FootnoteText: 'footnote text',
}

/** The parts of a Word file, besides the pictures and the notes, that every printing of ITU-T has. */
const parts = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', header1: 'header', footer1: 'footer' }

/**
 * Packs a body as a Word file. `lists` is how many lists Word itself numbers. Dates are fixed: the same text gives the
 * same bytes.
 */
export function packDocx({ body, footnotes, lists, picture }) {
  const xml = (root, inner) =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${namespaces}>${inner}</w:${root}>`)
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rId-header1"/><w:footerReference w:type="default" r:id="rId-footer1"/><w:pgSz w:w="11907" w:h="16840"/></w:sectPr>'
  const files = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships([
      ...Object.entries(parts).map(([name, type]) => [`rId-${name}`, type, `${name}.xml`]),
      ['rId-figure1', 'image', 'media/figure1.png'],
    ]),
    'word/document.xml': xml('document', `<w:body>${body}${section}</w:body>`),
    'word/styles.xml': xml(
      'styles',
      Object.entries(styles)
        .map(([id, name]) => style(id, name))
        .join(''),
    ),
    'word/numbering.xml': xml('numbering', numbering(lists)),
    'word/footnotes.xml': xml('footnotes', separators + footnotes.map((text, at) => footnote(text, at + 2)).join('')),
    'word/header1.xml': xml('hdr', `<w:p>${printRuns(`${names.iso}:${names.isoYear} (E)`)}</w:p>`),
    'word/footer1.xml': xml(
      'ftr',
      `<w:p>${printRuns(`Rec. ITU-T ${names.rec} (${names.recDate})`)}<w:r><w:tab/></w:r><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`,
    ),
    'word/media/figure1.png': picture,
  }
  return zipSync(files, { mtime: new Date(2024, 0, 1) })
}

function style(id, name) {
  const base = id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'
  const heading = /^heading (\d)$/.exec(name)
  const level = heading ? `<w:pPr><w:outlineLvl w:val="${Number(heading[1]) - 1}"/></w:pPr>` : ''
  return `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${base}${level}</w:style>`
}

/** One kind of list, `1)`; each list starts again. */
function numbering(lists) {
  const level =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/><w:lvlJc w:val="left"/></w:lvl>'
  const list = (id) =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
  return `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${level}</w:abstractNum>${Array.from({ length: lists }, (_, at) => list(at + 1)).join('')}`
}

/** Every Word file with footnotes has the two lines that part them from the text. */
const separators = ['separator', 'continuationSeparator']
  .map((type, id) => `<w:footnote w:type="${type}" w:id="${id}"><w:p><w:r><w:${type}/></w:r></w:p></w:footnote>`)
  .join('')

function footnote(text, id) {
  return `<w:footnote w:id="${id}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:footnoteRef/></w:r><w:r><w:tab/></w:r>${printRuns(text)}</w:p></w:footnote>`
}

function contentTypes() {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  const part = (name, kind) => `<Override PartName="/word/${name}.xml" ContentType="${type}.${kind}+xml"/>`
  const overrides = [
    part('document', 'document.main'),
    ...Object.entries(parts).map(([name, kind]) => part(name, kind)),
  ]
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
  )
}

function relationships(targets) {
  const list = targets.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${relation}/${type}" Target="${target}"/>`,
  )
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
  )
}
