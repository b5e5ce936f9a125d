import { existsSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import type { Command, Option } from 'commander'

/** Values of options, by the name that the command knows them under: `failOn`. */
export type OptionValues = Readonly<Record<string, unknown>>

/** Options that no configuration can hold: which one is read, and what is of one sitting. */
export const optionsApart: ReadonlySet<string> = new Set(['config', 'watch'])

/** What the help calls values that are files: in a configuration they are relative to that. */
const fileWords = new Set(['file', 'report', 'format=file'])

/**
 * What the command would make of a value that a configuration gives an option.
 *
 * @throws InvalidArgumentError as the command does, with what was expected.
 */
export function optionValue(option: Option, written: unknown, folder: string): unknown {
  if (option.isBoolean() || option.negate) return written
  const values = Array.isArray(written) ? (written as unknown[]) : [written]
  let value: unknown
  for (const one of values) {
    const text = inFolder(option, String(one), folder)
    value = option.parseArg ? option.parseArg(text, value ?? emptyOf(option)) : text
  }
  return value
}

/** An option that may be repeated starts with an empty list. */
function emptyOf(option: Option): unknown {
  return Array.isArray(option.defaultValue) ? [] : undefined
}

function inFolder(option: Option, text: string, folder: string): string {
  const [, word = ''] = /<([^>]*)>/.exec(option.flags) ?? []
  // A revision of git where there is no such file.
  if (word === 'revision') return existsSync(resolve(folder, text)) ? fromHere(resolve(folder, text)) : text
  if (!fileWords.has(word)) return text
  const past = /^(git:[^:]+:)(.+)$/s.exec(text)
  if (past?.[2] !== undefined) return `${past[1]}${fromHere(resolve(folder, past[2]))}`
  if (word !== 'format=file') return fromHere(resolve(folder, text))
  const at = text.indexOf('=')
  return at < 0 || at === text.length - 1
    ? text
    : `${text.slice(0, at + 1)}${fromHere(resolve(folder, text.slice(at + 1)))}`
}

/** A path as a user in the working folder would give it. */
export function fromHere(path: string): string {
  return relative('', path) || '.'
}

/** The options of a command as they are to be taken: what was typed, else what the configuration says, else the default. */
export function optionsOf<Flags>(command: Command, configured: OptionValues): Flags {
  const values: Record<string, unknown> = { ...command.opts() }
  const known = new Set(command.options.map((option) => option.attributeName()))
  for (const [name, value] of Object.entries(configured)) {
    if (!known.has(name)) continue
    const source = command.getOptionValueSource(name)
    if (source === undefined || source === 'default') values[name] = value
  }
  return values as Flags
}
