import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { inputTrouble } from './trouble.ts'

const run = promisify(execFile)
/** Bytes of a file in the history: as large as a file may be, and room for its name. */
const maxBuffer = 130 * 1024 * 1024

/** A text at a revision of git, `git:<revision>:<path>`: the path is from the working folder. */
export interface PastFile {
  readonly revision: string
  readonly path: string
}

/** What `git:v1.0:drafts/x.docx` names; undefined for a path of the disk. */
export function pastFile(input: string): PastFile | undefined {
  const found = /^git:([^:]+):(.+)$/s.exec(input)
  return found?.[1] === undefined || found[2] === undefined ? undefined : { revision: found[1], path: found[2] }
}

/**
 * Reads a file from the history without a checkout.
 *
 * @throws Trouble where there is no repository, no such revision, or no such file in it.
 */
export async function readPastFile({ revision, path }: PastFile): Promise<Uint8Array> {
  const name = `git:${revision}:${path}`
  if (revision.startsWith('-')) throw inputTrouble(`“${revision}” in ${name} is no revision.`)
  try {
    await run('git', ['rev-parse', '--git-dir'])
  } catch (error) {
    if (isMissing(error)) throw inputTrouble(`${name} needs git, which was not found.`)
    throw inputTrouble(`${name} cannot be read: the working folder is in no git repository.`)
  }
  try {
    await run('git', ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
  } catch {
    throw inputTrouble(`${name} cannot be read: the repository has no revision “${revision}”.`)
  }
  const where = path.startsWith('/') || path.startsWith('./') || path.startsWith('../') ? path : `./${path}`
  try {
    const { stdout } = await run('git', ['show', '--no-textconv', '--end-of-options', `${revision}:${where}`], {
      maxBuffer,
      encoding: 'buffer',
    })
    return new Uint8Array(stdout)
  } catch (error) {
    if (error instanceof Error && /maxBuffer/.test(error.message))
      throw inputTrouble(`${name} is larger than ${maxBuffer} bytes.`)
    throw inputTrouble(
      `${name} cannot be read: there is no such file at that revision. The path is from the working folder.`,
    )
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
