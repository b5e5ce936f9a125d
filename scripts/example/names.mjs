/** What both printings say of themselves. The numbers exist in no catalogue. */
export const names = {
  rec: 'X.1988',
  recDate: '06/2024',
  iso: 'ISO/IEC 98988-2',
  isoYear: '2024',
  ituTitle: 'Information technology – Open relay directory – Beacon registration protocol',
  isoTitle: 'Information technology — Open relay directory — Part 2: Beacon registration protocol',
}

/** The paragraph that introduces the references in every ITU-T printing of a common text. */
export const referencesItu =
  'The following Recommendations and International Standards contain provisions which, through reference in this text, constitute provisions of this Recommendation | International Standard. At the time of publication, the editions indicated were valid. All Recommendations and Standards are subject to revision, and parties to agreements based on this Recommendation | International Standard are encouraged to investigate the possibility of applying the most recent edition of the Recommendations and Standards listed below. Members of IEC and ISO maintain registers of currently valid International Standards. The Telecommunication Standardization Bureau of the ITU maintains a list of the currently valid ITU-T Recommendations.'

/** The paragraph that introduces the references in every recent ISO/IEC printing. */
export const referencesIso =
  'The following documents are referred to in the text in such a way that some or all of their content constitutes requirements of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.'

/** Sub-heads of the references as ITU-T prints them. */
export const referenceHeads = {
  identical: 'Identical Recommendations | International Standards',
  paired: 'Paired Recommendations | International Standards equivalent in technical content',
  additional: 'Additional references',
}

/** Headings that ISO/IEC words in another way. */
export const isoHeadings = { Definitions: 'Terms and definitions', Abbreviations: 'Abbreviated terms' }

/** A definition as ISO/IEC prints it: no article, lower case, no full stop. */
export function isoDefinition(definition) {
  const bare = definition.replace(/^(?:A|An|The) /, '').replace(/\.$/, '')
  return bare.charAt(0).toLowerCase() + bare.slice(1)
}
