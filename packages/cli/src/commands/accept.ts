import { stat } from 'node:fs/promises'
import { type Waiver, waive, waiverFor } from '@common-text/core'
import { compareFiles } from '../compare-files.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { AcceptFlags } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { usageTrouble } from '../trouble.ts'
import { addWaivers, readWaivers } from '../waiver-file.ts'

/** Writes a waiver for each finding that is named, ready to be filled in. */
export async function accept(words: readonly string[], flags: AcceptFlags, terminal: Terminal): Promise<ExitCode> {
  const ids = [...new Set(words.slice(0, -2))]
  const [left, right] = words.slice(-2)
  if (ids.length === 0 || left === undefined || right === undefined)
    throw usageTrouble('Give the ids of the findings and then the two texts: common-text accept <id…> <left> <right>.')
  const comparison = await compareFiles(left, right, flags, terminal)
  const exists = (await stat(flags.waivers).catch(() => null)) !== null
  const known = exists ? await readWaivers(flags.waivers) : []
  const accepted = flags.today ?? terminal.today()
  const expires = flags.expires ?? aYearAfter(accepted)
  const dead = new Set(
    (waive(comparison, known, { today: accepted }).idleWaivers ?? [])
      .filter(({ why }) => why !== 'not-filled-in')
      .map(({ waiver }) => waiver.finding),
  )
  const waivers: Waiver[] = []
  for (const id of ids) {
    const finding = comparison.findings.find((one) => one.id === id)
    if (finding === undefined) throw usageTrouble(`There is no finding ${id} between ${left} and ${right}.`)
    if (known.some((waiver) => waiver.finding === id) && !dead.has(id))
      throw usageTrouble(`The finding ${id} has a waiver in ${flags.waivers} already.`)
    waivers.push(waiverFor(finding, { accepted, expires }))
  }
  await addWaivers(flags.waivers, waivers)
  terminal.out(
    `${ids.length === 1 ? 'One waiver' : `${ids.length} waivers`} in ${flags.waivers}, until ${expires}. Fill in the reason and who accepts it for each body: without them ${ids.length === 1 ? 'it does' : 'they do'} not hold.\n`,
  )
  return exitCodes.aligned
}

/** The same day of the next year; the last of February for the day that only some years have. */
function aYearAfter(day: string): string {
  const next = `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  return next.endsWith('-02-29') ? `${next.slice(0, -2)}28` : next
}
