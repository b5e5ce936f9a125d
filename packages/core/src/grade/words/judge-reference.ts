import type { Token } from '../../model/token.ts'
import { named, type WordsJudgement } from './words-judgement.ts'

/** Another clause, table or formula is technical; another note or example leads a reader elsewhere. */
export function judgeReference([left, right]: readonly [readonly Token[], readonly Token[]]): WordsJudgement {
  const light = [...left, ...right].every((token) => token.target?.kind === 'note' || token.target?.kind === 'example')
  const args = named(left, right)
  const linked = args['from'] === args['to'] ? [linkOf(left), linkOf(right)] : []
  const byLink = linked.some((place) => place !== undefined)
  return {
    kind: 'cross-reference-changed',
    grade: light ? 'structural' : 'technical',
    code: byLink ? 'target-by-link' : 'target',
    args: byLink ? { ...args, fromLink: linked[0] ?? '', toLink: linked[1] ?? '' } : args,
    semantic: true,
  }
}

/** Where the link of a reference leads, if its words name another place: `clause 4.1`. */
function linkOf(tokens: readonly Token[]): string | undefined {
  const to = tokens.find(({ target }) => target?.elsewhere)?.target?.elsewhere
  return to && `${to.kind} ${to.number}`
}

/** Whether one side leads to a clause, and the other has a number that only a clause can have: `8.3.4` against `9.3.4`. */
export function isDangling(a: readonly Token[], b: readonly Token[]): boolean {
  const [to] = a
  const [number] = b
  return (
    a.length === 1 &&
    b.length === 1 &&
    to?.target?.kind === 'clause' &&
    number?.class === 'number' &&
    /^(?:\d+|[A-Z])(?:\.\d+){2,}$/.test(number.printed.replace(/^(?:sub)?clause\s+/i, ''))
  )
}

/** Lists of places, in which a number that leads nowhere in its text is one too: `clauses 8.3, 8.4 and 8.5`. */
export function areLists(a: readonly Token[], b: readonly Token[]): boolean {
  const leadsNowhere = ({ class: kind, target, printed }: Token): boolean =>
    kind === 'number' && !target && /^[0-9]{1,2}(?:\.[0-9]{1,3})+$/.test(printed)
  const isList = (tokens: readonly Token[]): boolean =>
    tokens.filter(({ target }) => target).length > 1 &&
    tokens.every((token) => token.target || leadsNowhere(token) || /^(?:,|and|or|to|through|–)$/i.test(token.meaning))
  const hasOr = (tokens: readonly Token[]): boolean => tokens.some(({ meaning }) => /^or$/i.test(meaning))
  return [...a, ...b].some(leadsNowhere) && isList(a) && isList(b) && hasOr(a) === hasOr(b)
}

/** Another edition of the same document, or another document. */
export function judgeCitation([left, right]: [Token[], Token[]]): WordsJudgement {
  const numbered = (tokens: readonly Token[]): string =>
    tokens.map(({ meaning }) => meaning.replace(/ by [A-Z/]+/, '')).join(' ')
  if (numbered(left) === numbered(right))
    return {
      kind: 'identifier-changed',
      grade: 'editorial',
      code: 'citation',
      args: unbracketed(named(left, right)),
      semantic: true,
    }
  const undated = (token: Token): string => token.meaning.replace(/ [@+][^ ⟧]*/g, '')
  const sameDocument =
    left.length === right.length && left.every((token, at) => undated(token) === undated(right[at] as Token))
  const kind = sameDocument ? 'reference-edition-changed' : 'identifier-changed'
  return {
    kind,
    grade: 'technical',
    code: sameDocument ? 'edition' : 'citation',
    args: unbracketed(named(left, right)),
    semantic: true,
  }
}

/** `ISO 7120:2002` of `[ISO 7120:2002]`: another edition is one cause, whether it is cited in brackets or not. */
function unbracketed(args: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(args).map(([side, printed]) => [side, printed.replace(/^\[([^[\]]*)\]$/, '$1')]),
  )
}
