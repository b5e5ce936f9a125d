import { execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { basename, dirname, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Waiver } from '@common-text/core'
import { usageTrouble } from './trouble.ts'
import { parseWaivers, readWaivers } from './waiver-file.ts'

const run = promisify(execFile)
/** Bytes of a file of waivers in the history. */
const maxBuffer = 16 * 1024 * 1024

/**
 * The waivers that stood before a change: in a file, or in the same file at a revision of git.
 *
 * @throws Trouble where there is neither.
 */
export async function standingWaivers(from: string, path: string): Promise<Waiver[]> {
  if ((await stat(from).catch(() => null))?.isFile()) return readWaivers(from)
  if (from.startsWith('-')) throw usageTrouble(`“${from}” is no revision.`)
  const folder = dirname(resolve(path))
  const name = basename(path)
  try {
    await run('git', ['-C', folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${from}^{commit}`])
  } catch {
    throw usageTrouble(`“${from}” is neither a file nor a revision of git in ${folder}.`)
  }
  try {
    const { stdout } = await run('git', ['-C', folder, 'show', '--end-of-options', `${from}:./${name}`], { maxBuffer })
    return parseWaivers(stdout, `${from}:${name}`)
  } catch (error) {
    // A revision without the file had no waivers.
    if (error instanceof Error && /does not exist|exists on disk, but not in/.test(error.message)) return []
    throw error
  }
}
