import type { Token } from '../../model/token.ts'
import type { CanonRule } from './canon-rule.ts'
import { foldCase } from './heading-case.ts'

export const titleForm: CanonRule = {
  id: 'title-form',
  row: 'L-07',
  sentence: 'In titles letter case, dash or colon, and the words "Part N:" may differ.',
  driftWhen: 'It is drift when any other word differs.',
  source: 'Measured on 516 matched editions of the two catalogues',
  scope: ['title'],
  modes: ['common', 'twin'],
  appliedIn: 'canon',
  examples: [
    {
      left: 'Information technology – Open Relay – Relays: Models',
      right: 'Information technology — Open relay — Part 1: Relays: models',
      as: 'title',
    },
    { left: 'Open relay: Models', right: 'Open relay – Models', as: 'title' },
  ],
  counterExamples: [
    { left: 'Relayed control protocol', right: 'Relayed protocol', as: 'title' },
    { left: 'Open relay – Part 1: Models', right: 'Open relay – Part 2: Models', as: 'title' },
    { left: 'Open relay – Models of 2 bodies', right: 'Open relay – Models of 3 bodies', as: 'title' },
  ],
}

/** `– Part 2:` goes where 2 is the part that the number of the document says; `:` and `–` are one; letter case is folded. */
export function foldTitle(tokens: readonly Token[], part: string | null, rule: string): Token[] {
  const folded: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token
    const [number, colon] = [tokens[at + 1], tokens[at + 2]]
    if (
      /^part$/i.test(token.meaning) &&
      part !== null &&
      number?.meaning === part &&
      (colon === undefined || isSeparator(colon))
    ) {
      folded.push({ ...token, meaning: '', rule }, { ...number, meaning: '', rule })
      at += 1
    } else if (isSeparator(token)) folded.push({ ...token, meaning: '–', rule })
    else folded.push(foldCase(token, rule))
  }
  // A dropped part leaves two signs where the other printing has one.
  let before = '–'
  return folded.map((token) => {
    if (token.meaning === '–' && before === '–') return { ...token, meaning: '', rule }
    if (token.meaning !== '') before = token.meaning
    return token
  })
}

function isSeparator(token: Token): boolean {
  return token.meaning === ':' || token.meaning === '–'
}
