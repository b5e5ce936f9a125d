/** Included files of one text, its deepest nesting and the characters of all of them: beyond it, an include is refused. */
export const maxIncludes = 2_000
export const maxIncludeDepth = 32
export const maxIncludedCharacters = 50_000_000

/**
 * The path of an included file from the folder of the main file; null where it leads out of that folder: an absolute
 * path, an address, or one with too many `..`.
 *
 * @param from the folder of the including file, from that of the main file: empty or `parts/`.
 */
export function resolveBeside(target: string, from: string): string | null {
  if (target === '' || /[\u0000-\u001f]/.test(target) || /^[a-z][a-z0-9+.-]*:/i.test(target)) return null
  if (/^[/\\~]/.test(target)) return null
  const steps: string[] = []
  for (const step of `${from}${target}`.split(/[/\\]/)) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) return null
  }
  return steps.length === 0 ? null : steps.join('/')
}

/** The folder of a path, with its slash: empty for a file beside the main file. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

/** The attributes of a directive: `leveloffset=+1,tags="a;b"`. Quoted values hold commas. */
export function readAttributeList(list: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = {}
  for (const match of list.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|([^,]*))|([^,=]+)/g)) {
    const [, name, quoted, plain, flag] = match
    if (name !== undefined) attributes[name.toLowerCase()] = (quoted ?? plain ?? '').trim()
    else if (flag !== undefined && flag.trim() !== '') attributes[flag.trim().toLowerCase()] = ''
  }
  return attributes
}

/** The lines of an included file that its directive asks for: `lines=1..5;8`, `tag=a`, `tags=a;!b`. */
export function selectLines(lines: readonly string[], attributes: Readonly<Record<string, string>>): readonly string[] {
  const asked = attributes['lines']
  if (asked !== undefined && asked !== '') return selectNumbers(lines, asked)
  const tags = attributes['tag'] ?? attributes['tags']
  const withTags = tags === undefined || tags === '' ? lines : selectTags(lines, tags.split(/[;,]/))
  return withTags.filter((line) => !tagMark.test(line))
}

function selectNumbers(lines: readonly string[], asked: string): readonly string[] {
  const ranges = asked.split(/[;,]/).map((range) => {
    const [from, to] = range.split('..').map((part) => part.trim())
    const first = Number.parseInt(from ?? '', 10)
    if (to === undefined) return [first, first] as const
    const last = Number.parseInt(to, 10)
    return [first, Number.isNaN(last) || last < 0 ? Number.POSITIVE_INFINITY : last] as const
  })
  return lines.filter((_line, at) => ranges.some(([first, last]) => at + 1 >= first && at + 1 <= last))
}

const tagMark = /(?:^|\s|\/|-|#|;)(tag|end)::([^\s[\]]+)\[\](?=$|\s|-->|\*\/)/

function selectTags(lines: readonly string[], tags: readonly string[]): readonly string[] {
  const wanted = new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== '' && !tag.startsWith('!')))
  const refused = new Set(tags.filter((tag) => tag.trim().startsWith('!')).map((tag) => tag.trim().slice(1)))
  const open: string[] = []
  return lines.filter((line) => {
    const mark = tagMark.exec(line)
    if (mark === null) {
      const innermost = open.findLast((tag) => wanted.has(tag) || refused.has(tag) || wanted.has('*'))
      if (innermost === undefined) return wanted.has('**') || wanted.size === 0
      return !refused.has(innermost)
    }
    const [, which, name] = mark
    if (which === 'tag') open.push(name as string)
    else if (open.includes(name as string)) open.splice(open.lastIndexOf(name as string), 1)
    return false
  })
}
