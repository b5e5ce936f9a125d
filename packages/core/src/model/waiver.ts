import type { Finding } from './finding.ts'

/** A difference that both bodies have accepted, for a time and with a reason. */
export interface Waiver {
  /** The id of the finding, which stands for its content. */
  readonly finding: string
  /** All that the finding said differed when it was accepted: `Finding.content`. */
  readonly content: string
  readonly kind: string
  /** Where it stood when it was accepted; for people. */
  readonly clause: { readonly left: string | null; readonly right: string | null }
  /** The words that were accepted. Other words are another difference. */
  readonly words: { readonly left: string | null; readonly right: string | null }
  readonly reason: string
  /** Who accepted it, for each body. */
  readonly acceptedBy: Readonly<Record<string, string>>
  /** ISO 8601: `2026-11-23`. */
  readonly accepted: string
  /** The last day that it holds, ISO 8601. */
  readonly expires: string
  /** The defect report, corrigendum or decision. */
  readonly link?: string
}

/** A finding with the waiver that holds for it. */
export interface WaivedFinding {
  readonly finding: Finding
  readonly waiver: Waiver
  /** Days since it was accepted. */
  readonly ageDays: number
  /** Its place among all findings, from 0. */
  readonly at: number
}

/** Why a waiver does not hold. */
export type WaiverTrouble = 'expired' | 'not-a-date' | 'not-filled-in' | 'other-words' | 'pending' | 'unused'

/** A waiver that does not hold. */
export interface IdleWaiver {
  readonly waiver: Waiver
  readonly why: WaiverTrouble
}
