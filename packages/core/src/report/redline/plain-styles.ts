import type { Look } from './new-parts.ts'

interface PlainStyle {
  readonly name: string
  readonly paragraph?: string
  readonly run?: string
}

const indent = (left: number, hanging: number): string => `<w:ind w:left="${left}" w:hanging="${hanging}"/>`
const tab = (at: number): string => `<w:tabs><w:tab w:val="left" w:pos="${at}"/></w:tabs>`
const centred = '<w:jc w:val="center"/>'
const bold = '<w:b/>'
const small = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
const mono = '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:sz w:val="18"/>'

/** The styles of a plain file: names that ITU-T and ISO templates have, so that Word users know what each is. */
const styles: Readonly<Record<Look, PlainStyle>> = {
  paragraph: { name: 'Normal' },
  'document-number': { name: 'Rec_No', paragraph: centred, run: bold },
  'document-title': { name: 'Rec_title', paragraph: centred, run: `${bold}<w:sz w:val="28"/>` },
  annex: {
    name: 'Annex_NoTitle',
    paragraph: `<w:keepNext/><w:pageBreakBefore/>${centred}<w:outlineLvl w:val="0"/>`,
    run: `${bold}<w:sz w:val="26"/>`,
  },
  appendix: {
    name: 'Appendix_NoTitle',
    paragraph: `<w:keepNext/><w:pageBreakBefore/>${centred}<w:outlineLvl w:val="0"/>`,
    run: `${bold}<w:sz w:val="26"/>`,
  },
  'annex-status': { name: 'Annex_Ref', paragraph: centred },
  'term-number': { name: 'TermNum', paragraph: '<w:keepNext/>', run: bold },
  term: { name: 'Term(s)', paragraph: '<w:keepNext/>', run: bold },
  'admitted-term': { name: 'AltTerm(s)', paragraph: '<w:keepNext/>' },
  'further-term': { name: 'AltTerm(s)', paragraph: '<w:keepNext/>' },
  'deprecated-term': { name: 'DeprecatedTerm(s)', paragraph: '<w:keepNext/>' },
  definition: { name: 'Definition' },
  'term-source': { name: 'Source' },
  note: { name: 'Note', run: small },
  example: { name: 'Example', run: small },
  reference: { name: 'Ref_text', paragraph: indent(794, 794) },
  'bibliography-entry': { name: 'Biblio Entry', paragraph: indent(1191, 1191) },
  abbreviation: { name: 'Abbreviations', paragraph: `${tab(1588)}${indent(1588, 1588)}` },
  code: { name: 'Code', paragraph: '<w:spacing w:before="60" w:after="60"/>', run: mono },
  formula: { name: 'Equation', paragraph: '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>' },
  'table-caption': { name: 'Table_NoTitle', paragraph: `<w:keepNext/>${centred}`, run: bold },
  'figure-caption': { name: 'Figure_NoTitle', paragraph: centred, run: bold },
  'table-text': { name: 'Table_text', paragraph: '<w:spacing w:before="40" w:after="40"/>', run: small },
  'table-head': {
    name: 'Table_head',
    paragraph: `<w:spacing w:before="40" w:after="40"/>${centred}`,
    run: bold + small,
  },
  'pseudo-heading': { name: 'Normal', run: bold },
  'editing-instruction': { name: 'Editors Note', run: '<w:i/>' },
  key: { name: 'Equation_legend', paragraph: indent(1191, 1191) },
  ...Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      `heading ${at + 1}`,
      {
        name: `heading ${at + 1}`,
        paragraph: `<w:keepNext/>${tab(794)}<w:spacing w:before="${Math.max(160, 320 - 60 * at)}"/>${indent(794, 794)}<w:outlineLvl w:val="${at}"/>`,
        run: `${bold}<w:sz w:val="${Math.max(22, 28 - 2 * at)}"/>`,
      },
    ]),
  ),
  ...Object.fromEntries(
    Array.from({ length: 5 }, (_, at) => [
      `list-item ${at + 1}`,
      { name: `enumlev${at + 1}`, paragraph: `${tab(397 * (at + 2))}${indent(397 * (at + 2), 397)}` },
    ]),
  ),
}

const idOf = (name: string): string => name.replace(/[^A-Za-z0-9]/g, '')

/** The properties of a paragraph of a plain file. */
export function plainProperties(look: Look): string {
  const style = styles[look] ?? styles['paragraph']
  return style === undefined || style.name === 'Normal' ? '' : `<w:pStyle w:val="${idOf(style.name)}"/>`
}

/** Run properties that a look has beyond its style. */
export function plainRun(look: Look): string {
  return look === 'pseudo-heading' ? bold : ''
}

const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** The styles part of a plain file. */
export function plainStylesPart(): string {
  const named = Object.values(styles)
    .filter(({ name }) => name !== 'Normal')
    .map(
      ({ name, paragraph = '', run = '' }) =>
        `<w:style w:type="paragraph" w:styleId="${idOf(name)}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
        `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`,
    )
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${wordNamespace}"><w:docDefaults>` +
    '<w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:rPrDefault>' +
    '<w:pPrDefault><w:pPr><w:spacing w:before="120" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    `${named.join('')}</w:styles>`
  )
}
