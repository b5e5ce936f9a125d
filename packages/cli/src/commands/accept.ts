import { stat } from 'node:fs/promises'
import { waiverFor } from '@common-text/core'
import { compareFiles } from '../compare-files.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { AcceptFlags } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { usageTrouble } from '../trouble.ts'
import { readWaivers, writeWaivers } from '../waiver-file.ts'

/** Writes a waiver for each finding that is named, ready to be filled in. */
export async function accept(words: readonly string[], flags: AcceptFlags, terminal: Terminal): Promise<ExitCode> {
  const ids = words.slice(0, -2)
  const [left, right] = words.slice(-2)
  if (ids.length === 0 || left === undefined || right === undefined)
    throw usageTrouble('Give the ids of the findings and then the two texts: common-text accept <id…> <left> <right>.')
  const comparison = await compareFiles(left, right, flags, terminal)
  const exists = (await stat(flags.waivers).catch(() => null)) !== null
  const known = exists ? await readWaivers(flags.waivers) : []
  const accepted = flags.today ?? terminal.today()
  const expires = flags.expires ?? `${Number(accepted.slice(0, 4)) + 1}${accepted.slice(4)}`
  const waivers = [...known]
  for (const id of ids) {
    const finding = comparison.findings.find((one) => one.id === id)
    if (finding === undefined) throw usageTrouble(`There is no finding ${id} between ${left} and ${right}.`)
    if (known.some((waiver) => waiver.finding === id))
      throw usageTrouble(`The finding ${id} has a waiver in ${flags.waivers} already.`)
    waivers.push(waiverFor(finding, { accepted, expires }))
  }
  await writeWaivers(flags.waivers, waivers)
  terminal.out(
    `${ids.length === 1 ? 'One waiver' : `${ids.length} waivers`} in ${flags.waivers}, until ${expires}. Fill in the reason and who accepts it for each body: without them ${ids.length === 1 ? 'it does' : 'they do'} not hold.\n`,
  )
  return exitCodes.aligned
}
