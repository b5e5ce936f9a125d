import type { CanonRule } from './canon-rule.ts'

export const unicodeForm: CanonRule = {
  id: 'unicode-form',
  row: 'L-01',
  sentence:
    'Spaces, hyphens, dashes, quotation marks and ligatures may be printed with any character that has their role.',
  driftWhen: 'It is drift when the character stands in code, in a bit string or in another literal.',
  source: 'Measured on the ITU printings of X.500, T.832, T.88 and H.222.0',
  scope: ['everywhere-but-code'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    { left: 'The octet string is “empty”.', right: 'The octet string is "empty".' },
    { left: 'A real‑world object – once named – is kept.', right: 'A real-world object — once named — is kept.' },
    { left: 'The lowest sample is −40 cm.', right: 'The lowest sample is –40 cm.' },
    { left: 'The marker -- when set -- is kept.', right: 'The marker – when set – is kept.' },
    { left: 'It is read if (flag = = 1).', right: 'It is read if (flag == 1).' },
    { left: 'A range of 5–10 relays.', right: 'A range of 5-10 relays.' },
    { left: 'The period ∆t is kept.', right: 'The period Δt is kept.' },
    { left: 'The mapping τ: S ⎯⎯→ S is kept.', right: 'The mapping τ: S → S is kept.' },
    { left: 'The mapping τ: S ⟶ S is kept.', right: 'The mapping τ: S → S is kept.' },
    { left: 'The ﬁrst co­ordinate is N−1.', right: 'The first coordinate is N-1.' },
  ],
  counterExamples: [
    { left: 'It is read if (flag = 1).', right: 'It is read if (flag == 1).' },
    { left: 'The value is "A".', right: 'The value is "B".' },
    { left: 'The lowest sample is −40 cm.', right: 'The lowest sample is 40 cm.' },
    { left: 'The length is N − 1.', right: 'The length is N 1.' },
    { left: 'The level is 5 -- 3 units.', right: 'The level is 5 - 3 units.' },
    { left: 'A co-ordinate is kept.', right: 'A coordinate is kept.' },
    { left: 'The period ∆t is kept.', right: 'The period ∇t is kept.' },
    { left: 'The mapping τ: S ⎯⎯→ S is kept.', right: 'The mapping τ: S ⇒ S is kept.' },
    { left: 'The mapping τ: S ⎯⎯ S is kept.', right: 'The mapping τ: S S is kept.' },
    { left: 'The area is x².', right: 'The area is x2.' },
  ],
}
