import type { Inline } from '../../model/inline.ts'
import { meantTitle } from '../../model/known-titles.ts'
import type { HeadingRole } from '../../model/raw.ts'
import { readAnnexTitle, statusOf, statusOfType } from './annex-title.ts'
import { readFlow, without } from './blocks.ts'
import { flatten } from './flatten.ts'
import { anchorsOf, type Scope, type Story } from './story.ts'
import { child, lineOf, type XmlElement } from './sts-xml.ts'

/** Legacy and present names of `sec-type`, without what is no role: `numbered-paragraph`, `clause`. */
const roles: ReadonlyMap<string, HeadingRole> = new Map(
  Object.entries<HeadingRole>({
    foreword: 'foreword',
    preface: 'foreword',
    intro: 'introduction',
    introduction: 'introduction',
    summary: 'summary',
    abstract: 'summary',
    history: 'history',
    keywords: 'keywords',
    scope: 'scope',
    'norm-refs': 'normative-references',
    'normative-references': 'normative-references',
    terms: 'terms',
    'terms-and-definitions': 'terms',
    definitions: 'terms',
    abbrev: 'abbreviations',
    abbreviations: 'abbreviations',
    'abbreviated-terms': 'abbreviations',
    symbols: 'abbreviations',
    bibliography: 'bibliography',
    bibl: 'bibliography',
    index: 'index',
    toc: 'contents',
    titlepage: 'front',
    'title-page': 'front',
  }),
)

const frontTitles: readonly (readonly [RegExp, HeadingRole])[] = [
  [/foreword|preface/i, 'foreword'],
  [/^introduction/i, 'introduction'],
  [/^(table of )?contents/i, 'contents'],
  [/^summary|^abstract/i, 'summary'],
  [/^history/i, 'history'],
  [/^keywords/i, 'keywords'],
]

/** Reads a section: its heading and what stands in it. A section that prints neither number nor title is none. */
export function readSection(section: XmlElement, story: Story, scope: Scope): void {
  const label = lineOf(child(section, 'label'))
  const titleElement = child(section, 'title')
  const title = withoutLabel(flatten(titleElement, story), label, story)
  const anchors = [section.attributes['id'], titleElement?.attributes['id'], ...title.anchors].filter(
    (id) => id !== undefined,
  )
  const inner = { ...innerOf(scope), depth: scope.depth + 1 }
  if (label === undefined && title.children.length === 0) {
    for (const anchor of anchors) story.anchor(anchor)
    readFlow(section, without(section, 'label', 'title', 'sec-meta'), story, scope)
    return
  }
  const role = roleOf(section, label, title.children, scope)
  emitHeading(section, story, inner, { label, title: title.children, anchors, role, style: section.name })
  const within = sectionOf(role, title.children) ?? scope.section
  readFlow(section, without(section, 'label', 'title', 'sec-meta'), story, {
    ...inner,
    ...(within === undefined ? {} : { section: within }),
  })
}

/** A title that repeats the label of its section, without it, where titles of the text do: `1   Scope`. */
function withoutLabel<Title extends { readonly children: readonly Inline[] }>(
  title: Title,
  label: string | undefined,
  story: Story,
): Title {
  const [first, ...rest] = title.children
  if (label === undefined || first?.type !== 'text' || !first.value.startsWith(label)) return title
  const behind = /^\s+/.exec(first.value.slice(label.length))?.[0]
  const value = first.value.slice(label.length + (behind?.length ?? 0))
  // `4 bytes of data` may be the title of clause 4.
  if (behind === undefined || !story.repeatsLabels || !(label.includes('.') || /^\p{Lu}/u.test(value))) return title
  if (value === '') return rest.length === 0 ? title : { ...title, children: rest }
  return { ...title, children: [{ ...first, value }, ...rest] }
}

interface Head {
  readonly label: string | undefined
  readonly title: readonly Inline[]
  readonly anchors: readonly string[]
  readonly role: HeadingRole | undefined
  readonly style: string
  readonly status?: 'normative' | 'informative' | undefined
}

/** Adds the heading of a unit at the depth of its scope. */
export function emitHeading(element: XmlElement, story: Story, scope: Scope, head: Head): void {
  const { label, title, anchors, role, style, status } = head
  story.emit(
    {
      type: 'heading',
      place: element.place(),
      title,
      depth: scope.depth,
      style,
      ...(label === undefined ? {} : { label }),
      ...(role === undefined ? {} : { role }),
      ...(status === undefined ? {} : { status }),
      ...anchorsOf(anchors),
    },
    scope,
  )
}

/** What a heading opens is out of the list, note or reference around it. */
function innerOf({ depth, section, part }: Scope): Scope {
  return { depth, part, listDepth: 0, ...(section === undefined ? {} : { section }) }
}

