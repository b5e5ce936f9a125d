import type { Within } from '../../model/document.ts'
import type { HeadingRole, ParagraphRole } from '../../model/raw.ts'

/** What a paragraph of a known style is. */
export type StyleMeaning =
  | { readonly as: 'heading'; readonly depth: number; readonly role?: HeadingRole }
  /** A numbered paragraph without title: `p2` of the ISO template. */
  | { readonly as: 'numbered-paragraph'; readonly depth: number }
  | { readonly as: 'paragraph'; readonly role?: ParagraphRole; readonly depth?: number; readonly within?: Within }
  /** Marks the cells that head a table. */
  | { readonly as: 'table-head' }
  /** Holds a drawing. */
  | { readonly as: 'figure' }
  /** Word's own `caption`: of a table or of a figure, as its first word says. */
  | { readonly as: 'caption' }
  /** No part of the text. */
  | { readonly as: 'contents'; readonly rule: 'contents' | 'index' }
  /** Known, and without meaning beyond the text it holds. */
  | { readonly as: 'text' }

/** A style name as it is looked up: case and separators do not count. `Annex_No & title` is `annexnotitle`. */
export function styleKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}#]+/gu, '')
}

/**
 * Style names of the ITU-T templates (present, common-text and CCITT vintages), of the ISO templates (2022 and
 * before), of eXtyles and of Word itself.
 *
 * Sources: ITU-T Recommendation skeleton; the names counted in 41 published ITU-T files; the ISO templates.
 */
