import type { Token } from '../../model/token.ts'
import type { CanonRule } from './canon-rule.ts'

export const bibliographyLayout: CanonRule = {
  id: 'bibliography-layout',
  row: 'L-29',
  sentence: 'Bibliographies may be numbered and ordered differently.',
  driftWhen: 'It is drift when an entry differs.',
  source: 'ISO/IEC Directives, Part 2, clause 21',
  scope: ['bibliography'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [
    {
      left: '# Bibliography\n\n[b-ISO 98799] ISO 98799:2020, Buoys.\n\n[b-ISO 98798] ISO 98798:2019, Lamps.',
      right: '# Bibliography\n\n[1] ISO 98798:2019, Lamps.\n\n[2] ISO 98799:2020, Buoys.',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# Bibliography\n\n[1] ISO 98799:2020, Buoys.\n\n[2] ISO 98798:2019, Lamps.',
      right: '# Bibliography\n\n[1] ISO 98799:2020, Buoys.',
      as: 'document',
    },
    {
      left: '# Bibliography\n\n[b-SCTE 98135-1] SCTE 98135-1, Buoys.',
      right: '# Bibliography\n\n[b-SCTE 98135-2] SCTE 98135-1, Buoys.',
      as: 'document',
    },
  ],
}

/** `[b-Adams]  b-Adams, Adams, L. …`: the tag of an entry, printed again at its head, says nothing more. */
export function silenceTag(tokens: readonly Token[], tag: string): readonly Token[] {
  const wanted = lettersOf(tag)
  if (!/\p{L}.*\p{L}/u.test(wanted)) return tokens
  let head = ''
  let end = 0
  while (end < tokens.length && head.length < wanted.length) head += lettersOf((tokens[end++] as Token).printed)
  if (head !== wanted) return tokens
  if (/^[,.:]$/.test(tokens[end]?.printed ?? '')) end++
  // An entry that is nothing but its tag keeps it.
  if (end >= tokens.length) return tokens
  return tokens.map((token, at) => (at < end ? { ...token, meaning: '', rule: 'bibliography-layout' } : token))
}

function lettersOf(printed: string): string {
  return printed.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}
