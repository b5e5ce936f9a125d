import { stat } from 'node:fs/promises'
import { neutralise } from '@common-text/core'
import type { Command } from 'commander'
import { type Config, loadConfig } from '../config/load-config.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { Terminal } from '../terminal.ts'
import { inputTrouble, usageTrouble } from '../trouble.ts'

/**
 * Checks the configuration that holds here, or shows what it comes to for each pair.
 *
 * @param check the command whose options a configuration may hold.
 */
export async function manageConfig(
  task: string,
  named: string | undefined,
  check: Command,
  terminal: Terminal,
): Promise<ExitCode> {
  if (task !== 'check' && task !== 'show') throw usageTrouble(`“${task}” is no task: check or show.`)
  const config = await loadConfig(named, check)
  if (config === undefined)
    throw usageTrouble('There is no configuration here: write common-text.yaml, or name one with --config.')
  if (task === 'check') await checkFiles(config)
  terminal.out(task === 'show' ? `${JSON.stringify(shown(config), null, 2)}\n` : `${neutralise(summary(config))}\n`)
  return exitCodes.aligned
}

/** A pair whose text is not there would be told only when it is checked. */
async function checkFiles({ path, pairs }: Config): Promise<void> {
  const absent: string[] = []
  for (const file of new Set(pairs.flatMap(({ left, right }) => [left, right])))
    if ((await stat(file).catch(() => null))?.isFile() !== true) absent.push(file)
  if (absent.length > 0) throw inputTrouble(`${path} names what is no file: ${absent.join(', ')}.`)
}

function summary({ path, pairs }: Config): string {
  const names = pairs.map(({ name }) => name).join(', ')
  return `${path} has no mistakes: ${pairs.length} ${pairs.length === 1 ? 'pair' : 'pairs'}${names === '' ? '' : ` (${names})`}.`
}

/** With globs, defaults and what is set for all pairs worked out. */
function shown({ path, options, adjustments = {}, pairs }: Config): object {
  const texts = pairs.map(({ name, left, right, options: own, adjustments: laid = {} }) => ({
    name,
    left,
    right,
    options: own,
    adjustments: laid,
  }))
  return { path, options, adjustments, pairs: texts }
}
