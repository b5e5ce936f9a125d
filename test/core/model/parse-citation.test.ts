import { expect, test } from 'vitest'
import { findCitations, formatCitation, parseCitation } from '../../../packages/core/src/model/parse-citation.ts'

/** Printed, and what it is in the common form; several are parted by ` ; `. */
test.each([
  ['Rec. ITU-T X.501 | ISO/IEC 9594-2', 'Rec. ITU-T X.501 | ISO/IEC 9594-2'],
  ['Recommendation ITU-T X.200 (1994) | ISO/IEC 7498-1:1994, Title', 'Rec. ITU-T X.200 (1994) | ISO/IEC 7498-1:1994'],
  ['ITU-T Rec. X.680 (2002)', 'Rec. ITU-T X.680 (2002)'],
  ['ITU-T Recommendation X.680', 'Rec. ITU-T X.680'],
  ['CCITT Rec. X.701', 'Rec. ITU-T X.701'],
  ['[ITU-T X.800]', 'Rec. ITU-T X.800'],
  ['International Standard ISO/IEC 9594-1', 'ISO/IEC 9594-1'],
  ['INTERNATIONAL STANDARD 14492:2018', 'ISO/IEC 14492:2018'],
  ['ITU-T RECOMMENDATION T.88 (2018)', 'Rec. ITU-T T.88 (2018)'],
  ['ITU-T F.400/X.400 (06/1999)', 'Rec. ITU-T F.400/X.400 (06/1999)'],
  ['ITU-T Y.4803/H.642.3', 'Rec. ITU-T Y.4803/H.642.3'],
  ['ITU-T X.217 bis', 'Rec. ITU-T X.217 bis'],
  ['ITU-T H Suppl. 19', 'Rec. ITU-T H Suppl. 19'],
  ['ITU-T H.264 (V8) (2021) Amd. 1', 'Rec. ITU-T H.264 (V8) (2021) Amd. 1'],
  ['ITU-T X.509 (1997) Technical Cor. 1 (03/2000)', 'Rec. ITU-T X.509 (1997) Cor. 1 (03/2000)'],
  ['ITU-T X.680 (1995) Amd. 1/Technical Cor. 1', 'Rec. ITU-T X.680 (1995) Amd. 1 Cor. 1'],
  ['ISO/IEC 9594-8:2020/Cor 2:2024', 'ISO/IEC 9594-8:2020/Cor 2:2024'],
  ['ISO/IEC 9594-8:2014/Amd 1:2015/Cor 2:2016', 'ISO/IEC 9594-8:2014/Amd 1/Cor 2:2015, 2016'],
  ['ISO/IEC CD 9594-8', 'ISO/IEC CD 9594-8'],
  ['ISO/IEC/DIS 9594-8', 'ISO/IEC DIS 9594-8'],
  ['ISO/IEC TR 13243', 'ISO/IEC TR 13243'],
  ['ISO/IEC 9594-1:2020(E)', 'ISO/IEC 9594-1:2020'],
  ['ISO/IEC 10918-1 : 1993(E)', 'ISO/IEC 10918-1:1993'],
  ['ISO/IEC 9594 (all parts)', 'ISO/IEC 9594 (all parts)'],
  ['ISO 7498:1984', 'ISO 7498:1984'],
  ['IEC 60027-2', 'IEC 60027-2'],
  ['Rec. ITU-R BT.709-6', 'Rec. ITU-R BT.709-6'],
  ['Rec.\u00a0ITU\u2011T\u00a0X.501\u00a0|\u00a0ISO/IEC\u00a09594\u20112', 'Rec. ITU-T X.501 | ISO/IEC 9594-2'],
  ['ISO/IEC 9594-2 | Rec. ITU-T X.501', 'Rec. ITU-T X.501 | ISO/IEC 9594-2'],
  ['Rec. ITU-T X.680 and X.681', 'Rec. ITU-T X.680 ; Rec. ITU-T X.681'],
  ['Rec. ITU-T X.680 | ISO/IEC 8824-1, B.6.2 and B.6.3', 'Rec. ITU-T X.680 | ISO/IEC 8824-1'],
  [
    'Recs. ITU-T X.680 (2015) | ISO/IEC 8824-1:2015, X.681 (2015) | ISO/IEC 8824-2:2015',
    'Rec. ITU-T X.680 (2015) | ISO/IEC 8824-1:2015 ; Rec. ITU-T X.681 (2015) | ISO/IEC 8824-2:2015',
  ],
  // No citations.
  ['ISO/IEC JTC 1/SC 29', ''],
  ['© ISO/IEC 2017', ''],
  ['this Recommendation | International Standard', ''],
  ['https://standards.iso.org/iso-iec/9594/-1/a.zip', ''],
  ['ISO and IEC maintain registers', ''],
])('%s', (printed, expected) => {
  expect(
    findCitations(printed)
      .map(({ citation }) => formatCitation(citation))
      .join(' ; '),
  ).toBe(expected)
})

test('a citation ends where its print ends', () => {
  const text = 'see clause 7 of Rec. ITU-T X.501 (10/2016) | ISO/IEC 9594-2:2017, clause 3.'
  expect(findCitations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Rec. ITU-T X.501 (10/2016) | ISO/IEC 9594-2:2017',
  ])
})

test('the common form reads back as the same citation', () => {
  for (const printed of [
    'Rec. ITU-T X.501 (10/2016) | ISO/IEC 9594-2:2017',
    'ISO/IEC TR 13243',
    'Rec. ITU-T H.264 (V8) (08/2021) Amd. 1',
    'ISO/IEC 9594-8:2020/Cor 2:2024',
  ]) {
    const citation = parseCitation(printed)
    expect(citation && parseCitation(formatCitation(citation))).toEqual(citation)
  }
})
