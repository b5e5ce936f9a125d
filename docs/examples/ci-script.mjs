// A CI job checks several pairs, keeps a JSON report for each, and fails where one has drifted or could not be compared.
// For a single pair `common-text check` does the same.
//
//   node docs/examples/ci-script.mjs reports left.md right.xml [left.docx right.xml …]
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { compareDocuments, reaches, readDocument, reportJson } from '@common-text/core'

const [, , folder, ...paths] = process.argv
await mkdir(folder, { recursive: true })

let failed = 0
for (let at = 0; at + 1 < paths.length; at += 2) {
  const [left, right] = [paths[at], paths[at + 1]]
  const comparison = compareDocuments(
    await readDocument(await readFile(left), { path: left }),
    await readDocument(await readFile(right), { path: right }),
    { paths: { left, right } },
  )
  await writeFile(join(folder, `pair-${at / 2 + 1}.json`), reportJson(comparison, { toolVersion: 'ci-script' }))
  const drift = comparison.findings.filter((finding) => reaches(finding.grade, 'technical'))
  if (drift.length > 0 || comparison.verdict === 'incomplete') failed++
  console.log(`${left} | ${right}: ${comparison.verdict}, ${drift.length} at or above technical`)
}
process.exitCode = failed > 0 ? 1 : 0