function roleOf(
  section: XmlElement,
  label: string | undefined,
  title: readonly Inline[],
  scope: Scope,
): HeadingRole | undefined {
  const { attributes } = section
  const type = attributes['sec-type'] ?? attributes['content-type'] ?? attributes['specific-use'] ?? ''
  const named = roles.get(type.toLowerCase())
  if (named !== undefined) return named
  if (section.name === 'glossary') return 'terms'
  if (scope.part === 'front') {
    const printed = meantTitle(printedOf(title))
    const known = frontTitles.find(([words]) => words.test(printed))
    if (known !== undefined) return known[1]
    return scope.depth === 0 && label === undefined ? 'front' : undefined
  }
  // What a section holds says what it is, where its type does not.
  for (const node of section.children) {
    if (typeof node === 'string') continue
    // Clauses that end with a term do not define terms.
    if (node.name === 'sec') break
    if (node.name === 'term-sec' || node.name === 'termEntry' || node.name === 'conceptEntry') return 'terms'
    if (node.name === 'ref-list' && roles.get(node.attributes['content-type'] ?? '') === 'normative-references')
      return 'normative-references'
  }
  return undefined
}

/** What the blocks of a section are read as: a list of abbreviations is told by its title where its type says nothing. */
function sectionOf(role: HeadingRole | undefined, title: readonly Inline[]): HeadingRole | undefined {
  if (role !== undefined) return role
  const printed = printedOf(title)
  if (/abbreviat|acronym|\bsymbols\b/i.test(printed)) return 'abbreviations'
  if (/^bibliograph/i.test(printed)) return 'bibliography'
  return undefined
}

function printedOf(title: readonly Inline[]): string {
  let text = ''
  for (const inline of title) text += inline.type === 'text' || inline.type === 'cross-reference' ? inline.value : ' '
  return text.trim()
}

/** Reads an annex. Its status is what is printed; the attribute counts where nothing is. */
export function readApp(app: XmlElement, story: Story, scope: Scope): void {
  const typeElement = child(app, 'annex-type')
  const titleElement = child(app, 'title')
  const title = flatten(titleElement, story)
  const printed = readAnnexTitle(title.children)
  const label = lineOf(child(app, 'label')) ?? printed.label
  const typeText = lineOf(typeElement)
  const statusText = typeText ?? printed.status
  const marked = statusOfType(app.attributes['content-type'] ?? app.attributes['app-type'])
  const status = statusOf(statusText) ?? marked
  const stated = [statusOf(typeText), statusOf(printed.status), marked].filter((one) => one !== undefined)
  if (new Set(stated).size > 1) tellContradiction(app, label, stated, story)
  const role = appRoleOf(label, printed.title)
  const anchors = [app.attributes['id'], titleElement?.attributes['id'], ...title.anchors].filter(
    (id) => id !== undefined,
  )
  const inner: Scope = { depth: 1, listDepth: 0, part: 'annex' }
  emitHeading(app, story, inner, { label, title: printed.title, anchors, role, style: 'app', status })
  for (const text of new Set([typeText, printed.status])) {
    if (text === undefined) continue
    const place = (text === typeText ? typeElement : titleElement)?.place() ?? app.place()
    // Style sheets print the word in brackets.
    const value = /^(?:normative|informative)$/i.test(text) ? `(${text})` : text
    story.emit({ type: 'paragraph', place, role: 'annex-status', children: [{ type: 'text', value }] }, inner)
  }
  const section = sectionOf(undefined, printed.title) ?? scope.section
  readFlow(app, without(app, 'label', 'annex-type', 'title', 'sec-meta'), story, {
    ...inner,
    ...(section === undefined ? {} : { section }),
  })
}

/** Publishers print the status that the file marks: where the two differ, somebody has changed one of them. */
function tellContradiction(app: XmlElement, label: string | undefined, [first]: readonly string[], story: Story): void {
  story.diagnostics.push({
    code: 'two-forms-differ',
    message: `${label ?? 'An annex'} is printed or marked both as normative and as informative; it is compared as ${first}.`,
    place: app.place(),
    notCompared: { block: 'clause', characters: 0 },
  })
}

/** Some publishers keep the bibliography among the annexes; it has no letter there. */
function appRoleOf(label: string | undefined, title: readonly Inline[]): HeadingRole {
  if (label === undefined && sectionOf(undefined, title) === 'bibliography') return 'bibliography'
  return /^appendix/i.test(label ?? '') ? 'appendix' : 'annex'
}

/** Reads a part that names itself: contents, index, abstract. */
export function readAbstractSection(part: XmlElement, story: Story, scope: Scope): void {
  const role = part.name === 'index' ? 'index' : 'summary'
  const titled = child(part, 'title') ?? child(child(part, 'index-title-group'), 'title')
  const title = flatten(titled, story)
  const inner: Scope = { ...innerOf(scope), depth: scope.depth + 1, section: role }
  emitHeading(part, story, inner, {
    label: lineOf(child(part, 'label')),
    title: title.children,
    anchors: title.anchors,
    role,
    style: part.name,
  })
  readFlow(part, without(part, 'label', 'title', 'index-title-group'), story, inner)
}
