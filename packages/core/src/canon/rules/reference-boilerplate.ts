import type { CanonRule } from './canon-rule.ts'

export const referenceBoilerplate: CanonRule = {
  id: 'reference-boilerplate',
  row: 'L-11',
  sentence:
    'The paragraph that introduces the references has a wording of its own in each house style, and had others before.',
  driftWhen: 'It is drift when a sentence or word is outside the known wordings.',
  source: 'Rules for presentation of ITU-T | ISO/IEC common text; ISO/IEC Directives, Part 2, 15.5.2',
  scope: ['references'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    {
      left: 'Normative references\nNone.',
      right: 'Normative references\nThere are no normative references in this document.',
      as: 'clause',
    },
    {
      left: 'Normative references\nThe following referenced documents are indispensable for the application of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.',
      right:
        'Normative references\nThe following documents, in whole or in part, are normatively referenced in this document and are indispensable for its application. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.',
      as: 'clause',
    },
  ],
  counterExamples: [
    { left: 'Normative references\nNone.', right: 'Normative references\nNone of them.', as: 'clause' },
    {
      left: 'Normative references\nThe following referenced documents are indispensable for the application of this document. For dated references, only the edition cited applies. For undated references, the latest edition of the referenced document (including any amendments) applies.',
      right:
        'Normative references\nThe following referenced documents are indispensable for the application of this document. For dated references, only the edition cited applies. For undated references, the first edition of the referenced document (including any amendments) applies.',
      as: 'clause',
    },
  ],
}
