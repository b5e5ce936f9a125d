import { readFile, stat } from 'node:fs/promises'
import {
  type Corrigendum,
  type Document,
  type Format,
  type Publisher,
  type ReadOptions,
  readCorrigendum,
  readDocument,
  UnreadableDocumentError,
} from '@common-text/core'
import { readBeside } from './read-beside.ts'
import { type PastFile, pastFile, readPastFile } from './read-from-history.ts'
import type { Progress } from './show-progress.ts'
import type { Terminal } from './terminal.ts'
import { inputTrouble } from './trouble.ts'
import type { KeptTexts } from './watch/kept-texts.ts'

export interface Input {
  /** `-` is standard input. */
  readonly path: string
  readonly format?: Format | undefined
  readonly publisher?: Publisher | undefined
  readonly revisions?: 'fail' | 'accept' | 'reject' | undefined
  /** What is kept of the texts from one comparison to the next. */
  readonly kept?: KeptTexts | undefined
}

/**
 * Reads one text.
 *
 * @throws Trouble where there is no such file or no text can be made of it.
 */
export function readInput(input: Input, terminal: Terminal, progress: Progress): Promise<Document> {
  const make = (): Promise<Document> => readWith(readDocument, input, terminal, progress)
  return input.kept === undefined ? make() : input.kept.read(input.path, make)
}

/**
 * Reads a published corrigendum or amendment.
 *
 * @throws Trouble where there is no such file or it cannot be read.
 */
export function readCorrigendumInput(input: Input, terminal: Terminal, progress: Progress): Promise<Corrigendum> {
  return readWith(readCorrigendum, input, terminal, progress)
}

async function readWith<Read>(
  read: (bytes: Uint8Array, options: ReadOptions) => Promise<Read>,
  input: Input,
  terminal: Terminal,
  progress: Progress,
): Promise<Read> {
  const past = pastFile(input.path)
  const bytes = await bytesOf(input.path, past, terminal)
  const name = nameInput(input.path)
  if (bytes.length === 0) throw inputTrouble(`${name} is empty.`)
  try {
    return await read(bytes, {
      ...(input.path === '-'
        ? {}
        : past === undefined
          ? { path: input.path, readBeside: readBeside(input.path, (file) => input.kept?.met(file)) }
          : { path: past.path }),
      ...(input.format ? { format: input.format } : {}),
      ...(input.publisher ? { publisher: input.publisher } : {}),
      ...(input.revisions ? { revisions: input.revisions } : {}),
      onProgress: progress.show,
    })
  } catch (error) {
    if (!(error instanceof UnreadableDocumentError)) throw error
    throw inputTrouble(error.message.includes(name) ? error.message : `${name}: ${error.message}`)
  }
}

async function bytesOf(path: string, past: PastFile | undefined, terminal: Terminal): Promise<Uint8Array> {
  if (path === '-') return terminal.readStandardInput()
  return past === undefined ? readBytes(path) : readPastFile(past)
}

/** How messages and reports name an input. */
export function nameInput(path: string): string {
  return path === '-' ? 'standard input' : path
}

/** The bytes of a file that was read as a text before. */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory()) throw inputTrouble(`${path} is a directory: name the file of the text in it.`)
    return new Uint8Array(await readFile(path))
  } catch (error) {
    throw troubleOf(path, error)
  }
}

function troubleOf(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return inputTrouble(`${path} does not exist: check the name and the folder.`)
  if (code === 'EACCES' || code === 'EPERM') return inputTrouble(`${path} may not be read: check its permissions.`)
  if (code === 'ERR_FS_FILE_TOO_LARGE') return inputTrouble(`${path} is larger than 2 GiB: no text of a standard is.`)
  return typeof code === 'string' ? inputTrouble(`${path} cannot be read (${code}).`) : error
}
