import { parse } from 'yaml'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { FrontMatter, Publisher } from '../../model/document.ts'
import { countCharacters } from '../ledger.ts'

const names = ['identifier', 'counterpart', 'title', 'edition', 'date', 'stage', 'language'] as const

/** Names that others give to them. */
const otherNames: Readonly<Record<string, (typeof names)[number]>> = {
  docidentifier: 'identifier',
  docnumber: 'identifier',
  number: 'identifier',
  'common-text-docnumber': 'counterpart',
  'published-date': 'date',
  lang: 'language',
}

/** Reads the YAML at the head of a file; null where it is none. Values stay as they are written: edition `4.0` is not 4. */
export function readFrontMatter(yaml: string, diagnostics: Diagnostic[]): Partial<FrontMatter> | null {
  const place = { line: 1, column: 1 }
  let data: unknown
  try {
    data = parseForgiving(yaml)
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unknown reason'
    diagnostics.push({
      code: 'front-matter-malformed',
      message: `The front matter is no YAML and was not read: ${reason}`,
      place,
      notCompared: { block: 'paragraph', characters: countCharacters(yaml) },
    })
    return null
  }
  if (typeof data !== 'object' || data === null) return {}
  const fields = { ...(data as Record<string, unknown>) }
  for (const [other, name] of Object.entries(otherNames)) {
    if (fields[other] === undefined || fields[name] !== undefined) continue
    fields[name] = fields[other]
    delete fields[other]
  }
  const entries = names.flatMap((name) => {
    const value = fields[name]
    return typeof value === 'string' && value.trim() !== '' ? [[name, value.trim()] as const] : []
  })
  const stated = fields['publisher']
  const publisher = typeof stated === 'string' ? publisherOf(stated) : undefined
  const unread = Object.keys(fields).filter((name) =>
    name === 'publisher' ? publisher === undefined : !entries.some(([known]) => known === name) && fields[name] !== '',
  )
  if (unread.length > 0) {
    diagnostics.push({
      code: 'front-matter-unknown',
      message: `The front matter has fields that are not used: ${unread.slice(0, 10).join(', ')}.`,
      place,
    })
  }
  return { ...Object.fromEntries(entries), ...(publisher ? { publisher } : {}) }
}

/** A colon in a value that is not quoted, `title: Lanterns – Part 2: Services`, is no YAML and what everyone types. */
function parseForgiving(yaml: string): unknown {
  const options = { schema: 'failsafe', maxAliasCount: 10, logLevel: 'error' } as const
  try {
    return parse(yaml, options)
  } catch (error) {
    const quoted = yaml.replace(
      /^([\w-]{1,60}:[ \t]+)(?=[^"'\s>|&*!%@`{[#])(.{1,2000}:[ \t].{0,2000})$/gm,
      (_all, name: string, value: string) => `${name}${JSON.stringify(value.trim())}`,
    )
    if (quoted === yaml) throw error
    return parse(quoted, options)
  }
}

function publisherOf(stated: string): Publisher | undefined {
  const name = stated
    .trim()
    .toLowerCase()
    .replace(/[\s/]+/g, '-')
  if (name === 'itu' || name === 'itu-t') return 'itu-t'
  if (name === 'iso' || name === 'iec' || name === 'iso-iec') return 'iso-iec'
  return name === 'other' ? 'other' : undefined
}
