import { resolve } from 'node:path'
import type { Command } from 'commander'
import { usageTrouble } from '../trouble.ts'
import { findConfig } from './find-config.ts'
import type { Config, ConfigPair } from './load-config.ts'
import { optionsOf } from './option-values.ts'

/** Two texts to be compared, with the options that hold for them. */
export interface ConfiguredTask<Flags> {
  /** Its name in the configuration, where it stands there. */
  readonly name?: string
  readonly left: string
  readonly right: string
  readonly flags: Flags
}

/**
 * What is to be compared: the two texts that are named, else every pair of the configuration. What was typed wins over what
 * the configuration says, and there the pair over what is set for all.
 *
 * @throws Trouble where nothing is named and there is no pair, or the configuration has mistakes.
 */
export async function configuredTasks<Flags extends { readonly config?: string | boolean }>(
  left: string | undefined,
  right: string | undefined,
  command: Command,
): Promise<ConfiguredTask<Flags>[]> {
  const config = await configOf(command.opts<Flags>().config, command)
  const taskOf = (pair: ConfigPair): ConfiguredTask<Flags> => ({
    name: pair.name,
    left: pair.left,
    right: pair.right,
    flags: flagsOf<Flags>(command, pair),
  })
  if (left !== undefined && right !== undefined) {
    const known = config?.pairs.find((pair) => isPair(pair, left, right))
    if (known !== undefined) return [{ ...taskOf(known), left, right }]
    return [{ left, right, flags: flagsOf<Flags>(command, config) }]
  }
  if (left !== undefined) throw usageTrouble(`Name two texts: to what is ${left} compared?`)
  if (config === undefined)
    throw usageTrouble('Name two texts, or write a configuration with pairs (common-text.yaml).')
  if (config.pairs.length === 0) throw usageTrouble(`The configuration ${config.path} has no pairs: name two texts.`)
  return config.pairs.map(taskOf)
}

/**
 * The pairs that waivers are for: the two texts that are named with every pair of the configuration that takes its waivers
 * from the same file, else all pairs.
 */
export async function tasksOfWaivers<Flags extends { readonly config?: string | boolean; readonly waivers: string }>(
  left: string | undefined,
  right: string | undefined,
  command: Command,
): Promise<readonly ConfiguredTask<Flags>[]> {
  const named = await configuredTasks<Flags>(left, right, command)
  const [only] = named
  const config = left === undefined ? undefined : await configOf(command.opts<Flags>().config, command)
  if (only === undefined || config === undefined) return named
  const others = config.pairs
    .filter((pair) => !isPair(pair, only.left, only.right))
    .map((pair) => ({ name: pair.name, left: pair.left, right: pair.right, flags: flagsOf<Flags>(command, pair) }))
    .filter(({ flags }) => resolve(flags.waivers) === resolve(only.flags.waivers))
  return [only, ...others]
}

/** The options of a command that takes two texts, with what the configuration says for them. */
export async function configuredFlags<Flags extends { readonly config?: string | boolean }>(
  left: string | undefined,
  right: string | undefined,
  command: Command,
): Promise<Flags> {
  const config = await configOf(command.opts<Flags>().config, command)
  const known =
    left === undefined || right === undefined ? undefined : config?.pairs.find((pair) => isPair(pair, left, right))
  return flagsOf<Flags>(command, known ?? config)
}

/** The configuration that holds; what reads one is loaded where there is one. */
async function configOf(named: string | boolean | undefined, command: Command): Promise<Config | undefined> {
  if (named === false || (typeof named !== 'string' && (await findConfig('')) === undefined)) return undefined
  const { loadConfig } = await import('./load-config.ts')
  return loadConfig(named, command)
}

/** The options of a command and what is laid down beside the practice. */
function flagsOf<Flags>(command: Command, set: Config | ConfigPair | undefined): Flags {
  const flags = optionsOf<Flags>(command, set?.options ?? {})
  return set?.adjustments === undefined ? flags : { ...flags, adjustments: set.adjustments }
}

function isPair(pair: ConfigPair, left: string, right: string): boolean {
  return resolve(pair.left) === resolve(left) && resolve(pair.right) === resolve(right)
}
