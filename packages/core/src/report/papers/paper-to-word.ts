import { escapeXml } from '../escape-xml.ts'
import { type Parts, packParts, putPart } from '../redline/word-package.ts'
import { neutralise } from '../text/neutralise.ts'
import type { Paper, PaperPart, PaperRun, PaperTable } from './paper.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageOf = 'http://schemas.openxmlformats.org/package/2006'
const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Sides of A4 and its margins, in twentieths of a point. */
const page = { long: 16_838, short: 11_906, margin: 1_134 }

/** A paper as a Word file: the same paper gives the same bytes. */
export function paperToWord(paper: Paper): Uint8Array {
  const width = (paper.isLandscape ? page.long : page.short) - 2 * page.margin
  const body = [styled('Title', [{ text: paper.title }]), ...paper.parts.map((part) => writePart(part, width))].join('')
  const parts: Parts = {}
  putPart(
    parts,
    '[Content_Types].xml',
    `${declaration}<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
      'document.main',
      'styles',
      'footer',
    ]
      .map((type) => `<Override PartName="/word/${type.replace('.main', '')}.xml" ContentType="${main}.${type}+xml"/>`)
      .join('')}</Types>`,
  )
  putPart(parts, '_rels/.rels', relationships([['officeDocument', 'word/document.xml']]))
  putPart(
    parts,
    'word/_rels/document.xml.rels',
    relationships([
      ['styles', 'styles.xml'],
      ['footer', 'footer.xml'],
    ]),
  )
  putPart(parts, 'word/styles.xml', stylesPart())
  putPart(parts, 'word/footer.xml', footerPart())
  putPart(
    parts,
    'word/document.xml',
    `${declaration}<w:document xmlns:w="${word}" xmlns:r="${office}"><w:body>${body}${sectionOf(paper)}</w:body></w:document>`,
  )
  return packParts(parts)
}

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const all = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${office}/${type}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packageOf}/relationships">${all.join('')}</Relationships>`
}

function sectionOf({ isLandscape }: Paper): string {
  const size = isLandscape
    ? `w:w="${page.long}" w:h="${page.short}" w:orient="landscape"`
    : `w:w="${page.short}" w:h="${page.long}"`
  const { margin } = page
  return `<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz ${size}/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`
}

function writePart(part: PaperPart, width: number): string {
  switch (part.type) {
    case 'heading':
      return styled(`Heading${part.depth}`, [{ text: part.text }])
    case 'paragraph':
      return styled('Normal', part.runs)
    case 'item':
      return styled('ListDash', [{ text: '–\t' }, ...part.runs])
    case 'table':
      return writeTable(part, width)
  }
}

function styled(style: string, runs: readonly PaperRun[]): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.map(writeRun).join('')}</w:p>`
}

const looks: Readonly<Record<NonNullable<PaperRun['look']>, string>> = {
  strong: '<w:b/>',
  was: '<w:strike/><w:color w:val="9C1C1C"/>',
  new: '<w:b/><w:color w:val="14532D"/><w:u w:val="single"/>',
  quiet: '<w:color w:val="595959"/>',
}

function writeRun({ text, look }: PaperRun): string {
  const properties = look === undefined ? '' : `<w:rPr>${looks[look]}</w:rPr>`
  const pieces = neutralise(text)
    .split(/([\t\n])/)
    .map((piece) => {
      if (piece === '\t') return '<w:tab/>'
      if (piece === '\n') return '<w:br/>'
      return piece === '' ? '' : `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`
    })
  return `<w:r>${properties}${pieces.join('')}</w:r>`
}

function writeTable({ widths, head, rows }: PaperTable, width: number): string {
  const whole = widths.reduce((sum, share) => sum + share, 0)
  const columns = widths.map((share) => Math.floor((width * share) / whole))
  const border = (name: string): string => `<w:${name} w:val="single" w:sz="4" w:space="0" w:color="7F7F7F"/>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')
  const inCell = (content: string, at: number, shade: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[at] ?? 0}" w:type="dxa"/>${shade ? '<w:shd w:val="clear" w:color="auto" w:fill="E7E6E6"/>' : ''}</w:tcPr>${content}</w:tc>`
  const header =
    head === undefined
      ? ''
      : `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head
          .map((text, at) => inCell(styled('TableHead', [{ text }]), at, true))
          .join('')}</w:tr>`
  const body = rows.map(
    (row) =>
      `<w:tr>${row
        .map((paragraphs, at) =>
          inCell(
            paragraphs.map((runs) => styled('TableText', runs)).join('') || styled('TableText', []),
            at,
            head === undefined && at === 0,
          ),
        )
        .join('')}</w:tr>`,
  )
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${columns.reduce((sum, one) => sum + one, 0)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${columns.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>${header}${body.join('')}</w:tbl>` +
    // Two tables without a paragraph between them are one.
    styled('Gap', [])
  )
}

function footerPart(): string {
  const field = (name: string): string => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`
  return `${declaration}<w:ftr xmlns:w="${word}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${field('PAGE')}<w:r><w:t xml:space="preserve"> / </w:t></w:r>${field('NUMPAGES')}</w:p></w:ftr>`
}

function stylesPart(): string {
  const style = (id: string, name: string, paragraph: string, run: string): string =>
    `<w:style w:type="paragraph"${id === 'Normal' ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  const size = (half: number): string => `<w:sz w:val="${half}"/><w:szCs w:val="${half}"/>`
  return `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>${size(21)}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>${[
    style('Normal', 'Normal', '<w:spacing w:after="120" w:line="264" w:lineRule="auto"/>', ''),
    style('Title', 'Title', '<w:keepNext/><w:spacing w:after="200"/>', `<w:b/>${size(32)}`),
    style(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="240" w:after="80"/><w:outlineLvl w:val="0"/>',
      `<w:b/>${size(26)}`,
    ),
    style(
      'Heading2',
      'heading 2',
      '<w:keepNext/><w:spacing w:before="180" w:after="60"/><w:outlineLvl w:val="1"/>',
      `<w:b/>${size(22)}`,
    ),
    style(
      'ListDash',
      'List Bullet',
      '<w:tabs><w:tab w:val="left" w:pos="357"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="357" w:hanging="357"/>',
      '',
    ),
    style(
      'TableHead',
      'Table head',
      '<w:keepNext/><w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
      `<w:b/>${size(18)}`,
    ),
    style(
      'TableText',
      'Table text',
      '<w:spacing w:before="30" w:after="30" w:line="240" w:lineRule="auto"/>',
      size(18),
    ),
    style('Gap', 'Gap', '<w:spacing w:after="0" w:line="160" w:lineRule="exact"/>', size(8)),
    style('Footer', 'footer', '<w:spacing w:after="0"/><w:jc w:val="center"/>', size(16)),
  ].join('')}</w:styles>`
}
