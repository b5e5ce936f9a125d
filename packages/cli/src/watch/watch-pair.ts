import { resolve } from 'node:path'
import { type FSWatcher, watch } from 'chokidar'
import { checkPair } from '../check-pair.ts'
import type { ExitCode } from '../exit-codes.ts'
import type { CheckFlags } from '../options.ts'
import { pastFile } from '../read-from-history.ts'
import type { Terminal } from '../terminal.ts'
import { Trouble, usageTrouble } from '../trouble.ts'
import { KeptTexts } from './kept-texts.ts'

/** Milliseconds without a change after which the texts are compared again: an editor writes a file in pieces. */
const settle = 50

/**
 * Checks two texts, and again whenever one of their files changes, until the command is stopped. A text that cannot be read
 * just now is told, and waited for.
 *
 * @returns the exit code of the last check.
 */
export async function watchPair(left: string, right: string, flags: CheckFlags, terminal: Terminal): Promise<ExitCode> {
  const inputs = [left, right, ...(flags.base === undefined ? [] : [flags.base]), ...(flags.corrigendum ?? [])]
  if (inputs.includes('-')) throw usageTrouble('Standard input cannot be watched: name the files of both texts.')
  const files = inputs.filter((path) => pastFile(path) === undefined).map((path) => resolve(path))
  const kept = new KeptTexts()
  let exitCode: ExitCode = 0
  const check = async (): Promise<void> => {
    const start = terminal.now()
    try {
      exitCode = await checkPair(left, right, flags, terminal, kept)
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      exitCode = error.exitCode
      terminal.err(`common-text: ${error.message}\n`)
    }
    // What changed after it was read and before it was watched.
    if (kept.changed(await watchAll(kept.beside))) wanted = true
    terminal.err(`common-text: ${Math.round(terminal.now() - start)} ms; watching for changes, Ctrl-C ends.\n`)
  }
  const watchers: FSWatcher[] = []
  const watched = new Set<string>()
  /** Watches what is not yet watched, and gives it: from then on a change is seen. */
  const watchAll = async (paths: readonly string[]): Promise<readonly string[]> => {
    const added = paths.filter((path) => !watched.has(path))
    if (added.length === 0) return added
    for (const path of added) watched.add(path)
    const watcher = watch(added, { ignoreInitial: true, atomic: true })
    watchers.push(watcher)
    watcher.on('all', () => {
      clearTimeout(timer)
      timer = setTimeout(again, settle)
    })
    await new Promise<void>((ready) => watcher.once('ready', () => ready()))
    return added
  }
  let timer: NodeJS.Timeout | undefined
  let wanted = false
  let running: Promise<void> | undefined
  let failed: (error: unknown) => void = () => {}
  const failure = new Promise<never>((_, reject) => {
    failed = reject
  })
  // One check at a time; a change while one runs asks for another.
  const again = (): void => {
    if (running !== undefined) {
      wanted = true
      return
    }
    running = check()
      .catch(failed)
      .finally(() => {
        running = undefined
        if (wanted) {
          wanted = false
          again()
        }
      })
  }
  try {
    await watchAll(files)
    again()
    await Promise.race([terminal.untilStopped(), failure])
    return exitCode
  } finally {
    clearTimeout(timer)
    wanted = false
    await running
    await Promise.all(watchers.map((watcher) => watcher.close()))
  }
}
