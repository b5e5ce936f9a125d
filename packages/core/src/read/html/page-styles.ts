/** Longest style sheet that is looked at, in UTF-16 units; a longer one is no office suite's. */
const maxSheet = 400_000
/** `.c4{vertical-align:super}`, `span.up { … }`: what office suites write for each run that is printed alike. None inside another element, `.a .b`. */
const classRule = /(?<=^\s{0,40}|[{},;/-]\s{0,40})(?:span|font|ol|ul)?\.([\w-]{1,60})\s{0,4}\{([^{}]{0,600})\}/g
/** What of a style says how text is printed. */
const declaration =
  /(?:^|[;\s])(vertical-align|font-weight|font-style|font-family|text-decoration|list-style(?:-type)?)\s*:\s*([^;]{1,200})/gi

/** `.lst-kix_x-0>li:before{content:"" counter(x,lower-latin) ") "}`: how Google Docs writes the marks of a list. */
const markRule =
  /\.([\w-]{1,60})\s{0,4}>\s{0,4}li:{1,2}before\s{0,4}\{\s{0,4}content:\s{0,4}"([^"]{0,20})"\s{0,4}counter\([\w-]{1,60},\s{0,4}([\w-]{1,20})\)\s{0,4}"([^"]{0,20})"/g

/** The mark of a list's items, its number apart. */
export interface ListMark {
  readonly before: string
  /** As style sheets name it: `lower-latin`. */
  readonly counter: string
  readonly after: string
}

interface Declared {
  readonly property: string
  readonly value: string
  /** Place in the sheets: what is said last holds, in whatever order an element names its classes. */
  readonly order: number
}

/** How the classes of a page print text: `2<span class="c4">32</span>` is 2^32. */
export class PageStyles {
  readonly #byClass = new Map<string, Map<string, Declared>>()
  readonly #marks = new Map<string, ListMark>()
  #order = 0

  /** Takes up a style sheet of the page. */
  add(sheet: string): void {
    if (sheet.length > maxSheet) return
    for (const [, name = '', before = '', counter = '', after = ''] of sheet.matchAll(markRule))
      this.#marks.set(name, { before, counter, after })
    for (const [, name = '', rule = ''] of sheet.matchAll(classRule)) {
      const known = this.#byClass.get(name) ?? new Map<string, Declared>()
      this.#byClass.set(name, known)
      for (const [, property = '', value = ''] of rule.matchAll(declaration))
        known.set(property.toLowerCase(), {
          property: property.toLowerCase(),
          value: value.trim(),
          order: this.#order++,
        })
    }
  }

  /** The style of an element with its classes and what it says itself, which holds before them; undefined where there is none. */
  of(classes: readonly string[], own: string | undefined): string | undefined {
    if (this.#byClass.size === 0) return own
    const held = new Map<string, Declared>()
    for (const name of classes)
      for (const said of this.#byClass.get(name)?.values() ?? [])
        if (said.order > (held.get(said.property)?.order ?? -1)) held.set(said.property, said)
    for (const [, property = ''] of own?.matchAll(declaration) ?? []) held.delete(property.toLowerCase())
    if (held.size === 0) return own
    const said = Array.from(held.values(), ({ property, value }) => `${property}:${value}`)
    return (own === undefined ? said : [own, ...said]).join(';')
  }

  /** How the items of a list with these classes are marked, where the page says so. */
  markOf(classes: readonly string[]): ListMark | undefined {
    return this.#marks.size === 0 ? undefined : classes.map((name) => this.#marks.get(name)).find((mark) => mark)
  }
}
