import type { Diagnostic } from '../../model/diagnostic.ts'
import { decodeBytes } from '../xml/decode-bytes.ts'
import { type Attributes, evaluate, expand, isDefined, takeAttribute } from './conditions.ts'
import {
  folderOf,
  maxIncludeDepth,
  maxIncludedCharacters,
  maxIncludes,
  readAttributeList,
  resolveBeside,
  selectLines,
} from './include.ts'
import type { LineKind, SourceLine } from './source-line.ts'
import { UnmetConditions } from './unmet-conditions.ts'

export interface Preprocessed {
  readonly lines: readonly SourceLine[]
  readonly diagnostics: readonly Diagnostic[]
  /** The attributes as they are at the end. */
  readonly attributes: ReadonlyMap<string, string>
}

type ReadBeside = (path: string) => Promise<Uint8Array | null>

/**
 * Puts together what the parser reads: resolves includes and conditions, and tells comments from text. The parser could
 * do both itself, from a disk that there is none of here, and would not say what it left out.
 */
export async function preprocess(
  text: string,
  path: string | undefined,
  readBeside: ReadBeside | undefined,
): Promise<Preprocessed> {
  const run = new Preprocessor(readBeside)
  await run.takeFile(text.split(/\r\n?|\n/), [path?.split(/[/\\]/).at(-1) ?? ''], 0)
  return { lines: run.lines, diagnostics: [...run.diagnostics, ...run.unmet.diagnostics], attributes: run.attributes }
}

