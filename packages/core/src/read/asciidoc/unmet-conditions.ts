import type { Diagnostic } from '../../model/diagnostic.ts'
import { countCharacters } from '../ledger.ts'

/** Conditions that are told one by one; the rest is told in one sum. */
const maxTold = 50

interface Unmet {
  /** As typed: `ifdef::iso[]`. */
  readonly condition: string
  readonly line: number
  to: number
  characters: number
}

/**
 * What stands under conditions that do not hold. It is no part of the printing that the text makes as it stands; another
 * one may be made of it by attributes that are set when it is built, so what is left out is told.
 */
export class UnmetConditions {
  private readonly found: Unmet[] = []

  /** A condition that does not hold, where none around it fails to. */
  open(condition: string, line: number): void {
    this.found.push({ condition, line, to: line, characters: 0 })
  }

  /** A line under the last condition that was opened. */
  leaveOut(text: string, line: number): void {
    const last = this.found.at(-1)
    if (last === undefined) return
    last.to = line
    last.characters += countCharacters(text)
  }

  get diagnostics(): Diagnostic[] {
    const some = this.found.filter(({ characters }) => characters > 0)
    const told = some.slice(0, maxTold).map(({ condition, line, to, characters }) => {
      const where = to > line ? `Lines ${line} to ${to} are` : `Line ${line} is`
      return tell(`${where} left out with ${characters} characters: ${condition} does not hold.`, line)
    })
    const [next, ...rest] = some.slice(maxTold)
    if (next === undefined) return told
    const characters = [next, ...rest].reduce((sum, unmet) => sum + unmet.characters, 0)
    const more = `${1 + rest.length} more conditions, first ${next.condition} on line ${next.line}, do not hold`
    return [...told, tell(`${more}: ${characters} characters are left out.`, next.line)]
  }
}

function tell(what: string, line: number): Diagnostic {
  return {
    code: 'condition-unmet',
    message: `${what} To have it compared, set the attributes in the text that are set when it is printed, as in “:name:”.`,
    place: { line, column: 1 },
  }
}
