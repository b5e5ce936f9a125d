import type { Command } from 'commander'
import { checkPair } from '../check-pair.ts'
import { configuredTasks } from '../config/configured-tasks.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { CheckFlags, ManyFlags } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { usageTrouble } from '../trouble.ts'

/** Compares the two texts that are named, or every pair of the configuration. */
export async function checkConfigured(
  left: string | undefined,
  right: string | undefined,
  command: Command,
  terminal: Terminal,
): Promise<ExitCode> {
  const tasks = await configuredTasks<CheckFlags>(left, right, command)
  const [task] = tasks
  if (task === undefined) return exitCodes.aligned
  const { jobs, shard, watch } = command.opts<ManyFlags>()
  if (watch && (tasks.length > 1 || shard !== undefined))
    throw usageTrouble('--watch is for one pair: name its two texts.')
  if (tasks.length > 1 || (left === undefined && shard !== undefined))
    return (await import('./check-many.ts')).checkMany(tasks, { jobs, shard }, terminal)
  if (watch) return (await import('../watch/watch-pair.ts')).watchPair(task.left, task.right, task.flags, terminal)
  return checkPair(task.left, task.right, task.flags, terminal)
}
