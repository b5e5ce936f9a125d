import type { Citation } from '../../model/citation.ts'
import type { CanonRule } from './canon-rule.ts'

export const electronicAttachment: CanonRule = {
  id: 'electronic-attachment',
  row: 'L-30',
  sentence:
    'The files that belong to a text may be named at the address of either body, and the same words may lead to the pages of either.',
  driftWhen: 'It is drift when the name of the file differs, or the address is of neither body.',
  source: 'Practice of ITU-T',
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    {
      left: 'The modules are at https://www.itu.int/rec/T-REC-X.9990/relay-modules.zip and may be copied.',
      right: 'The modules are at https://standards.iso.org/iso-iec/98765/-1/relay-modules.zip and may be copied.',
    },
  ],
  counterExamples: [
    {
      left: 'The modules are at https://www.itu.int/rec/T-REC-X.9990/relay-modules.zip and may be copied.',
      right: 'The modules are at https://standards.iso.org/iso-iec/98765/-1/relay-tables.zip and may be copied.',
    },
    { left: 'See https://www.itu.int/rec/relays.zip', right: 'See https://example.org/rec/relays.zip' },
  ],
}

const attachment = /^https?:\/\/(?:(?:www|handle)\.itu\.int|standards\.iso\.org)\/\S*?\/([^/?#\s]+\.[A-Za-z0-9]{1,5})$/

/** A file of the text that each body keeps in its own place; null for any other address. */
export function attachmentOf(address: string, self: Citation | null): string | null {
  if (namesAnother(address, self)) return null
  const [, name = null] = attachment.exec(address) ?? []
  return name === null || /\.(?:html?|aspx?|php)$/i.test(name) ? null : `⟦attachment ${name}⟧`
}

/** `T-REC-X.9990`, `iso-iec/98765/-1`: whether the place is that of another text. */
function namesAnother(address: string, self: Citation | null): boolean {
  const [, rec] = /\/T-REC-([A-Z]\.[0-9]+(?:\.[0-9]+)*)/.exec(address) ?? []
  if (rec !== undefined && self?.itu && rec !== self.itu.number) return true
  const [, number, part = null] = /\/iso(?:-iec)?\/([0-9]{3,6})(?:\/-([0-9]{1,3})(?=\/))?/.exec(address) ?? []
  return number !== undefined && !!self?.iso && (number !== self.iso.number || part !== self.iso.part)
}
