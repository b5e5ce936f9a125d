/** Elements that are blocks wherever they stand, in a section or in the middle of a paragraph. */
export const blockNames: ReadonlySet<string> = new Set([
  'p', 'sec', 'app', 'app-group', 'term-sec', 'termEntry', 'conceptEntry', 'term-display', 'sub-part', 'body', 'back', 'floats-group',
  'list', 'list-item', 'def-list', 'array', 'table-wrap', 'table-wrap-group', 'table', 'fig', 'fig-group', 'graphic', 'media',
  'disp-formula', 'disp-formula-group', 'preformat', 'code', 'non-normative-note', 'non-normative-example', 'normative-note', 'normative-example',
  'disp-quote', 'boxed-text', 'verse-group', 'verse-line', 'supplementary-material', 'statement', 'speech', 'editing-instruction', 'ref-list', 'ref',
  'fn-group', 'toc', 'toc-group', 'index', 'index-group', 'ack', 'glossary', 'notes', 'bio', 'question', 'answer', 'question-wrap', 'answer-set', 'explanation',
  'note', 'notes-group', 'caption', 'sig-block', 'address', 'chem-struct-wrap', 'xGraphic', 'legend', 'block-alternatives', 'subfigure',
  'participant-sec', 'participants-group', 'amendment-sec', 'non-normative-important', 'non-normative-warning', 'abstract', 'trans-abstract', 'annotation-group',
])
