import { child, childrenNamed, descendant, lineOf, type XmlElement } from '../sts/sts-xml.ts'

/** How a publisher numbers what its texts do not: by the flavour that the file names. */
export interface Flavour {
  readonly name: 'itu' | 'iso'
  /** The letter or name of the one annex that the text is: `F1` of a Recommendation's annex that is published alone. */
  readonly annexId: string | undefined
  /** Whether the text is one of both bodies. Common texts have annexes, normative and informative, and no appendices. */
  readonly isCommon: boolean
  /** Whether tables and figures begin anew in each clause and bear its number: `Table 6.1`, the author having asked so. */
  readonly numbersByClause: boolean
  /** The text's own language, lower case: `en`. */
  readonly language: string
  /** Whether the file is ready for print, with its numbers in it. */
  readonly isPresentation: boolean
}

/** IEC and every flavour that is not ITU's number as ISO does. */
export function flavourOf(root: XmlElement): Flavour {
  const bibdata = child(root, 'bibdata')
  const ext = child(bibdata, 'ext')
  const stated = root.attributes['flavor'] ?? lineOf(child(ext, 'flavor')) ?? root.name.replace(/-standard$/, '')
  const ident = child(ext, 'structuredidentifier')
  const annexId = ident === undefined ? undefined : lineOf(child(ident, 'annexid'))
  return {
    name: /^itu/i.test(stated) ? 'itu' : 'iso',
    annexId: annexId?.replace(/^annex\s+/i, ''),
    isCommon: isCommon(bibdata),
    numbersByClause: child(ext, 'hierarchical-assets') !== undefined,
    language: lineOf(child(bibdata, 'language'))?.toLowerCase().slice(0, 2) ?? 'en',
    isPresentation: root.attributes['type'] === 'presentation' || descendant(root, 'fmt-title') !== undefined,
  }
}

function isCommon(bibdata: XmlElement | undefined): boolean {
  if (bibdata === undefined) return false
  const types = childrenNamed(bibdata, 'docidentifier').map(({ attributes }) => attributes['type'] ?? '')
  return types.includes('ITU') && types.some((type) => type === 'ISO' || type === 'IEC')
}
