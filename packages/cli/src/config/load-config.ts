import { readFile } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { type Adjustments, checkAdjustments } from '@common-text/core'
import { type Command, InvalidArgumentError } from 'commander'
import { type Trouble, usageTrouble, whyUnread } from '../trouble.ts'
import { checkShape } from './check-shape.ts'
import { expandGlobs, isGlob, mostStars, starsOf } from './expand-globs.ts'
import { findConfig, folderOf } from './find-config.ts'
import { fromHere, type OptionValues, optionsApart, optionValue } from './option-values.ts'
import { type ConfigPath, type Mistake, parseConfig } from './parse-config.ts'
import { joinAdjustments, readAdjustments, type WrittenAdjustments } from './read-adjustments.ts'

/** A configuration, read and checked. */
export interface Config {
  /** As a user in the working folder would name it. */
  readonly path: string
  /** What is set for every pair, by the name of the option. */
  readonly options: OptionValues
  /** What is laid down for every pair beside the practice; absent where nothing is. */
  readonly adjustments?: Adjustments
  /** In the order of the file; what globs gave in the order of their names. */
  readonly pairs: readonly ConfigPair[]
}

/** Two texts that a configuration names. */
export interface ConfigPair {
  /** One of its kind in the configuration, fit to be the name of a file. */
  readonly name: string
  /** From the working folder. */
  readonly left: string
  readonly right: string
  /** What is set for the pair, what is set for all included. */
  readonly options: OptionValues
  readonly adjustments?: Adjustments
}

/**
 * The configuration that holds: the one that is named, else the nearest one from the working folder upward. Undefined where
 * there is none, or none is wanted.
 *
 * @param named what `--config` says; false for `--no-config`.
 * @throws Trouble with every mistake in it, each with line and column.
 */
export async function loadConfig(named: string | boolean | undefined, command: Command): Promise<Config | undefined> {
  if (named === false) return undefined
  const path = typeof named === 'string' ? named : await findConfig('')
  if (path === undefined) return undefined
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw usageTrouble(`The configuration ${path} cannot be read: ${whyUnread(error)}.`)
  }
  return readConfig(text, typeof named === 'string' ? path : fromHere(path), command)
}

interface WrittenConfig extends WrittenAdjustments {
  readonly pairs?: readonly WrittenPair[]
}

interface WrittenPair extends WrittenAdjustments {
  readonly name?: string
  readonly left: string
  readonly right: string
}

/** The configuration of a file's text. `command` knows the options and what may be given to them. */
function readConfig(text: string, path: string, command: Command): Config {
  const parsed = parseConfig(text.replace(/^\ufeff/, ''))
  if (parsed.mistakes.length > 0) throw mistaken(path, parsed.mistakes, parsed.placeOf)
  const written = (parsed.value === null || parsed.value === '' ? {} : parsed.value) as WrittenConfig
  const mistakes: Mistake[] = []
  const tell = (at: ConfigPath, message: string, what: 'key' | 'value' = 'value'): void => {
    mistakes.push({ offset: parsed.offsetOf(at, what), message })
  }
  for (const { path: at, what, message } of checkShape(written)) tell(at, message, what)
  if (mistakes.length > 0) throw mistaken(path, mistakes, parsed.placeOf)

  const folder = folderOf(path)
  const optionsIn = (values: object, at: ConfigPath): OptionValues => readOptions(values, at, command, folder, tell)
  const options = optionsIn(written, [])
  const adjustments = readAdjustments(written, [], tell)
  const pairs = (written.pairs ?? []).flatMap((pair, at) => {
    const own = ['pairs', at]
    const ofPair = { ...options, ...optionsIn(pair, own) }
    const joined = joinAdjustments(adjustments, readAdjustments(pair, own, tell))
    if (mistakes.length === 0 && joined !== undefined)
      for (const { message } of checkAdjustments(joined))
        tell(own, `${message}, together with what is set for all pairs`)
    return pairsOf(pair, own, folder, tell).map((named) => ({
      ...named,
      options: ofPair,
      ...(joined === undefined ? {} : { adjustments: joined }),
      at,
    }))
  })
  const names = new Set<string>()
  for (const { name, at } of pairs) {
    if (names.has(name)) tell(['pairs', at, 'name'], `expected a name of its own: another pair is called “${name}”`)
    names.add(name)
  }
  if (mistakes.length > 0) throw mistaken(path, mistakes, parsed.placeOf)
  return {
    path,
    options,
    ...(adjustments === undefined ? {} : { adjustments }),
    pairs: pairs.map(({ at: _, ...pair }) => pair),
  }
}

