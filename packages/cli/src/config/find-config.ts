import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { usageTrouble } from '../trouble.ts'

/** The names that a configuration may have, in a folder or in its `.config`. */
const configNames = ['common-text.yaml', 'common-text.yml', 'common-text.json'].flatMap((name) => [
  name,
  join('.config', name),
])

/**
 * The configuration that holds in a folder: the nearest one, from it upward to the root of the repository. Undefined where
 * there is none. What lies above a repository is somebody else's.
 *
 * @throws Trouble where one folder has two: one of them would not be read, and nobody would know.
 */
export async function findConfig(folder: string): Promise<string | undefined> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const found: string[] = []
    for (const name of configNames) if (await isFile(join(at, name))) found.push(join(at, name))
    if (found.length > 1) throw usageTrouble(`There are two configurations, ${found.join(' and ')}: keep one.`)
    if (found[0] !== undefined) return found[0]
    if (at === dirname(at) || (await exists(join(at, '.git')))) return undefined
  }
}

/** The folder that the paths of a configuration are relative to. */
export function folderOf(path: string): string {
  const folder = dirname(resolve(path))
  return folder.endsWith(`${join('/', '.config')}`) ? dirname(folder) : folder
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isFile() ?? false
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null
}
