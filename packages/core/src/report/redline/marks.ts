import { escapeXml } from '../escape-xml.ts'

/** Who makes the tracked changes. */
export const author = 'common-text'

/** Writes the elements of tracked changes, each under an id of its own. */
export class ChangeMarks {
  /** `w:`, as the file has it. */
  readonly w: string
  readonly #date: string
  #next: number

  constructor(w: string, firstId: number, date?: string) {
    this.w = w
    this.#next = firstId
    this.#date = date === undefined ? '' : ` ${w}date="${escapeXml(date)}"`
  }

  /** The start tag of `<w:del …>`; its end tag has no id. */
  open(what: 'ins' | 'del'): string {
    return `<${this.w}${what} ${this.w}id="${this.#next++}" ${this.w}author="${author}"${this.#date}>`
  }

  /** `<w:del …>` around content, or an empty mark where there is none. */
  mark(what: 'ins' | 'del', content?: string): string {
    const { w } = this
    const open = `<${w}${what} ${w}id="${this.#next++}" ${w}author="${author}"${this.#date}`
    return content === undefined ? `${open}/>` : `${open}>${content}</${w}${what}>`
  }
}
