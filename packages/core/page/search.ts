/** Fewest letters that are searched for. */
const shortest = 2
/** Most places that are marked; the count has no more. */
const most = 5_000

interface Highlights {
  set(name: string, highlight: unknown): void
  delete(name: string): void
}

/** Milliseconds of searching between two breaths: the page answers in between. */
const slice = 25

/** Finds words in both texts and on the cards, and marks them without touching the page. */
export class Search {
  #found: Range[] = []
  #at = -1
  #nodes: Text[] | null = null
  #lower: string[] = []
  #turn = 0

  /** Searches in slices; a later search ends an earlier one, which then says nothing. */
  async run(query: string): Promise<string | null> {
    const turn = ++this.#turn
    this.#found = []
    this.#at = -1
    const wanted = query.trim().replace(/\s+/g, ' ').toLowerCase()
    if (wanted.length >= shortest && !(await this.#collect(wanted, turn))) return null
    this.#paint()
    if (wanted.length < shortest) return ''
    const count = this.#found.length
    return count === 0 ? 'not found' : `${count === most ? `more than ${most}` : count} found; Enter goes to the next`
  }

  step(by: 1 | -1): string {
    const count = this.#found.length
    if (count === 0) return ''
    this.#at = (this.#at + by + count) % count
    const range = this.#found[this.#at]
    const element = range?.startContainer.parentElement
    if (range && element) {
      open(element)
      element.scrollIntoView({ block: 'center' })
    }
    this.#paint()
    return `${this.#at + 1} of ${count}`
  }

  async #collect(wanted: string, turn: number): Promise<boolean> {
    const nodes = this.#texts()
    let began = performance.now()
    for (let at = 0; at < nodes.length; at++) {
      if (at % 200 === 0 && performance.now() - began > slice) {
        await new Promise((resume) => setTimeout(resume))
        if (turn !== this.#turn) return false
        began = performance.now()
      }
      const node = nodes[at] as Text
      this.#lower[at] ??= node.data.replace(/\s/g, ' ').toLowerCase()
      const text = this.#lower[at] as string
      // Lower case of a few letters is longer than they are: places would be wrong.
      if (text.length !== node.data.length) continue
      for (let from = text.indexOf(wanted); from >= 0; from = text.indexOf(wanted, from + wanted.length)) {
        const range = document.createRange()
        range.setStart(node, from)
        range.setEnd(node, from + wanted.length)
        this.#found.push(range)
        if (this.#found.length === most) return true
      }
    }
    return true
  }

  #texts(): Text[] {
    if (this.#nodes) return this.#nodes
    const nodes: Text[] = []
    const main = document.getElementById('main')
    if (main) {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node as Text)
    }
    this.#nodes = nodes
    return nodes
  }

  #paint(): void {
    const { highlights } = CSS as unknown as { highlights?: Highlights }
    const Highlight = (globalThis as unknown as { Highlight?: new (...ranges: Range[]) => unknown }).Highlight
    if (!highlights || !Highlight) return
    highlights.delete('found')
    highlights.delete('found-now')
    if (this.#found.length === 0) return
    highlights.set('found', new Highlight(...this.#found))
    const now = this.#found[this.#at]
    if (now) highlights.set('found-now', new Highlight(now))
  }
}

/** Unfolds all that an element stands in. */
export function open(element: Element): void {
  for (let at = element.closest('details'); at; at = at.parentElement?.closest('details') ?? null) at.open = true
}
