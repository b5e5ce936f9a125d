import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { ComparisonMemory, type Document } from '@common-text/core'
import { pastFile } from '../read-from-history.ts'

/** What a command that compares the same texts again and again keeps of them: what did not change is not read again. */
export class KeptTexts {
  readonly memory: ComparisonMemory = new ComparisonMemory()
  readonly #texts = new Map<string, { readonly state: string; readonly document: Document }>()
  /** The files beside the texts, each as it was when it was last looked for. */
  readonly #beside = new Map<string, string | undefined>()

  /** The text of an input: as it was read last, where its file and all that it names are as they were. */
  async read(path: string, make: () => Promise<Document>): Promise<Document> {
    const known = this.#texts.get(path)
    const before = stateOfText(path)
    const now = [before, ...[...this.#beside.keys()].map(stateOfFile)].join('\n')
    if (before !== undefined && known?.state === now) return known.document
    const document = await make()
    // As the files were before they were read: one that changed meanwhile is read again next time.
    if (before === undefined) this.#texts.delete(path)
    else this.#texts.set(path, { state: [before, ...this.#beside.values()].join('\n'), document })
    return document
  }

  /** Tells of a file beside a text that was looked for: parts that it includes, pictures. */
  met(path: string): void {
    const file = resolve(path)
    this.#beside.set(file, stateOfFile(file))
  }

  /** All files that were looked for beside the texts. */
  get beside(): readonly string[] {
    return [...this.#beside.keys()]
  }

  /** Whether one of some files beside the texts is no longer as it was when it was looked for. */
  changed(files: readonly string[]): boolean {
    return files.some((file) => this.#beside.has(file) && this.#beside.get(file) !== stateOfFile(file))
  }
}

/** The state of a text of the disk; undefined where it is not there, or what stands in it is not for the disk to say. */
function stateOfText(path: string): string | undefined {
  // What stands in the history does not change under a full name; a name of a branch is looked up by git each time.
  return path === '-' || pastFile(path) !== undefined ? undefined : stateOfFile(path)
}

function stateOfFile(path: string): string | undefined {
  try {
    const { mtimeMs, size, ino } = statSync(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return undefined
  }
}
