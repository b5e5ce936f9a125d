import type { ClauseRole } from '../../model/document.ts'
import { meantTitle } from '../../model/known-titles.ts'
import type { HeadingRole } from '../../model/raw.ts'

const titles: readonly (readonly [ClauseRole, RegExp])[] = [
  ['foreword', /^(?:foreword|preface|avant-propos)$/],
  ['introduction', /^(?:general )?introduction$/],
  ['summary', /^(?:summary|abstract)$/],
  ['history', /^(?:history|revision history|document history|change log)$/],
  ['keywords', /^(?:keywords?|key words)$/],
  ['front', /^(?:source|caution!?.*|electronic attachments?.*)$/],
  ['scope', /^scope(?: and field of application)?$/],
  ['normative-references', /^(?:normative )?references?$/],
  [
    'terms',
    /^(?:definitions?|terms and definitions?|terms,? definitions.*|terms|definitions and terms|definitions(?:,| and) .{0,60}abbreviat.{0,30})$/,
  ],
  [
    'abbreviations',
    /^(?:abbreviations?|abbreviated terms|acronyms?|symbols)(?:(?:,| and|, and) (?:symbols?|abbreviations?|abbreviated terms|acronyms?|conventions))*$/,
  ],
  ['bibliography', /^(?:bibliography|bibliographical references|informative references)$/],
]

/** What a clause is by its title. Foreword, introduction and their like have no number. */
export function roleOfTitle(title: string, numbered: boolean): ClauseRole {
  const folded = title
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[.:]$/, '')
    .trim()
  if (folded.length > 90) return 'clause'
  const found = roleNamed(folded) ?? roleNamed(meantTitle(folded)) ?? 'clause'
  return numbered && isFrontRole(found) ? 'clause' : found
}

function roleNamed(title: string): ClauseRole | undefined {
  return titles.find(([, pattern]) => pattern.test(title))?.[0]
}

const frontRoles: ReadonlySet<string> = new Set<ClauseRole>([
  'foreword',
  'introduction',
  'summary',
  'history',
  'keywords',
  'front',
])

/** Whether a clause of that role stands before the text. */
export function isFrontRole(role: ClauseRole | HeadingRole): boolean {
  return frontRoles.has(role)
}

/** Titles that divide a part of the front matter: formats do not agree whether they are headings. */
export function startsWithin(title: string): boolean {
  return /^(?:intellectual property rights|copyright(?: notice)?|note|patents?|compliance)$/i.test(title)
}
