import type { Citation } from '../model/citation.ts'
import type { Document } from '../model/document.ts'
import type { Mode } from '../model/rule.ts'

export interface ModeDecision {
  readonly mode: Mode
  /** One sentence each: what says so. */
  readonly evidence: readonly string[]
}

/** What the registry of known pairs says of an own pair; null where it is silent. */
export type PairKind = (
  own: Citation,
) => { readonly kind: 'common' | 'twin' | 'unstated'; readonly listed: string } | null

/**
 * Decides whether two texts are one text printed twice or technically aligned twins, and says by what evidence.
 * Statements in the texts come first, then the registry; without any, the stricter mode.
 */
export function decideMode(
  left: Document,
  right: Document,
  asked: Mode | 'auto',
  own: Citation | null,
  pairKind: PairKind,
): ModeDecision {
  if (asked !== 'auto') return { mode: asked, evidence: [`The mode was asked for: ${asked}.`] }
  const stated = [
    ...left.front.evidence.map((evidence) => ({ side: 'left', ...evidence })),
    ...right.front.evidence.map((evidence) => ({ side: 'right', ...evidence })),
  ]
  const listed = own ? pairKind(own) : null
  const twin = stated.filter((evidence) => evidence.mode === 'twin')
  const common = stated.filter((evidence) => evidence.mode === 'common')
  const said = (list: typeof stated): string[] =>
    list.map((evidence) => `The ${evidence.side} text says so (${evidence.from}): ${evidence.printed}`)
  if (twin.length > common.length) return { mode: 'twin', evidence: said(twin) }
  if (common.length > 0) return { mode: 'common', evidence: said(common) }
  if (listed && listed.kind !== 'unstated')
    return { mode: listed.kind, evidence: [`The registry of pairs lists it as ${listed.kind}: ${listed.listed}.`] }
  return { mode: 'common', evidence: ['Nothing in the texts or the registry says twin: the stricter mode was taken.'] }
}
