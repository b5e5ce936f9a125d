import type { ClauseRole, Document } from '../../model/document.ts'
import type { NotCompared, Pair, Side } from '../../model/finding.ts'
import { append } from '../../model/gather.ts'
import type { PrintedClause, Printing } from '../../model/printing.ts'
import { isProvision } from '../../model/provision.ts'
import { blockText } from '../../model/text-of.ts'
import type { Facts } from '../facts.ts'
import { permit, permits, whereIsClause } from '../permit.ts'

/** Records what the readers dropped because it is no part of the text, where the two sides dropped different amounts. */
export function permitFurniture(facts: Facts, left: Document, right: Document): NotCompared[] {
  const wanted: NotCompared[] = []
  const amount = (document: Document, rule: string): number =>
    document.furniture.filter((item) => item.rule === rule).reduce((sum, item) => sum + item.characters, 0)
  for (const rule of new Set([...left.furniture, ...right.furniture].map((item) => item.rule))) {
    const a = amount(left, rule)
    const b = amount(right, rule)
    const where = (characters: number): { clause: string; place: object } | null =>
      characters > 0 ? { clause: '', place: {} } : null
    if (a === b) continue
    if (permits(facts, rule, where(a), where(b)))
      permit(facts, rule, where(a), `${a} characters`, where(b), `${b} characters`)
    else append(wanted, notRead(rule, a, b))
  }
  return wanted
}

/** What readers drop is gone: where the user does not want that, it is at least not called equal. */
function notRead(rule: string, left: number, right: number): NotCompared[] {
  const item = (side: Side, characters: number): NotCompared => ({
    side,
    clause: '',
    block: rule,
    reason: `The rule ${rule} is switched off, but what it lets pass is not read.`,
    characters,
  })
  return [item('left', left), item('right', right)].filter(({ characters }) => characters > 0)
}

/** The publisher's own front matter, by the rule that lets it differ. */
const frontRules: Partial<Record<ClauseRole, string>> = {
  foreword: 'foreword',
  summary: 'itu-front-matter',
  history: 'itu-front-matter',
  keywords: 'itu-front-matter',
  front: 'itu-front-matter',
}

/**
 * Sets the publishers' own front matter aside where the two texts are printings of two bodies, and records it as
 * permitted. Two texts of one body, or of nobody known, are compared from the first word.
 */
export function permitFront(facts: Facts, printed: Pair<Printing>): Pair<Printing> {
  const publishers = new Set([printed.left.document.front.publisher, printed.right.document.front.publisher])
  if (!publishers.has('itu-t') || !publishers.has('iso-iec')) return printed
  const isFront = (clause: PrintedClause): boolean =>
    clause.parent === null &&
    frontRules[clause.clause.role] !== undefined &&
    // What stands under no known heading is the publisher's only as long as it binds nobody.
    !(clause.clause.role === 'front' && clause.blocks.some(({ block }) => isProvision(blockText(block))))
  const leftFront = printed.left.roots.filter(
    (clause) => isFront(clause) && permits(facts, ruleOf(clause, printed.left), whereIsClause(clause), null),
  )
  const rightFront = printed.right.roots.filter(
    (clause) => isFront(clause) && permits(facts, ruleOf(clause, printed.right), null, whereIsClause(clause)),
  )
  const partners = new Map(rightFront.map((clause) => [clause.clause.role, clause]))
  for (const clause of leftFront) {
    const partner = partners.get(clause.clause.role) ?? null
    if (partner) partners.delete(clause.clause.role)
    const rule = ruleOf(clause, printed.left)
    permit(
      facts,
      rule,
      whereIsClause(clause),
      clause.clause.label,
      partner && whereIsClause(partner),
      partner?.clause.label ?? '',
    )
  }
  for (const clause of partners.values())
    permit(facts, ruleOf(clause, printed.right), null, '', whereIsClause(clause), clause.clause.label)
  return { left: without(printed.left, leftFront), right: without(printed.right, rightFront) }
}

/** Records what the user says stands in one text only. */
export function permitDeclared(
  facts: Facts,
  declared: readonly { readonly side: Side; readonly clause: PrintedClause; readonly because: string }[],
): void {
  for (const { side, clause, because } of declared) {
    const where = whereIsClause(clause)
    const words = `${clause.clause.label}: ${because}`
    permit(facts, 'one-side-only', side === 'left' ? where : null, words, side === 'right' ? where : null, words)
  }
}

function ruleOf(clause: PrintedClause, printing: Printing): string {
  const rule = frontRules[clause.clause.role] as string
  return rule === 'itu-front-matter' && printing.document.front.publisher === 'iso-iec' ? 'iso-front-matter' : rule
}

function without(printing: Printing, dropped: readonly PrintedClause[]): Printing {
  const gone = new Set(dropped)
  const isGone = (clause: PrintedClause): boolean => {
    for (let at: PrintedClause | null = clause; at; at = at.parent) if (gone.has(at)) return true
    return false
  }
  return {
    ...printing,
    roots: printing.roots.filter((clause) => !gone.has(clause)),
    clauses: printing.clauses.filter((clause) => !isGone(clause)),
  }
}
