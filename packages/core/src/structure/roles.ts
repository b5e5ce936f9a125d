import type { ClauseRole } from '../model/document.ts'

const titles: readonly (readonly [ClauseRole, RegExp])[] = [
  ['foreword', /^(?:foreword|preface)$/],
  ['introduction', /^(?:general )?introduction$/],
  ['summary', /^(?:summary|abstract)$/],
  ['history', /^(?:history|revision history|document history)$/],
  ['keywords', /^(?:keywords?|key words)$/],
  ['front', /^(?:source|intellectual property rights|note|caution!?.*|copyright(?: notice)?|electronic attachments?|table of contents|contents)$/],
  ['scope', /^scope(?: and field of application)?$/],
  ['normative-references', /^(?:normative )?references?$/],
  ['terms', /^(?:definitions|terms and definitions|terms,? definitions.*|definitions and terms|terms|definitions and abbreviations)$/],
  ['abbreviations', /^(?:abbreviations|abbreviated terms|symbols and abbreviated terms|abbreviations and acronyms|symbols and abbreviations|acronyms|acronyms and abbreviations|abbreviations and symbols)$/],
  ['bibliography', /^bibliography$/],
]

/** What a clause is by its title. Front matter, introduction and bibliography have no number. */
export function roleOfTitle(title: string, numbered: boolean): ClauseRole {
  const folded = title.toLowerCase().replace(/[\s\u00a0]+/g, ' ').replace(/[.:]$/, '').trim()
  const found = titles.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'clause'
  // `8.1 Introduction` introduces its clause and binds like it.
  if (numbered && found === 'introduction') return 'clause'
  const frontOnly = found === 'foreword' || found === 'summary' || found === 'history' || found === 'keywords' || found === 'front'
  return numbered && frontOnly ? 'clause' : found
}
