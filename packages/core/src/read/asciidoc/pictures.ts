import { resolveBeside } from './include.ts'

/** Bytes of all pictures of one text that are read; those beyond are compared by their names. */
const maxPictures = 64 * 1024 * 1024

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const btoa: (binary: string) => string

/** The pictures beside a text. */
export class Pictures {
  private readonly readBeside: ((path: string) => Promise<Uint8Array | null>) | undefined
  private left = maxPictures

  constructor(readBeside: ((path: string) => Promise<Uint8Array | null>) | undefined) {
    this.readBeside = readBeside
  }

  /** A picture with its bytes, as a `data:` address; its name where it cannot be read. */
  async find(target: string, folder: string | undefined): Promise<string> {
    if (this.readBeside === undefined || target.startsWith('data:')) return target
    const path = resolveBeside(target, folder === undefined || folder === '' ? '' : `${folder}/`)
    const bytes = path === null || this.left <= 0 ? null : await this.readBeside(path)
    if (bytes === null || bytes.length > this.left) return target
    this.left -= bytes.length
    return `data:image/${/\.(\w+)$/.exec(target)?.[1]?.toLowerCase() ?? 'png'};base64,${base64(bytes)}`
  }
}

/** In pieces of three bytes times some: a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 24_576)
    parts.push(btoa(String.fromCharCode(...bytes.subarray(at, at + 24_576))))
  return parts.join('')
}