const meanings: readonly (readonly [StyleMeaning, string])[] = [
  ...depths('heading', 9, (depth) => ({ as: 'heading', depth })),
  ...depths('annex', 6, (depth) => (depth === 1 ? { as: 'heading', depth, role: 'annex' } : { as: 'heading', depth })),
  ...depths('a', 6, (depth) => ({ as: 'heading', depth })),
  ...depths('p', 6, (depth) => ({ as: 'numbered-paragraph', depth })),
  ...depths('enumlev', 9, (depth) => ({ as: 'paragraph', role: 'list-item', depth })),
  ...depths('list continue', 9, (depth) => ({ as: 'paragraph', role: 'list-item', depth })),
  ...depths('list number', 9, (depth) => ({ as: 'paragraph', role: 'list-item', depth })),
  ...depths('list bullet', 9, (depth) => ({ as: 'paragraph', role: 'list-item', depth })),
  ...depths('toc', 9, () => ({ as: 'contents', rule: 'contents' })),
  ...depths('index', 9, () => ({ as: 'contents', rule: 'index' })),

  [
    { as: 'contents', rule: 'contents' },
    'toc 0 | toc heading | table of figures | table of authorities | zzContents | contents | contents heading',
  ],
  [{ as: 'heading', depth: 1, role: 'index' }, 'index heading | Index_title'],

  [
    { as: 'paragraph', role: 'document-number' },
    'Rec_No | Rec_ISO_# | Rec_CCITT_# | Rec_ISO_No | Rec_CCITT_No | Docnumber',
  ],
  [
    { as: 'paragraph', role: 'document-title' },
    'Rec_title | Title | Title 1 | Title 2 | Title 3 | Title 4 | Subtitle | zzSTDTitle | Main Title 1 | Main Title 2 | Main Title 3 | DocTitle',
  ],
  [
    { as: 'paragraph', role: 'cover' },
    `Couv_rec_No | Couv_rec_title | Couv_note | zzCover | zzCopyright | zzwarning | Notice | Cover Title_A1 | Cover Title_A2
     | Cover Title_A3 | Cover Title_B | TSBHeaderQuestion | TSBHeaderSource | TSBHeaderTitle | TSBHeaderRight14
     | TSBHeaderSummary | TSBHeaderActionButton | ISOTC | ISOCopyrightBox | ISOCopyrightBlock | CenterBox | Rec_date | Question_date
     | Question_No | Question_title | header | footer | FirstFooter | Special Footer | Footer_QP`,
  ],

  [{ as: 'heading', depth: 1, role: 'annex' }, 'Annex_NoTitle | Annex_No & title | Annex_No | ANNEX | AnnexHeading'],
  [{ as: 'heading', depth: 1, role: 'appendix' }, 'Appendix_NoTitle | Appendix_No & title | Appendix_No'],
  [{ as: 'paragraph', role: 'annex-title' }, 'Annex_Title | Appendix_Title | Annex_title'],
  [{ as: 'paragraph', role: 'annex-status' }, 'Annex_Ref | Appendix_Ref | Annex_status'],
  [
    { as: 'heading', depth: 1 },
    'Section_No | Section_title | Section_1 | Section_2 | Part_No | Part_title | Chap_No | Chap_title | Ref_title | AMEND Heading 1 Unnumbered',
  ],
  [
    { as: 'heading', depth: 2 },
    'Heading_b | Heading_i | Heading_ib | Heading b | HeadingUnnumbered | AMEND Terms Heading',
  ],
  [{ as: 'heading', depth: 1, role: 'foreword' }, 'Foreword Title | ForewordHeading'],
  [{ as: 'heading', depth: 1, role: 'introduction' }, 'Intro Title | Introduction Title'],
  [{ as: 'heading', depth: 1, role: 'bibliography' }, 'Biblio Title | Bibliography Title | Bibliography Heading'],
  [{ as: 'heading', depth: 2, role: 'term' }, 'TermNum | TermNum2 | TermNum3 | TermNum4 | TermNum5 | TermNum6'],

  [
    { as: 'paragraph', role: 'note' },
    'Note | Note 1 | Note 2 | Note 3 | Note indent | Note indent 2 | Notes | Note_indent',
  ],
  [{ as: 'paragraph', within: 'note' }, 'Note continued | Note indent continued | Note indent 2 continued'],
  [{ as: 'paragraph', role: 'note', within: 'figure' }, 'Figure note | Figure Note'],
  [{ as: 'paragraph', role: 'example' }, 'Example | Examples | Example indent | Example indent 2'],
  [{ as: 'paragraph', within: 'example' }, 'Example continued | Example indent continued | Example indent 2 continued'],

  [
    { as: 'paragraph', role: 'code' },
    `Formal | ASN.1 | ASN.1_italic | ASN.1 continue | ASN1 | sdl-code | Code | Code (-) | Code (--) | Code (---) | SourceCode | Source Code
     | HTML Preformatted | Preformatted Text | Plain Text | macro | XML | XML Code | Pseudocode | Pseudo code | Syntax | Program | Listing`,
  ],
  [{ as: 'paragraph', role: 'formula' }, 'Equation | Formula | Equation numbered | MTDisplayEquation'],
  [{ as: 'paragraph', role: 'formula-key' }, 'Equation_legend | Formula description | Formula_legend'],

  [{ as: 'figure' }, 'Figure | Fig | Figure Graphic | Figure_without_title | Annex Figure Graphic | Captioned Figure'],
  [
    { as: 'paragraph', role: 'figure-caption' },
    `Figure_NoTitle | Figure_No & title | Figure_No | Figure_# | Fig_# | Figure_Title | Figure title | Figure subtitle | Annex Figure Title
     | Image Caption | Figure Caption`,
  ],
  [{ as: 'paragraph', role: 'figure-key' }, 'Figure_legend | Key Title | Key Text | Figure key'],
  [
    { as: 'paragraph', role: 'table-caption' },
    `Table_NoTitle | Table_No & title | Table_No | Table_# | Table_Title | Table title | Annex Table Title | Table Caption`,
  ],
  [
    { as: 'table-head' },
    'Table_head | Table heading | Table header | Table Column Heading | Table header row | Tablehead',
  ],
  [
    { as: 'paragraph', role: 'table-note', within: 'table' },
    'Table_legend | Table footer | Table note | Table_note | Table footnote | Table_footnote',
  ],
  [{ as: 'caption' }, 'caption | Table | Illustration | Drawing'],

  [{ as: 'paragraph', role: 'reference' }, 'Ref_text | RefNorm | Reference | References'],
  [{ as: 'paragraph', role: 'bibliography-entry' }, 'Biblio Entry | Biblio Text | Bibliography | BiblioEntry'],

  [{ as: 'paragraph', role: 'term' }, 'Term(s) | Terms | Term'],
  [
    { as: 'paragraph', role: 'admitted-term' },
    'AltTerm(s) | AltTerms | AltTerm | Admitted Term | Admitted Term(s) | AdmittedTerms',
  ],
  [
    { as: 'paragraph', role: 'deprecated-term' },
    'DeprecatedTerm(s) | DeprecatedTerms | Deprecated Term | Deprecated Term(s)',
  ],
  [{ as: 'paragraph', role: 'definition' }, 'Definition'],
  [{ as: 'paragraph', role: 'term-source' }, 'Source | Term source'],
  [{ as: 'paragraph', role: 'abbreviation' }, 'Abbreviation | Abbreviations'],

  [
    { as: 'paragraph', role: 'editing-instruction' },
    'Editors Note | Editor Note | Correction Separator Begin | Correction Separator End',
  ],

  [
    { as: 'text' },
    `Normal | Normal_after_title | Normal after title | Normal before table | Normal_ITU | Normal Indent | Normal (Web) | Default | Body Text
     | Body Text indent 1 | Body Text indent 2 | Body Text indent 3 | Foreword Text | Intro Text | List | List Paragraph | No Spacing | Quote
     | Table_text | Table body | Table cell | Tablebody | Table_fin | Table Contents | First Paragraph | Compact | Blanc | Box-begin | Box-title | Box-end | Box`,
  ],
]

/** Meanings by style key. */
export const knownStyles: ReadonlyMap<string, StyleMeaning> = new Map(
  meanings.flatMap(([meaning, names]) => names.split('|').map((name) => [styleKey(name), meaning] as const)),
)

function depths(
  stem: string,
  deepest: number,
  meaning: (depth: number) => StyleMeaning,
): (readonly [StyleMeaning, string])[] {
  const rows: (readonly [StyleMeaning, string])[] = [[meaning(1), stem]]
  // The bare stem is no style of its own where it is one letter or where Word means something else by it.
  if (['a', 'p', 'heading', 'index', 'toc', 'annex'].includes(stem)) rows.pop()
  for (let depth = 1; depth <= deepest; depth++) rows.push([meaning(depth), `${stem} ${depth}`])
  return rows
}
