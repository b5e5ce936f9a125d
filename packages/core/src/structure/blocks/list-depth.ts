/** What kind of marker a list item has: items of one list share it. */
function kindOf(printed: string): string {
  const bare = printed.replace(/[\s\u00a0]/g, '')
  if (/^\(?[0-9]{1,3}[).]?$/.test(bare)) return '1'
  if (/^\(?(?:[ivx]{2,6}|[ivx])[).]?$/.test(bare)) return 'i'
  if (/^\(?[a-z]{1,3}[).]?$/.test(bare)) return 'a'
  if (/^\(?[A-Z]{1,2}[).]?$/.test(bare)) return 'A'
  return bare === '\u2014' || bare === '-' || bare === '\u2013' || bare === '\u2212' ? '\u2013' : bare
}

/** The depths of list items that only their markers and indents tell: another kind of marker, or a deeper indent, opens a list within. */
export class ListDepth {
  #open: { readonly kind: string; readonly indent: number | null; last: string }[] = []

  /** Something else than a list item stands between. */
  close(): void {
    this.#open = []
  }

  depthOf(printed: string, indent: number | undefined): number {
    let kind = kindOf(printed)
    const bare = printed.replace(/[().\s\u00a0]/g, '')
    // `i)` behind `h)` is a letter.
    if (
      kind === 'i' &&
      bare.length === 1 &&
      this.#open.some((list) => list.kind === 'a' && list.last.charCodeAt(0) + 1 === bare.charCodeAt(0))
    )
      kind = 'a'
    const at = this.#open.findLastIndex(
      (list) => list.kind === kind && (indent === undefined || list.indent === null || list.indent === indent),
    )
    if (at >= 0) this.#open.length = at + 1
    else {
      if (indent !== undefined) while ((this.#open.at(-1)?.indent ?? -1) >= indent) this.#open.pop()
      this.#open.push({ kind, indent: indent ?? null, last: bare })
    }
    ;(this.#open.at(-1) as { last: string }).last = bare
    return this.#open.length
  }
}
