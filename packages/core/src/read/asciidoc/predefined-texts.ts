import { MadeElement } from './element.ts'

/**
 * What each publisher's style prints over references, terms and abbreviations. Authors of AsciiDoc leave it out: it comes
 * with the style. Sources: ISO/IEC Directives, Part 2, 15.5.2, 16.5.3; Author's guide for drafting ITU-T Recommendations.
 */
const texts: Readonly<Record<'itu' | 'iso', Readonly<Record<Predefined, string>>>> = {
  itu: {
    references:
      'The following ITU-T Recommendations and other references contain provisions which, through reference in this text, constitute provisions of this Recommendation. At the time of publication, the editions indicated were valid. All Recommendations and other references are subject to revision; users of this Recommendation are therefore encouraged to investigate the possibility of applying the most recent edition of the Recommendations and other references listed below. A list of the currently valid ITU-T Recommendations is regularly published. The reference to a document within this Recommendation does not give it, as a stand-alone document, the status of a Recommendation.',
    'no-references': 'None.',
    terms: 'This Recommendation defines the following terms:',
    'terms-elsewhere': 'This Recommendation uses the following terms defined elsewhere:',
    'no-terms': 'None.',
    definitions: 'This Recommendation uses the following abbreviations and acronyms:',
  },
  iso: {
    references:
      'The following documents are referred to in the text in such a way that some or all of their content constitutes requirements of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.',
    'no-references': 'There are no normative references in this document.',
    terms: 'For the purposes of this document, the following terms and definitions apply.',
    'terms-elsewhere': 'For the purposes of this document, the following terms and definitions apply.',
    'no-terms': 'No terms and definitions are listed in this document.',
    definitions: '',
  },
}

export type Predefined = 'references' | 'no-references' | 'terms' | 'terms-elsewhere' | 'no-terms' | 'definitions'

/** Puts the paragraph of the style behind a title, where the author has written none. */
export function withPredefined(clause: MadeElement, text: Predefined, isItu: boolean): MadeElement {
  const at = clause.children[0] !== undefined && isElement(clause.children[0], 'title') ? 1 : 0
  const first = clause.children[at]
  if (first !== undefined && (isElement(first, 'p') || isElement(first, 'note'))) return clause
  const words = texts[isItu ? 'itu' : 'iso'][text]
  if (words === '') return clause
  const paragraph = new MadeElement('p', clause.line, {}, [words])
  paragraph.fate = 'unprinted'
  clause.children.splice(at, 0, paragraph)
  return clause
}

function isElement(node: MadeElement['children'][number], name: string): boolean {
  return typeof node !== 'string' && node.name === name
}
