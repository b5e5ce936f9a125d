import { compareDocuments, type Document, type Finding } from '../../packages/core/src/index.ts'
import { printFinding } from '../golden/print-comparison.ts'
import { applyEdit, type Edit } from './edit.ts'
import { printAndRead, source } from './print-example.ts'

const unedited = new Map<string, Promise<Document>>()

/** What a check says wrongly of an edit that was made in one format: nothing, where it gives one finding and the right one. */
export async function judgeEdit(edit: Edit, format: string): Promise<string> {
  const publisher = format === 'STS' ? 'iso-iec' : 'itu-t'
  // Word has the ITU-T printing alone and STS the ISO/IEC printing: each is the other printing of the other.
  const other = format === 'STS' ? 'Word' : format === 'Word' ? 'STS' : format
  const right = unedited.get(other) ?? printAndRead(source, other, publisher === 'itu-t' ? 'iso-iec' : 'itu-t')
  unedited.set(other, right)
  const left = await printAndRead(applyEdit(source, edit), format, publisher)
  const { findings } = compareDocuments(left, await right)
  const [finding] = findings
  return findings.length === 1 && finding && isRight(finding, edit)
    ? ''
    : findings.length === 0
      ? 'missed'
      : findings.map(printFinding).join('\n')
}

function isRight(finding: Finding, { clause, kinds, grades }: Edit): boolean {
  const at = (finding.left ?? finding.right)?.clause ?? ''
  // The ISO/IEC printing of clause 2 is not subdivided, and what moves to the bibliography stands in both.
  const inReferences = /^2\./.test(clause) && (/^2(?:\.\d)?$/.test(at) || at === 'Bibliography')
  return (at === clause || inReferences) && kinds.includes(finding.kind) && grades.includes(finding.grade)
}