const directive = /^(ifdef|ifndef|ifeval|endif|include)::([^[\]]*)\[(.*)\]\s*$/
const commentFence = /^(?:--|={4,}|\*{4,}|_{4,})$/
const verbatimFence = /^(?:-{4,}|\.{4,}|\+{4,}|`{3,}.*)$/

/** Spaces at the start of a line of pseudo-code that are kept. */
const maxIndent = 80

/** Lines under a heading that are looked at for the first entry of a list of references. */
const maxBeforeEntries = 40

/** The parser knows entries `* [[[id,ISO 1]]]` in a section of that style alone, and parts of one are often left without. */
function opensEntries(lines: readonly string[], at: number): boolean {
  if (!/^={2,6} \S/.test(lines[at] as string) || /^\[.*bibliography.*\]\s*$/.test(lines[at - 1] ?? '')) return false
  for (let next = at + 1; next < Math.min(lines.length, at + maxBeforeEntries); next++) {
    if (/^\* \[\[\[/.test(lines[next] as string)) return true
    if (/^(?:={2,6} \S|\[(?:bibliography|appendix|index)\b|\* )/.test(lines[next] as string)) return false
  }
  return false
}

class Preprocessor {
  readonly lines: SourceLine[] = []
  readonly diagnostics: Diagnostic[] = []
  private readonly readBeside: ReadBeside | undefined
  readonly attributes: Attributes = new Map()
  private readonly conditions: boolean[] = []
  readonly unmet = new UnmetConditions()
  private included = 0
  private characters = 0
  private fence: string | null = null
  private comment: string | null = null
  /** After `[comment]`: what follows is one, a paragraph or a block. */
  private styled: 'next' | 'paragraph' | null = null
  /** After `[pseudocode]`: its block is next, or is open until this line. */
  private pseudocode: string | null = null
  private continued = false
  private header: 'before' | 'title' | 'after' = 'before'

  constructor(readBeside: ReadBeside | undefined) {
    this.readBeside = readBeside
  }

  /**
   * @param open the paths of the files that include this one, outermost first.
   * @param at the line of the main file that included it; 0 for the main file.
   */
  async takeFile(lines: readonly string[], open: readonly string[], at: number): Promise<void> {
    for (let index = 0; index < lines.length; index++) {
      const text = lines[index] as string
      const line = at === 0 ? index + 1 : at
      if (this.active && this.comment === null && this.fence === null && opensEntries(lines, index))
        this.push('[bibliography]', 'syntax', line)
      const match = this.comment === null && text.includes('::') ? directive.exec(text) : null
      if (match === null || !(await this.takeDirective(match, open, line))) this.takeLine(text, line)
    }
  }

  private get active(): boolean {
    return this.conditions.every((holds) => holds)
  }

  private push(text: string, kind: LineKind, line: number, parsed = true): void {
    this.lines.push({ text, kind, line, parsed })
  }

  private openCondition(holds: boolean, text: string, line: number): void {
    if (!holds && this.active) this.unmet.open(text.trim(), line)
    this.conditions.push(holds)
  }

  private leaveOut(text: string, line: number): void {
    this.unmet.leaveOut(text, line)
    this.push(text, 'inactive', line, false)
  }

  private takeLine(text: string, line: number): void {
    if (!this.active) return this.leaveOut(text, line)
    const bare = text.trimEnd()
    if (this.comment !== null) {
      if (bare === this.comment) this.comment = null
      return this.push(text, 'comment', line)
    }
    if (this.continued) {
      this.continued = bare.endsWith(' \\')
      return this.push(text, 'syntax', line)
    }
    if (this.fence !== null) {
      if (bare !== this.fence) return this.push(text, 'verbatim', line)
      this.fence = null
      return this.push(text, 'syntax', line)
    }
    if (/^\/{4,}$/.test(bare)) {
      this.comment = bare
      return this.push(text, 'comment', line)
    }
    if (/^\/\/(?!\/)/.test(text)) return this.push(text, 'comment', line)
    if (this.takeCommentStyle(bare)) return this.push(text, 'comment', line)
    if (verbatimFence.test(bare) && !this.underlines(bare)) {
      this.fence = bare.startsWith('`') ? (/^`+/.exec(bare)?.[0] ?? bare) : bare
      return this.push(text, 'syntax', line)
    }
    if (takeAttribute(bare, this.attributes)) {
      this.continued = bare.endsWith(' \\')
      return this.push(text, 'syntax', line)
    }
    if (this.takePseudocode(bare)) return this.pushIndented(text, line)
    this.push(text, this.kindInHeader(bare), line)
  }

  /** Whether a line is one of pseudo-code, where the parser would take an indented one for a literal. */
  private takePseudocode(bare: string): boolean {
    if (/^\[pseudocode\b[^\]]*\]$/.test(bare)) this.pseudocode = 'next'
    else if (this.pseudocode === 'next') {
      if (/^={4,}$/.test(bare)) this.pseudocode = bare
      else if (!/^(?:\[.*\]|\.\S.*)$/.test(bare)) this.pseudocode = null
    } else if (this.pseudocode === bare) this.pseudocode = null
    else return this.pseudocode !== null
    return false
  }

  private pushIndented(text: string, line: number): void {
    const forParser = text.replace(/^[ \t]+(?=\S)/, (space) => '\u00a0'.repeat(Math.min(space.length, maxIndent)))
    this.lines.push({ text, kind: 'text', line, parsed: true, ...(forParser === text ? {} : { forParser }) })
  }

  /** Whether a line is of a block in the style `[comment]`. */
  private takeCommentStyle(bare: string): boolean {
    if (bare === '[comment]') {
      this.styled = 'next'
      return true
    }
    if (this.styled === null) return false
    if (this.styled === 'next' && commentFence.test(bare)) {
      this.comment = bare
      this.styled = null
      return true
    }
    this.styled = bare === '' ? null : 'paragraph'
    return bare !== ''
  }

  /** Whether a row of signs underlines a title on the line before, as old texts write headings. */
  private underlines(bare: string): boolean {
    const before = this.lines.at(-1)
    if (before === undefined || before.kind !== 'text' || !/^[\p{L}\p{N}_]/u.test(before.text)) return false
    return /^[-+]/.test(bare) && Math.abs(before.text.trimEnd().length - bare.length) <= 1
  }

  /** The lines under the document's title up to the first empty one name authors and the revision. */
  private kindInHeader(bare: string): LineKind {
    if (this.header === 'title' && bare !== '') return 'author'
    if (this.header === 'title') this.header = 'after'
    if (this.header === 'before' && bare !== '') this.header = /^= \S/.test(bare) ? 'title' : 'after'
    return 'text'
  }

  /** False where the line is no directive after all. */
  private async takeDirective(match: RegExpExecArray, open: readonly string[], line: number): Promise<boolean> {
    const [text, name, target, list] = match as unknown as [string, string, string, string]
    if (name === 'include') {
      if (!this.active) {
        this.unmet.leaveOut(target, line)
        this.push(text, 'syntax', line, false)
      } else await this.include(text, target, list, open, line)
      return true
    }
    if (name === 'endif') {
      if (this.conditions.length === 0) return false
      this.conditions.pop()
    } else if (name === 'ifeval') this.openCondition(evaluate(list, this.attributes), text, line)
    else {
      const holds = isDefined(target, this.attributes) === (name === 'ifdef')
      if (list === '') this.openCondition(holds, text, line)
      else if (holds && this.active) this.takeLine(list, line)
      else {
        if (this.active) this.unmet.open(`${name}::${target}[]`, line)
        this.leaveOut(list, line)
      }
      return true
    }
    this.push(text, 'syntax', line, false)
    return true
  }

  private async include(
    text: string,
    target: string,
    list: string,
    open: readonly string[],
    line: number,
  ): Promise<void> {
    this.push(text, 'syntax', line, false)
    const options = readAttributeList(list)
    const named = expand(target, this.attributes)
    const path = resolveBeside(named, folderOf(open.at(-1) ?? ''))
    const refuse = (code: string, why: string): void => {
      this.diagnostics.push({
        code,
        message: `Line ${line} includes ${named}, ${why}; its text is not compared.`,
        place: { line, column: 1 },
        notCompared: { block: 'paragraph', characters: 0 },
      })
    }
    if (path === null) return refuse('include-outside', 'which is not in the folder of the text')
    if (open.includes(path)) return refuse('include-cycle', 'which includes itself')
    if (open.length >= maxIncludeDepth || this.included >= maxIncludes)
      return refuse('include-limit', `beyond ${maxIncludes} files or a depth of ${maxIncludeDepth}`)
    if (this.readBeside === undefined) return refuse('include-unreadable', 'and only the file itself was given')
    this.included++
    const bytes = await this.readBeside(path)
    if (bytes === null) {
      if (options['opts'] === 'optional' || options['optional'] !== undefined) return
      return refuse('include-unreadable', 'which is not there or may not be read')
    }
    this.characters += bytes.length
    if (this.characters > maxIncludedCharacters)
      return refuse('include-limit', `beyond ${maxIncludedCharacters} characters of included text`)
    const content = decodeBytes(bytes, path).replace(/^\ufeff/, '')
    const lines = content.replace(/(?:\r\n?|\n)$/, '').split(/\r\n?|\n/)
    this.offset(options['leveloffset'], line)
    await this.takeFile(selectLines(lines, options), [...open, path], line)
    this.offset(options['leveloffset'] && opposite(options['leveloffset']), line)
  }

  /** Shifts the sections of an included file; the parser knows the attribute. */
  private offset(by: string | undefined, line: number): void {
    if (by !== undefined && /^[+-]?\d+$/.test(by)) {
      this.push('', 'syntax', line)
      this.push(`:leveloffset: ${by}`, 'syntax', line)
      this.push('', 'syntax', line)
    }
  }
}

function opposite(by: string): string {
  if (by.startsWith('+')) return `-${by.slice(1)}`
  return by.startsWith('-') ? `+${by.slice(1)}` : '0'
}
