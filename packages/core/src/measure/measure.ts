import type { Change } from '../model/change.ts'
import type { Document } from '../model/document.ts'
import type { Finding, NotCompared, Pair, Side, SideSummary } from '../model/finding.ts'
import type { PrintedBlock, Printing } from '../model/printing.ts'

export interface Measured {
  readonly notCompared: readonly NotCompared[]
  /** Share of the characters of the body that were compared. */
  readonly coverage: Pair<number>
  readonly summary: Pair<(path: string | undefined) => SideSummary>
}

/** Counts what was compared and names what was not. `findings` say what one of the texts has no means to print. */
export function measure(
  compared: Pair<Printing>,
  changes: readonly Change[],
  findings: readonly Finding[],
  beyond: readonly NotCompared[] = [],
): Measured {
  const notCompared = [
    ...lost('left', compared.left.document),
    ...lost('right', compared.right.document),
    ...opaque(changes),
    ...flattened(findings),
    ...beyond,
  ]
  const coverageOf = (side: Side): number => {
    const missed = notCompared.filter((item) => item.side === side).reduce((sum, item) => sum + item.characters, 0)
    const { ledger } = compared[side].document
    // Furniture is no part of what two texts can be compared by.
    if (ledger) return share(missed, ledger.read + ledger.notUnderstood)
    const body = compared[side].clauses.reduce(
      (sum, clause) => sum + clause.blocks.reduce((all, block) => all + block.print.length, 0),
      0,
    )
    const unread = lost(side, compared[side].document).reduce((sum, item) => sum + item.characters, 0)
    return share(missed, body + unread)
  }
  return {
    notCompared,
    coverage: { left: coverageOf('left'), right: coverageOf('right') },
    summary: { left: (path) => summaryOf(compared.left, path), right: (path) => summaryOf(compared.right, path) },
  }
}

/** The share of the characters that was compared, 0 to 1. */
function share(missed: number, all: number): number {
  return all === 0 ? 1 : Math.max(0, 1 - missed / all)
}

/** What the reader met and did not understand. */
function lost(side: Side, document: Document): NotCompared[] {
  return document.diagnostics.flatMap((diagnostic) =>
    diagnostic.notCompared
      ? [
          {
            side,
            clause: '',
            block: diagnostic.notCompared.block,
            reason: diagnostic.message,
            characters: diagnostic.notCompared.characters,
            ...(diagnostic.place ? { place: diagnostic.place } : {}),
          },
        ]
      : [],
  )
}

function opaque(changes: readonly Change[]): NotCompared[] {
  return changes.flatMap((change) => {
    if (change.type !== 'opaque') return []
    const reason =
      change.isBareReference === true
        ? 'One text gives the document by its number alone: what the other prints of it has nothing to be compared with.'
        : change.bothKnown
          ? 'It is a picture in both texts, and the two files differ: whether the pictures do cannot be told.'
          : 'At least one text holds it as a picture whose content cannot be read or is not in the file.'
    const item = (side: Side, block: PrintedBlock, place = block.block.place): NotCompared => ({
      side,
      clause: block.owner.clause.label,
      block: block.block.type,
      reason,
      characters: 0,
      place,
    })
    const { left, right, cells } = change
    return [item('left', left, cells?.left.place), item('right', right, cells?.right.place)]
  })
}

/** Raised and lowered signs against a text that can show none: the letters are compared, what they are raised to is not. */
function flattened(findings: readonly Finding[]): NotCompared[] {
  const reason = 'One text is a file in which nothing can be raised or lowered: an exponent or an index cannot be told.'
  return findings.flatMap((finding) =>
    finding.why.code !== 'lost-scripts'
      ? []
      : [finding, ...(finding.also ?? [])].flatMap((at) =>
          (['left', 'right'] as const).flatMap((side): NotCompared[] => {
            const spot = at[side]
            return spot === null
              ? []
              : [{ side, clause: spot.clause, block: spot.block, reason, characters: 0, place: spot.place }]
          }),
        ),
  )
}

function summaryOf(printing: Printing, path: string | undefined): SideSummary {
  const { document } = printing
  const { identifier, counterpart, title, publisher, edition, date } = document.front
  let words = 0
  for (const clause of printing.clauses) for (const block of clause.blocks) words += block.words
  return {
    path: path ?? identifier ?? '',
    format: document.format,
    publisher,
    identifier,
    counterpart,
    title,
    edition,
    date,
    clauses: printing.clauses.length,
    words,
    furniture: document.furniture,
    ...(document.ledger ? { ledger: document.ledger } : {}),
  }
}
