interface BoilerplateText {
  /** Wordings with one id mean the same. */
  readonly id: string
  readonly rule: string
  readonly oneSided: boolean
  readonly text: string
}

const row = (id: string, rule: string, text: string, oneSided = false): BoilerplateText => ({
  id,
  rule,
  oneSided,
  text,
})

const self = 'this Recommendation | International Standard'

/**
 * The standard introductory paragraphs of clauses 2, 3 and 4 in both house styles, each in the words of today: what older
 * printings have for single words stands in `boilerplate.ts`. Sources: Rules for presentation of ITU-T | ISO/IEC common text;
 * ISO/IEC Directives, Part 2, 15.5.2, 16.5.3; Author's guide for drafting ITU-T Recommendations.
 */
export const boilerplateTexts: readonly BoilerplateText[] = [
  row(
    'references',
    'reference-boilerplate',
    `The following Recommendations and International Standards contain provisions which, through reference in this text, constitute provisions of ${self}. At the time of publication, the editions indicated were valid. All Recommendations and Standards are subject to revision, and parties to agreements based on ${self} are encouraged to investigate the possibility of applying the most recent edition of the Recommendations and Standards listed below. Members of IEC and ISO maintain registers of currently valid International Standards. The Telecommunication Standardization Bureau of the ITU maintains a list of the currently valid ITU-T Recommendations.`,
  ),
  row(
    'references',
    'reference-boilerplate',
    'The following ITU-T Recommendations and other references contain provisions which, through reference in this text, constitute provisions of this Recommendation. At the time of publication, the editions indicated were valid. All Recommendations and other references are subject to revision; users of this Recommendation are therefore encouraged to investigate the possibility of applying the most recent edition of the Recommendations and other references listed below. A list of the currently valid ITU-T Recommendations is regularly published. The reference to a document within this Recommendation does not give it, as a stand-alone document, the status of a Recommendation.',
  ),
  row(
    'references',
    'reference-boilerplate',
    'The following documents are referred to in the text in such a way that some or all of their content constitutes requirements of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.',
  ),
  row(
    'references',
    'reference-boilerplate',
    'The following referenced documents are indispensable for the application of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.',
  ),
  row(
    'references',
    'reference-boilerplate',
    'The following documents, in whole or in part, are normatively referenced in this document and are indispensable for its application. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.',
  ),
  row('no-references', 'reference-boilerplate', 'There are no normative references in this document.'),
  row('no-references', 'reference-boilerplate', 'None.'),
  row('definitions', 'definitions-head', `For the purposes of ${self}, the following definitions apply.`),
  row('definitions', 'definitions-head', `For the purposes of ${self}, the following terms and definitions apply.`),
  row(
    'definitions',
    'definitions-head',
    `For the purposes of ${self}, the terms and definitions in the following apply.`,
  ),
  row('definitions', 'definitions-head', `The following terms are defined in ${self}:`),
  row('definitions', 'definitions-head', `This Recommendation defines the following terms:`),
  row('no-definitions', 'definitions-head', 'No terms and definitions are listed in this document.'),
  row('abbreviations', 'abbreviation-layout', `For the purposes of ${self}, the following abbreviations apply:`),
  row('abbreviations', 'abbreviation-layout', `For the purposes of ${self}, the following abbreviated terms apply.`),
  row(
    'abbreviations',
    'abbreviation-layout',
    `For the purposes of ${self}, the following symbols and abbreviated terms apply.`,
  ),
  row('abbreviations', 'abbreviation-layout', `${self} uses the following abbreviations and acronyms:`),
  row('abbreviations', 'abbreviation-layout', `${self} uses the following abbreviations:`),
  row(
    'terminology-databases',
    'iso-front-matter',
    'ISO and IEC maintain terminology databases for use in standardization at the following addresses:',
    true,
  ),
  row(
    'terminology-databases',
    'iso-front-matter',
    'ISO and IEC maintain terminological databases for use in standardization at the following addresses:',
    true,
  ),
  row(
    'terminology-iso',
    'iso-front-matter',
    'ISO Online browsing platform: available at https://www.iso.org/obp',
    true,
  ),
  row('terminology-iec', 'iso-front-matter', 'IEC Electropedia: available at https://www.electropedia.org/', true),
  row('terminology-iec', 'iso-front-matter', 'IEC Electropedia: available at https://www.electropedia.org', true),
  row('terminology-iso', 'iso-front-matter', 'ISO Online browsing platform: available at http://www.iso.org/obp', true),
  row('terminology-iec', 'iso-front-matter', 'IEC Electropedia: available at http://www.electropedia.org/', true),
  row('terminology-iec', 'iso-front-matter', 'IEC Electropedia: available at http://www.electropedia.org', true),
  // Source: Guidelines for implementation of the common patent policy for ITU-T/ITU-R/ISO/IEC; ISO/IEC Directives, Part 2, 30.
  ...[
    'The International Organization for Standardization (ISO) and International Electrotechnical Commission (IEC) draw attention to the fact that it is claimed that compliance with this document may involve the use of a patent.',
    'The International Organization for Standardization (ISO) and International Electrotechnical Commission (IEC) draw attention to the fact that it is claimed that compliance with this document may involve the use of patents.',
    'ISO and IEC take no position concerning the evidence, validity and scope of this patent right.',
    'ISO and IEC take no position concerning the evidence, validity and scope of these patent rights.',
    'The holder of this patent right has assured ISO and IEC that he/she is willing to negotiate licences under reasonable and non-discriminatory terms and conditions with applicants throughout the world. In this respect, the statement of the holder of this patent right is registered with ISO and IEC. Information may be obtained from the patent database available at www.iso.org/patents.',
    'Attention is drawn to the possibility that some of the elements of this document may be the subject of patent rights other than those in the patent database. ISO and IEC shall not be held responsible for identifying any or all such patent rights.',
    'Attention is drawn to the possibility that some of the elements of this document may be the subject of patent rights. ISO and IEC shall not be held responsible for identifying any or all such patent rights.',
    'ISO and IEC draw attention to the possibility that the implementation of this document may involve the use of a patent. ISO and IEC take no position concerning the evidence, validity or applicability of any claimed patent rights in respect thereof.',
  ].map((words, at) => row(`patents-${at}`, 'patent-statement', words, true)),
]