type Tell = (at: ConfigPath, message: string, what?: 'key' | 'value') => void

/** The values of options, each as the command would read it. */
function readOptions(written: object, at: ConfigPath, command: Command, folder: string, tell: Tell): OptionValues {
  const values: Record<string, unknown> = {}
  for (const option of command.options) {
    const name = option.attributeName()
    const value = (written as Record<string, unknown>)[name]
    if (value === undefined || optionsApart.has(name)) continue
    try {
      values[name] = optionValue(option, value, folder)
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error
      const why = error.message.charAt(0).toLowerCase() + error.message.slice(1).replace(/\.$/, '')
      tell([...at, name], `“${String(value)}” cannot be ${name}: ${why}`)
    }
  }
  return values
}

type NamedPair = Pick<ConfigPair, 'name' | 'left' | 'right'>

function pairsOf(pair: WrittenPair, at: ConfigPath, folder: string, tell: Tell): NamedPair[] {
  const { left, right } = pair
  const nameOf = (stars: readonly string[]): string => {
    let next = 0
    const named = pair.name?.replace(/\*+/g, () => stars[next++] ?? '')
    if (named === undefined) return basename(left, extname(left)).replace(/\*+/g, () => stars[next++] ?? '')
    return named
  }
  if (!isGlob(left) && !isGlob(right)) {
    const name = pair.name ?? basename(left, extname(left))
    if (!isName(name)) tell([...at, pair.name === undefined ? 'left' : 'name'], notAName(name))
    return [{ name, left: inside(left, folder), right: inside(right, folder) }]
  }
  if (starsOf(left) !== starsOf(right) || starsOf(left) > mostStars) {
    tell([...at, 'right'], `expected as many * as in “${left}”, at most ${mostStars}`)
    return []
  }
  const { pairs, alone } = expandGlobs(left, right, folder)
  // A file without its partner would not be compared, and nobody would know.
  for (const file of alone.slice(0, 5)) tell([...at, 'right'], `expected a partner for ${file}, which has none`)
  if (alone.length > 5) tell([...at, 'right'], `expected a partner for ${alone.length - 5} more files`)
  if (pairs.length + alone.length === 0) tell([...at, 'left'], `expected files, but there are none like “${left}”`)
  return pairs.map((found) => {
    const stars = found.stars.map((star) => star.replace(/\//g, '-'))
    let name = nameOf(stars)
    if (pair.name !== undefined && starsOf(pair.name) === 0 && pairs.length > 1) name = [name, ...stars].join('-')
    if (!isName(name)) tell([...at, 'name'], notAName(name))
    return { name, left: inside(found.left, folder), right: inside(found.right, folder) }
  })
}

function inside(path: string, folder: string): string {
  return fromHere(resolve(folder, path))
}

function isName(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} ._+,()-]{0,99}$/u.test(name)
}

function notAName(name: string): string {
  return `“${name.slice(0, 60)}” cannot name a pair: expected letters, digits, blanks and . _ + - ( ), a letter or digit first`
}

/** Every mistake in one go, in the order of the file. */
function mistaken(path: string, mistakes: readonly Mistake[], placeOf: (offset: number) => string): Trouble {
  const lines = new Set(
    [...mistakes]
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, message }) => `${path}:${placeOf(offset)}: ${message}${message.endsWith('?') ? '' : '.'}`),
  )
  const count = lines.size === 1 ? 'a mistake' : `${lines.size} mistakes`
  return usageTrouble(`The configuration ${path} has ${count}:`, [...lines])
}
