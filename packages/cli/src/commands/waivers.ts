import { type Comparison, neutralise, waive } from '@common-text/core'
import { compareFiles } from '../compare-files.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { AcceptFlags } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { usageTrouble } from '../trouble.ts'
import { dropWaivers, readWaivers } from '../waiver-file.ts'

/** Lists waivers, checks them against the two texts, or drops those that do not hold any more. */
export async function manageWaivers(
  task: string,
  left: string | undefined,
  right: string | undefined,
  flags: AcceptFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const waivers = await readWaivers(flags.waivers)
  if (task === 'list') {
    for (const { finding, kind, clause, reason, acceptedBy, accepted, expires, link } of waivers) {
      const names = Object.entries(acceptedBy).map(([body, who]) => `${body} ${who || '?'}`)
      const where = clause.left ?? clause.right ?? ''
      const line = `${finding}  ${kind} in ${where}, ${accepted} to ${expires}, ${names.join(', ')}: ${reason || 'no reason'}${link === undefined ? '' : ` (${link})`}`
      terminal.out(`${neutralise(line.replace(/\s+/g, ' '))}\n`)
    }
    terminal.out(`${count(waivers.length)} in ${flags.waivers}.\n`)
    return exitCodes.aligned
  }
  if (task !== 'check' && task !== 'prune') throw usageTrouble(`“${task}” is no task: list, check or prune.`)
  if (left === undefined || right === undefined)
    throw usageTrouble(`Give the two texts: common-text waivers ${task} <left> <right>.`)
  const today = flags.today ?? terminal.today()
  const comparison = waive(await compareFiles(left, right, flags, terminal), waivers, { today })
  const idle = comparison.idleWaivers ?? []
  for (const { waiver, why } of idle)
    terminal.out(
      `${neutralise(`${waiver.finding}  ${why}: ${waiver.kind} in ${waiver.clause.left ?? waiver.clause.right ?? ''}`)}\n`,
    )
  if (task === 'prune') {
    const gone = new Set(
      idle.filter(({ why }) => why === 'unused' || why === 'other-words').map(({ waiver }) => waiver.finding),
    )
    if (gone.size > 0) await dropWaivers(flags.waivers, gone)
    terminal.out(`${count(gone.size)} for no finding of this pair dropped from ${flags.waivers}.\n`)
    return exitCodes.aligned
  }
  terminal.out(`${holding(comparison)} of ${count(waivers.length)} in ${flags.waivers} hold.\n`)
  return idle.length === 0 ? exitCodes.aligned : exitCodes.drifted
}

function holding({ waived = [] }: Comparison): number {
  return waived.length
}

function count(number: number): string {
  return number === 1 ? '1 waiver' : `${number} waivers`
}
