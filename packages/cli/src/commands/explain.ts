import { explain, explainFinding, grades, kinds, neutralise, rules } from '@common-text/core'
import { compareFiles } from '../compare-files.ts'
import { type ExitCode, exitCodes } from '../exit-codes.ts'
import type { CompareFlags } from '../options.ts'
import type { Terminal } from '../terminal.ts'
import { usageTrouble } from '../trouble.ts'

const findingId = /^[0-9a-f]{12}$/

/** Explains a rule, a kind, a grade, or a finding of two texts. */
export async function explainId(
  id: string,
  left: string | undefined,
  right: string | undefined,
  readFlags: () => Promise<CompareFlags>,
  terminal: Terminal,
): Promise<ExitCode> {
  const explanation = explain(id, rules)
  if (explanation !== null) {
    terminal.out(explanation)
    return exitCodes.aligned
  }
  const flags = await readFlags()
  const rule = flags.adjustments?.houseRules?.find((one) => one.id === id)
  if (rule !== undefined) {
    const words = `${id} – a house rule of the configuration\n  “${rule.left}” in the left text may be “${rule.right}” in the right.\n  ${rule.reason}`
    terminal.out(`${words.split('\n').map(neutralise).join('\n')}\n`)
    return exitCodes.aligned
  }
  if (!findingId.test(id))
    throw usageTrouble(`${id} is no rule, kind, grade or finding; ${suggestion(id)}common-text rules lists all.`)
  if (left === undefined || right === undefined) {
    throw usageTrouble(
      `${id} is the id of a finding, and findings are not stored: name the two texts it was found in, common-text explain ${id} <left> <right>.`,
    )
  }
  const finding = (await compareFiles(left, right, flags, terminal)).findings.find((one) => one.id === id)
  if (!finding)
    throw usageTrouble(`${left} and ${right} have no finding ${id}; common-text check lists those they have.`)
  terminal.out(explainFinding(finding))
  return exitCodes.aligned
}

/** The ids that begin or end like the one that was asked for. */
function suggestion(id: string): string {
  const [first = ''] = id.split('-')
  const like = [...rules.map((rule) => rule.id), ...kinds, ...grades].filter(
    (known) => first.length > 2 && known.split('-').some((word) => word.startsWith(first.slice(0, 5))),
  )
  return like.length === 0 ? '' : `did you mean ${like.slice(0, 3).join(' or ')}? `
}
