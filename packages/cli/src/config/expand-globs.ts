import { globSync } from 'tinyglobby'

/** Two files that a pair of globs gave, and what their `*` stood for. */
export interface GlobbedPair {
  readonly left: string
  readonly right: string
  readonly stars: readonly string[]
}

/** What two globs gave: pairs, and files that have no partner. */
export interface Globbed {
  readonly pairs: readonly GlobbedPair[]
  readonly alone: readonly string[]
}

/** Most `*` of a glob: what they stand for is found by search. */
export const mostStars = 4

export function isGlob(path: string): boolean {
  return path.includes('*')
}

/** How many `*` a glob has, `**` counted once. */
export function starsOf(glob: string): number {
  return glob.match(/\*+/g)?.length ?? 0
}

/** Pairs the files of two globs: each `*` of the one stands for what the same `*` of the other stands for. */
export function expandGlobs(left: string, right: string, folder: string): Globbed {
  const lefts = filesOf(left, folder)
  const rights = filesOf(right, folder)
  const pairs: GlobbedPair[] = []
  const alone: string[] = []
  for (const [key, { file, stars }] of lefts) {
    const partner = rights.get(key)
    if (partner === undefined) alone.push(file)
    else pairs.push({ left: file, right: partner.file, stars })
  }
  for (const [key, { file }] of rights) if (!lefts.has(key)) alone.push(file)
  return { pairs, alone }
}

function filesOf(
  glob: string,
  folder: string,
): Map<string, { readonly file: string; readonly stars: readonly string[] }> {
  const found = new Map<string, { file: string; stars: readonly string[] }>()
  const shape = shapeOf(glob)
  // Nothing else than stars is special in a glob here: other signs are common in the names of standards.
  const pattern = glob.replace(/[[\]{}()!?+@\\]/g, '\\$&')
  for (const file of globSync(pattern, {
    cwd: folder,
    dot: false,
    followSymbolicLinks: false,
    expandDirectories: false,
  }).sort()) {
    const stars = shape
      .exec(file)
      ?.slice(1)
      .map((star) => star ?? '')
    if (stars !== undefined) found.set(stars.join('\n'), { file, stars })
  }
  return found
}

/** A glob as an expression that catches what its stars stand for. At most `mostStars` of them: cost is polynomial. */
function shapeOf(glob: string): RegExp {
  const plain = glob.replace(/^\.\//, '')
  const source = plain
    .split(/(\*\*\/|\*+)/)
    .map((part) => {
      if (part === '**/') return '(?:(.*)/)?'
      if (/^\*+$/.test(part)) return '([^/]*)'
      return part.replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    })
    .join('')
  return new RegExp(`^${source}$`)
}
