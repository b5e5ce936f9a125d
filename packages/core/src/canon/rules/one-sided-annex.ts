import type { CanonRule } from './canon-rule.ts'

export const oneSidedAnnex: CanonRule = {
  id: 'one-sided-annex',
  row: 'L-27',
  sentence: 'An annex that says by a printed marker that it applies to one body only may be missing from the other.',
  driftWhen: 'It is drift when there is no such marker, or it names the body whose printing lacks the annex.',
  source: 'Practice of T.88 | ISO/IEC 14492, Annex I',
  scope: ['annex-heads'],
  modes: ['common', 'twin'],
  appliedIn: 'compare',
  examples: [
    {
      left: '# Annex A\n\n# Licences\n\n(This annex is only applicable to Rec. ITU-T X.9990)\n\nA licence is kept by the agency.',
      right: '',
      as: 'document',
    },
  ],
  counterExamples: [
    {
      left: '# Annex A\n\n# Licences\n\n(This annex is only applicable to ISO/IEC 98765-1)\n\nA licence is kept by the agency.',
      right: '',
      as: 'document',
    },
    { left: '# Annex A (informative)\n\n# Licences\n\nA licence is kept by the agency.', right: '', as: 'document' },
  ],
}
