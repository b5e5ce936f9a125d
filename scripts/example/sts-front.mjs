import { names } from './names.mjs'

/** Prints what an ISO/IEC printing has before the text: the metadata, the copyright, the foreword. */
export function printStsFront() {
  const [, number, part] = /(\d+)-(\d+)$/.exec(names.iso)
  const [intro, series, main] = names.isoTitle.split(' — ')
  return `<std-meta>
<title-wrap xml:lang="en"><intro>${intro} — ${series}</intro><main>${main.replace(/^Part \d+: /, '')}</main><compl>${main}</compl><full>${names.isoTitle}</full></title-wrap>
<doc-ident><sdo>ISO</sdo><proj-id>99988</proj-id><language>en</language><release-version>IS</release-version></doc-ident>
<std-ident><originator>ISO/IEC</originator><doc-type>IS</doc-type><doc-number>${number}</doc-number><part-number>${part}</part-number><edition>1</edition><version>1</version></std-ident>
<content-language>en</content-language>
<std-ref type="dated">${names.iso}:${names.isoYear}</std-ref>
<std-ref type="undated">${names.iso}</std-ref>
<doc-ref>${names.iso}:${names.isoYear}(en)</doc-ref>
<release-date>2024-09-12</release-date>
<comm-ref>ISO/IEC JTC 1/SC 6</comm-ref>
<secretariat>KATS</secretariat>
<ics>35.100.70</ics>
<page-count count="24"/>
<permissions><copyright-statement>All rights reserved</copyright-statement><copyright-year>2024</copyright-year><copyright-holder>ISO/IEC</copyright-holder></permissions>
</std-meta>
<sec id="sec_foreword" sec-type="foreword"><title>Foreword</title>${foreword.map((line) => `<p>${line}</p>`).join('\n')}</sec>
`
}

// Our own words for what every ISO/IEC foreword says.
export const foreword = [
  'ISO (the International Organization for Standardization) and IEC (the International Electrotechnical Commission) form the specialized system for worldwide standardization.',
  'The procedures used to develop this document and those intended for its further maintenance are described in the ISO/IEC Directives, Part 1.',
  `This document was prepared by Joint Technical Committee ISO/IEC JTC 1, <italic>Information technology</italic>, Subcommittee SC 6, <italic>Telecommunications and information exchange between systems</italic>, in collaboration with ITU-T. The identical text is published as Rec. ITU-T ${names.rec} (${names.recDate}).`,
  'A list of all parts in the ISO/IEC 98988 series can be found on the ISO and IEC websites.',
]
