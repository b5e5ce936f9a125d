import type { Comparison, Finding, Grade, SideSummary } from '../model/finding.ts'
import { grades, reaches } from '../model/finding.ts'
import { plain } from './plain-markdown.ts'
import { countByAttribution, countByGrade, groupByRule } from './report-json.ts'
import { adjustedWords } from './words/adjustment-words.ts'
import { corrigendumUseWords, idleSentences } from './words/corrigendum-words.ts'
import { namePlace } from './words/place-words.ts'
import { sentenceOf } from './words/sentence-of.ts'
import { whatDiffers } from './words/what-differs.ts'

/** How the Markdown report looks. */
export interface MarkdownReportOptions {
  /** The grade from which the gate fails; that of the mode where absent. */
  readonly threshold?: Grade | 'none'
  /** Bytes of UTF-8 that the report may have; 1,000,000 where absent, a little less than a job summary takes. */
  readonly maxBytes?: number
}

const defaultBytes = 1_000_000
/** Bytes kept for the sentence that says what was left out. */
const reserve = 300

/** Exists in every browser and in Node; the language's own library does not name it. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

/** The comparison as Markdown, for the summary of a job or a comment. No word of the texts is taken for a mark of it. */
export function reportMarkdown(comparison: Comparison, options: MarkdownReportOptions = {}): string {
  const threshold = options.threshold ?? (comparison.mode === 'common' ? 'editorial' : 'technical')
  const most = (options.maxBytes ?? defaultBytes) - reserve
  const encoder = new TextEncoder()
  const parts = [headOf(comparison, threshold)]
  let bytes = encoder.encode(parts[0] as string).length
  let shown = 0
  for (const finding of comparison.findings) {
    const part = printFinding(finding)
    const size = encoder.encode(part).length
    if (bytes + size > most) break
    parts.push(part)
    bytes += size
    shown++
  }
  const left = comparison.findings.length - shown
  if (left > 0)
    parts.push(
      `\n${left === 1 ? 'One further finding is' : `${left} further findings are`} left out here; the JSON report has all.\n`,
    )
  return parts.join('')
}

function headOf(comparison: Comparison, threshold: Grade | 'none'): string {
  const {
    adjusted,
    verdict,
    left,
    right,
    findings,
    waived = [],
    coverage,
    notCompared,
    permitted,
    mode,
    corrigenda = [],
  } = comparison
  const count = countByGrade(findings)
  const reached = threshold === 'none' ? 0 : findings.filter(({ grade }) => reaches(grade, threshold)).length
  const rows = grades.map((grade) => `| ${grade} | ${count[grade]} |`)
  const rules = groupByRule(permitted).map(({ rule, differences }) => `\`${rule}\` ${differences.length}`)
  const moved = countByAttribution(comparison)
  const attributed =
    moved &&
    `Moved since the agreed text: ${Object.entries(moved)
      .map(([name, number]) => `\`${name}\` ${number}`)
      .join(', ')}, \`both-moved-alike\` ${comparison.movedAlike?.length ?? 0} (no drift).`
  const lines = [
    `## ${verdict === 'aligned' ? '✅ Aligned' : verdict === 'drifted' ? '❌ Drifted' : '⚠️ Incomplete'}`,
    '',
    `| | text | format | clauses | compared |`,
    `|---|---|---|---|---|`,
    sideRow('left', left, coverage.left),
    sideRow('right', right, coverage.right),
    '',
    `Mode \`${mode}\`. ${threshold === 'none' ? 'No threshold.' : `${reached} of ${findings.length} findings at or above \`${threshold}\`.`}`,
    '',
    '| grade | findings |',
    '|---|---|',
    ...rows,
    '',
    ...(waived.length === 0 ? [] : [`Waived: ${waived.length}.`, '']),
    ...(adjusted === undefined ? [] : [`Configured: ${plain(adjustedWords(adjusted))}.`, '']),
    ...corrigenda.flatMap((use) => [
      `Corrigendum: ${plain(corrigendumUseWords(use))}.`,
      ...idleSentences(use).map((one) => `- ${plain(one)}`),
      '',
    ]),
    ...(attributed === undefined ? [] : [attributed, '']),
    `Permitted differences: ${permitted.length}${rules.length === 0 ? '' : ` (${rules.join(', ')})`}.`,
    ...(notCompared.length === 0
      ? []
      : [
          '',
          '### Not compared',
          '',
          ...notCompared.map(
            ({ side, clause, block, reason }) => `- ${side} ${plain(clause)} ${block}: ${plain(reason)}`,
          ),
        ]),
    '',
    ...(findings.length === 0 ? [] : ['### Findings', '']),
  ]
  return `${lines.join('\n')}\n`
}

function sideRow(name: string, side: SideSummary, coverage: number): string {
  const text = [side.identifier, side.title]
    .filter((part) => part !== null)
    .map((part) => plain(part))
    .join(' · ')
  return `| ${name} | ${text || plain(side.path)} | ${side.format} | ${side.clauses} | ${(Math.floor(coverage * 1_000) / 10).toFixed(1)} % |`
}

function printFinding(finding: Finding): string {
  const { id, kind, grade, left, right, delta } = finding
  const where =
    left && right && left.clause !== right.clause ? `${left.clause} | ${right.clause}` : (left ?? right)?.clause
  const words = delta.map(deltaPart).join('')
  const gathered = (finding.gathered ?? []).map((one) => `  - ${one.grade} \`${one.kind}\` ${plain(whatDiffers(one))}`)
  const lines = [
    `- **${plain(where === undefined || where === '' ? 'The text as a whole' : where)}** ${grade} \`${kind}\` \`${id}\``,
    ...(words.trim() === '' ? [] : [`  > ${words.replace(/\n/g, ' ')}`, '']),
    `  ${plain(sentenceOf(finding))}`,
    ...gathered,
    `  <sub>${[left && `left ${namePlace(left.place)}`, right && `right ${namePlace(right.place)}`].filter(Boolean).join(' | ')}</sub>`,
  ]
  return `${lines.join('\n')}\n`
}

/** `~~` and `**` are signs of the text where a space or a full stop stands inside them; an element is always a mark. */
function deltaPart({ op, text }: Finding['delta'][number]): string {
  if (op === 'equal') return plain(shortened(text))
  const [space = ''] = /^\s*/.exec(text) ?? []
  const tag = op === 'delete' ? 'del' : 'ins'
  return `${plain(space)}<${tag}>${plain(text.slice(space.length))}</${tag}>`
}

/** Long runs that are equal say nothing in the middle. */
function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 70)} … ${text.slice(-70)}`
}
