import { stat } from 'node:fs/promises'
import { type Comparison, type Waiver, waive, waiverFor } from '@common-text/core'
import { compareFiles } from '../compare-files.ts'
import type { ConfiguredTask } from '../config/configured-tasks.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { AcceptFlags } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { usageTrouble } from '../trouble.ts'
import { addWaivers, readWaivers } from '../waiver-file.ts'

/** What `accept` was told: ids of findings, and behind them the two texts where they are named. */
export function readAcceptWords(words: readonly string[]): {
  readonly ids: readonly string[]
  readonly left?: string
  readonly right?: string
} {
  if (words.length > 0 && words.every((word) => /^[0-9a-f]{12}$/.test(word))) return { ids: [...new Set(words)] }
  const ids = [...new Set(words.slice(0, -2))]
  const [left, right] = words.slice(-2)
  if (ids.length === 0 || left === undefined || right === undefined)
    throw usageTrouble('Give the ids of the findings and then the two texts: common-text accept <id…> <left> <right>.')
  return { ids, left, right }
}

/** Writes a waiver for each finding that is named, ready to be filled in; to the file of the pair that has it. */
export async function accept(
  ids: readonly string[],
  tasks: readonly ConfiguredTask<AcceptFlags>[],
  terminal: Terminal,
): Promise<ExitCode> {
  const wanted = new Set(ids)
  const found: { readonly file: string; readonly waivers: readonly Waiver[]; readonly expires: string }[] = []
  for (const { left, right, flags } of tasks) {
    if (wanted.size === 0) break
    const comparison = await compareFiles(left, right, flags, terminal)
    const own = comparison.findings.filter(({ id }) => wanted.has(id))
    if (own.length === 0) continue
    const accepted = flags.today ?? terminal.today()
    const expires = flags.expires ?? aYearAfter(accepted)
    await refuseKnown(
      own.map(({ id }) => id),
      comparison,
      flags.waivers,
      accepted,
    )
    found.push({
      file: flags.waivers,
      waivers: own.map((finding) => waiverFor(finding, { accepted, expires })),
      expires,
    })
    for (const { id } of own) wanted.delete(id)
  }
  const [missing] = wanted
  if (missing !== undefined) {
    const [only] = tasks
    const where =
      only === undefined || tasks.length > 1
        ? 'in any pair of the configuration'
        : `between ${only.left} and ${only.right}`
    throw usageTrouble(`There is no finding ${missing} ${where}.`)
  }
  for (const { file, waivers, expires } of found) {
    await addWaivers(file, waivers)
    const many = waivers.length > 1
    terminal.out(
      `${many ? `${waivers.length} waivers` : 'One waiver'} in ${file}, until ${expires}. Fill in the reason and who accepts it for each body: without them ${many ? 'they do' : 'it does'} not hold.\n`,
    )
  }
  return exitCodes.aligned
}

/** @throws Trouble where a finding has a waiver that could hold. */
async function refuseKnown(ids: readonly string[], comparison: Comparison, file: string, today: string): Promise<void> {
  const exists = (await stat(file).catch(() => null)) !== null
  const known = exists ? await readWaivers(file) : []
  const dead = new Set(
    (waive(comparison, known, { today }).idleWaivers ?? [])
      .filter(({ why }) => why !== 'not-filled-in')
      .map(({ waiver }) => waiver.finding),
  )
  for (const id of ids)
    if (known.some((waiver) => waiver.finding === id) && !dead.has(id))
      throw usageTrouble(`The finding ${id} has a waiver in ${file} already.`)
}

/** The same day of the next year; the last of February for the day that only some years have. */
function aYearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? `${next.slice(0, -2)}28` : next
}
