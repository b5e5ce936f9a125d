import type { AdjustmentUse } from '../model/adjustment.ts'
import type { Comparison, Finding, PermittedDifference, SideSummary, Spot } from '../model/finding.ts'
import type { Waiver } from '../model/waiver.ts'

/** The label of a clause that is a number or letter, with the word that every text has before it. */
const number = /^(?:(?:Annex|Appendix)\s+)?(?:[A-Z]{1,2}|[IVXLC]+|[A-Z]?\d+)(?:[.-]\d+)*[a-z]?$/

/**
 * The comparison without a word of the texts: drafts are confidential, and a report of one may have to go where the draft
 * may not. Ids, kinds, grades, clause numbers and places stay; of every text there is its length. Whatever report is made
 * of it holds no more.
 */
export function withoutText(comparison: Comparison): Comparison {
  const { texts: _texts, ...rest } = comparison
  return {
    ...rest,
    modeEvidence: [],
    left: sideWithout(comparison.left),
    right: sideWithout(comparison.right),
    findings: comparison.findings.map(findingWithout),
    ...(comparison.waived === undefined
      ? {}
      : {
          waived: comparison.waived.map(({ finding, waiver, ...rest }) => ({
            ...rest,
            finding: findingWithout(finding),
            waiver: waiverWithout(waiver),
          })),
        }),
    ...(comparison.idleWaivers === undefined
      ? {}
      : { idleWaivers: comparison.idleWaivers.map(({ waiver, why }) => ({ waiver: waiverWithout(waiver), why })) }),
    ...(comparison.corrigenda === undefined
      ? {}
      : {
          corrigenda: comparison.corrigenda.map((use) => ({
            ...use,
            identifier: masked(use.identifier),
            idle: use.idle.map(({ text, clause, why }) => ({ text: masked(text), clause: label(clause), why })),
          })),
        }),
    ...(comparison.adjusted === undefined ? {} : { adjusted: adjustedWithout(comparison.adjusted) }),
    ...(comparison.movedAlike === undefined
      ? {}
      : {
          movedAlike: comparison.movedAlike.map(({ finding, right }) => ({
            finding: findingWithout(finding),
            right: right && spotWithout(right),
          })),
        }),
    permitted: comparison.permitted.map(
      ({ rule, left, right }): PermittedDifference => ({
        rule,
        left: left && { clause: label(left.clause), text: masked(left.text), place: left.place },
        right: right && { clause: label(right.clause), text: masked(right.text), place: right.place },
      }),
    ),
    notCompared: comparison.notCompared.map((part) => ({
      ...part,
      clause: label(part.clause),
      reason: 'It could not be compared.',
    })),
    degraded: comparison.degraded.map(() => 'A limit was hit.'),
    diagnostics: comparison.diagnostics.map(({ side, diagnostic: { code, place } }) => ({
      side,
      diagnostic: { code, message: `${code}.`, ...(place === undefined ? {} : { place }) },
    })),
  }
}

/** The length of a text in UTF-16 units, `[12]`; nothing for nothing. */
function masked(text: string): string {
  return text === '' ? '' : `[${text.length}]`
}

/** A clause without a number goes by its title, which is text. */
function label(clause: string): string {
  return clause === '' || number.test(clause) ? clause : 'no number'
}

function sideWithout(side: SideSummary): SideSummary {
  // A text that has no path goes by its identifier.
  const path = side.path === side.identifier ? '' : side.path
  return { ...side, path, identifier: null, counterpart: null, title: null, edition: null, date: null }
}

function findingWithout(finding: Finding): Finding {
  const { left, right, delta, why, map, also, gathered } = finding
  return {
    ...finding,
    content: '',
    ...(finding.gradedBy === undefined ? {} : { gradedBy: { from: finding.gradedBy.from, reason: '' } }),
    left: left && spotWithout(left),
    right: right && spotWithout(right),
    delta: delta.map(({ op, text }) => ({ op, text: masked(text) })),
    why: {
      ...why,
      args: Object.fromEntries(
        Object.entries(why.args).map(([name, value]) => [
          name,
          why.code === 'corrigendum' && /^\d+$/.test(value) && name !== 'corrigendum'
            ? value
            : safeArgument(name, value),
        ]),
      ),
    },
    ...(map === undefined ? {} : { map: map.map(([from, to]) => [label(from), label(to)] as const) }),
    ...(also === undefined
      ? {}
      : {
          also: also.map((place) => ({
            left: place.left && spotWithout(place.left),
            right: place.right && spotWithout(place.right),
          })),
        }),
    ...(gathered === undefined ? {} : { gathered: gathered.map(findingWithout) }),
  }
}

/** Reasons, patterns of titles, and markers may be words of the texts. */
function adjustedWithout(adjusted: AdjustmentUse): AdjustmentUse {
  return {
    ...adjusted,
    rules: adjusted.rules.map((one) => ({ ...one, reason: masked(one.reason) })),
    houseRules: adjusted.houseRules.map((one) => ({ ...one, reason: masked(one.reason) })),
    oneSided: adjusted.oneSided.map((one) => ({ ...one, clause: label(one.clause), reason: masked(one.reason) })),
    notes: adjusted.notes.map((note) => ({
      ...note,
      about:
        note.list === 'rules' || note.list === 'houseRules' || number.test(note.about)
          ? note.about
          : masked(note.about),
    })),
  }
}

/** A reason may quote the text. */
function waiverWithout(waiver: Waiver): Waiver {
  const { link: _link, ...rest } = waiver
  return {
    ...rest,
    content: '',
    clause: { left: null, right: null },
    words: { left: null, right: null },
    reason: masked(waiver.reason),
  }
}

function spotWithout({ clause, block, text, place }: Spot): Spot {
  return { clause: label(clause), title: '', block, text: masked(text), place }
}

/** Arguments are words of the texts, except the names that judgement itself gives. */
function safeArgument(name: string, value: string): string {
  return judged.has(name) && /^[a-z]+(?:-[a-z]+)*$/.test(value) ? value : masked(value)
}

/** Names of arguments that say which side and which kind of block. */
const judged = new Set(['side', 'what'])
