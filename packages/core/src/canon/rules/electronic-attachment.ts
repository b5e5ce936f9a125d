import type { CanonRule } from './canon-rule.ts'

export const electronicAttachment: CanonRule = {
  id: 'electronic-attachment',
  row: 'L-30',
  sentence: 'The files that belong to a text may be named at the address of either body.',
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
export function attachmentOf(address: string): string | null {
  const [, name = null] = attachment.exec(address) ?? []
  return name === null || /\.(?:html?|aspx?|php)$/i.test(name) ? null : `⟦attachment ${name}⟧`
}
