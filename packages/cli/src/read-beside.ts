import { readFile, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'

/** Largest file beside a text that is read, in bytes. */
const maxBeside = 64 * 1024 * 1024

/**
 * Gives the files beside a text that it names: parts that it includes, pictures. A text may come from anywhere, so no
 * name leads out of its folder: neither a path with `..`, nor an absolute one, nor a symbolic link. What is not there, is
 * no plain file or is too large, is null.
 *
 * @param met is told each file that is looked for, whether it is there or not.
 */
export function readBeside(
  path: string,
  met: (file: string) => void = () => {},
): (name: string) => Promise<Uint8Array | null> {
  return async (name) => {
    try {
      if (name.includes('\0') || isAbsolute(name) || /^[a-z][a-z0-9+.-]+:/i.test(name)) return null
      const folder = await realpath(dirname(path))
      if (isInside(resolve(folder, name), folder)) met(resolve(folder, name))
      const file = await realpath(resolve(folder, name))
      if (!isInside(file, folder)) return null
      const found = await stat(file)
      if (!found.isFile() || found.size > maxBeside) return null
      return new Uint8Array(await readFile(file))
    } catch (error) {
      if (error instanceof Error && 'code' in error) return null
      throw error
    }
  }
}

function isInside(file: string, folder: string): boolean {
  const way = relative(folder, file)
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
