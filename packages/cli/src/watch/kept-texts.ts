import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { ComparisonMemory, type Document } from '@common-text/core'
import { pastFile } from '../read-from-history.ts'

/** What a command that compares the same texts again and again keeps of them: what did not change is not read again. */
export class KeptTexts {
  readonly memory: ComparisonMemory = new ComparisonMemory()
  readonly #texts = new Map<string, { readonly state: string; readonly document: Document }>()
  readonly #beside = new Set<string>()

  /** The text of an input: as it was read last, where its file and all that it names are as they were. */
  async read(path: string, make: () => Promise<Document>): Promise<Document> {
    const known = this.#texts.get(path)
    const state = await this.#stateOf(path)
    if (known !== undefined && state !== undefined && known.state === state) return known.document
    const before = await stateOfFile(path)
    const document = await make()
    const now = await this.#stateOf(path)
    // A file that changed while it was read is read again next time.
    if (now !== undefined && now.split('\n')[0] === before) this.#texts.set(path, { state: now, document })
    else this.#texts.delete(path)
    return document
  }

  /** Tells of a file beside a text that was looked for: parts that it includes, pictures. */
  met(path: string): void {
    this.#beside.add(resolve(path))
  }

  /** All files that were looked for beside the texts. */
  get beside(): readonly string[] {
    return [...this.#beside]
  }

  /** Undefined where the file is not there, or what stands in it is not for the disk to say. */
  async #stateOf(path: string): Promise<string | undefined> {
    if (path === '-') return undefined
    // What stands in the history does not change under a full name; a name of a branch is looked up by git each time.
    if (pastFile(path) !== undefined) return undefined
    const states = await Promise.all([path, ...this.#beside].map(stateOfFile))
    return states[0] === undefined ? undefined : states.map((one) => one ?? '').join('\n')
  }
}

async function stateOfFile(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, size, ino } = await stat(path)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return undefined
  }
}
