import { neutralise } from '@common-text/core'
import { Command, CommanderError, Option } from 'commander'
import { checkConfigured } from './commands/check.ts'
import { explainId } from './commands/explain.ts'
import { type OutlineFlags, outline } from './commands/outline.ts'
import { listRules } from './commands/rules.ts'
import { configuredFlags, configuredTasks, tasksOfWaivers } from './config/configured-tasks.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import {
  type AcceptFlags,
  addCheckOptions,
  addCompareOptions,
  addReadOptions,
  addWaiverOptions,
  type CheckFlags,
  type CompareFlags,
  type ListFormat,
  listFormats,
  parseDate,
} from './options.ts'
import type { Terminal } from './terminal.ts'
import { Trouble } from './trouble.ts'
import { version } from './version.ts'

/** Runs the command with its arguments and gives the exit code. Never exits, never rejects. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let exitCode: ExitCode = exitCodes.aligned
  const program = makeProgram(terminal, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    return tell(error, argv.includes('--verbose'), terminal)
  }
}

/** Says in one line why there is no report. */
function tell(error: unknown, verbose: boolean, terminal: Terminal): ExitCode {
  // Commander has told its own; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.aligned : exitCodes.usage
  const message = error instanceof Error ? error.message : String(error)
  const line = oneLine(message)
  if (error instanceof Trouble) {
    terminal.err([`common-text: ${line}`, ...error.more.map(oneLine)].map((each) => `${each}\n`).join(''))
    return error.exitCode
  }
  terminal.err(
    `common-text: a bug in the program: ${line}. Please report it${verbose ? '' : ', with what the same command prints with --verbose'}.\n`,
  )
  if (verbose && error instanceof Error) terminal.err(`${neutralise(error.stack ?? '')}\n`)
  return exitCodes.bug
}

function oneLine(text: string): string {
  return neutralise(text.replace(/\s*\n\s*/g, ' '))
}

/** The command with all its options; `end` is told the exit code. */
export function makeProgram(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const program = new Command('common-text')
    .description('Compares the two printings of a Rec. ITU-T | ISO/IEC common text and reports where they drift.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      getOutHelpWidth: () => terminal.columns ?? 100,
      getErrHelpWidth: () => terminal.columns ?? 100,
      outputError: (text, write) => write(errorLine(text)),
    })
    .showHelpAfterError('Run common-text --help, or common-text <command> --help, for the usage.')
  addCheckOptions(program.command('check'))
    .description('compare two texts, print a report, and gate on drift')
    .argument('[left]', 'one printing; - is standard input (default: the pair of the configuration)')
    .argument('[right]', 'the other printing')
    .action(async (left: string | undefined, right: string | undefined, _: CheckFlags, command: Command) =>
      end(await checkConfigured(left, right, command, terminal)),
    )
    .addHelpText('after', exitCodeHelp)
  program
    .command('merge')
    .description('join the JSON reports of a run that was divided with --shard')
    .argument('<reports...>', 'the reports of the shards')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json', 'markdown']).default('text'))
    .action(async (paths: string[], { format }: { format: 'text' | 'json' | 'markdown' }) => {
      const { merge } = await import('./commands/check-many.ts')
      end(await merge(paths, { format, report: [] }, terminal))
    })
  addReadOptions(program.command('outline'))
    .description('print the clause tree of one text')
    .argument('<file>', 'a text; - is standard input')
    .addOption(formatOption())
    .option('--verbose', 'list every warning', false)
    .action(async (file: string, flags: OutlineFlags) => end(await outline(file, flags, terminal)))
  program
    .command('rules')
    .description('list every permitted-difference rule and every kind, with source and example')
    .addOption(formatOption())
    .action(({ format }: { format: ListFormat }) => end(listRules(format, terminal)))
  addCompareOptions(program.command('explain'))
    .description('explain a rule, a kind, a grade, or a finding of two texts')
    .argument('<id>', 'a rule, kind or grade; or the id of a finding, with the two texts')
    .argument('[left]', 'the left text of a finding')
    .argument('[right]', 'the right text of a finding')
    .action(
      async (id: string, left: string | undefined, right: string | undefined, _: CompareFlags, command: Command) =>
        end(await explainId(id, left, right, () => configuredFlags(left, right, command), terminal)),
    )
  addWaiverOptions(program.command('accept'))
    .description('write waivers for findings of two texts, ready to be filled in')
    .argument('<words...>', 'the ids of the findings, then the two texts (default: the pairs of the configuration)')
    .option('--expires <date>', 'the last day that the waivers hold (default: a year from today)', parseDate)
    .action(async (words: string[], _: AcceptFlags, command: Command) => {
      const { accept, readAcceptWords } = await import('./commands/accept.ts')
      const { ids, left, right } = readAcceptWords(words)
      end(await accept(ids, await configuredTasks(left, right, command), terminal))
    })
  addWaiverOptions(program.command('waivers'))
    .description('list waivers, check them against the texts, or drop those that are for no finding of them')
    .argument('<task>', 'list, check or prune')
    .argument('[left]', 'one printing (default: every pair of the configuration)')
    .argument('[right]', 'the other printing')
    .action(
      async (word: string, left: string | undefined, right: string | undefined, _: AcceptFlags, command: Command) => {
        const { checkWaivers, listWaivers, waiverTask } = await import('./commands/waivers.ts')
        const task = waiverTask(word)
        if (task === 'list')
          end(await listWaivers((await configuredFlags<AcceptFlags>(left, right, command)).waivers, terminal))
        else end(await checkWaivers(task, await tasksOfWaivers<AcceptFlags>(left, right, command), terminal))
      },
    )
  const checked = program.commands.find((command) => command.name() === 'check') as Command
  program
    .command('config')
    .description('check the configuration, or show what it comes to')
    .argument('<task>', 'check or show')
    .option('--config <file>', 'the configuration (default: the nearest common-text.yaml, upward from here)')
    .action(async (task: string, { config }: { config?: string }) => {
      const { manageConfig } = await import('./commands/config.ts')
      end(await manageConfig(task, config, checked, terminal))
    })
  for (const command of program.commands)
    command.configureOutput({ outputError: (text, write) => write(errorLine(text, command)) })
  return program
}

/** One line of trouble with the arguments; of an argument that is missing it says what it is. */
function errorLine(text: string, command?: Command): string {
  const line = text
    .trimEnd()
    .replace(/^error: /, '')
    .replace(/\n/g, ' ')
  const missing = /^missing required argument '(.+)'$/.exec(line)?.[1]
  const wanted = command?.registeredArguments.find((argument) => argument.name() === missing)
  return `common-text: ${neutralise(wanted === undefined ? line : `${line}: ${wanted.description}`)}\n`
}

function formatOption(): Option {
  return new Option('--format <format>', 'what to print').choices(listFormats).default('text')
}

const exitCodeHelp = `
Exit codes:
  0   compared; nothing at or above the threshold
  1   compared; drift at or above the threshold
  2   not compared: bad arguments or a bad configuration
  3   not compared: an input is missing or cannot be read
  4   compared in part: no verdict of "aligned" can be given
  70  a bug in the program`
