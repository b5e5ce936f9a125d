/** The part of the parser's tree that is read here; its own types say less. */
export interface AdocNode {
  readonly context: string
  readonly nodeName: string
  readonly id?: string | null
  readonly style?: string | null
  readonly attributes: Readonly<Record<string, unknown>>
  readonly document: AdocDocument
}

export interface AdocBlock extends AdocNode {
  readonly title?: string | null
  readonly level: number | null
  readonly sectname?: string | null
  readonly contentModel?: string
  readonly blocks: readonly AdocBlock[]
  readonly lines?: readonly string[]
  readonly sourceLocation?: { readonly lineno?: number } | null
  /** Of a list item: its text with substitutions applied. */
  readonly text?: string | null
  readonly marker?: string | null
  readonly subs: readonly string[]
  content(): Promise<unknown>
}

/** A list of terms with what is said of them. */
export type AdocEntries = readonly (readonly [readonly AdocBlock[], AdocBlock | null])[]

export interface AdocCell extends AdocNode {
  readonly text: string | null
  readonly colspan?: number | null
  readonly rowspan?: number | null
  readonly innerDocument?: AdocDocument | null
  readonly sourceLocation?: { readonly lineno?: number } | null
}

export interface AdocTable extends AdocBlock {
  readonly rows: Readonly<Record<'head' | 'body' | 'foot', readonly (readonly AdocCell[])[]>>
}

export interface AdocDocument extends AdocBlock {
  playbackAttributes(attributes: Readonly<Record<string, unknown>>): void
  restoreAttributes(): void
  applySubs(text: string, subs?: readonly string[]): Promise<string>
}

/** What stands in a line: a run in one print, a reference, a formula. */
export interface AdocInline extends AdocNode {
  readonly type?: string | null
  readonly target?: string | null
  readonly text?: string | null
}

/** An attribute of a node, where it is text. */
export function attributeOf(node: AdocNode, name: string): string | undefined {
  const value = node.attributes[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined
}

/** Whether a node has an option: `[%unnumbered]`. */
export function hasOption(node: AdocNode, name: string): boolean {
  return node.attributes[`${name}-option`] !== undefined
}

/** The roles of a node: `[.source]`. */
export function rolesOf(node: AdocNode): readonly string[] {
  return (attributeOf(node, 'role') ?? '').split(/\s+/).filter((role) => role !== '')
}
