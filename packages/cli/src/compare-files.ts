import {
  type Comparison,
  type Corrigendum,
  compareDocuments,
  compareWithBase,
  compareWithCorrigenda,
} from '@common-text/core'
import type { CompareFlags } from './options.ts'
import { nameInput, readCorrigendumInput, readInput } from './read-input.ts'
import { showProgress } from './show-progress.ts'
import type { Terminal } from './terminal.ts'
import { usageTrouble } from './trouble.ts'
import type { KeptTexts } from './watch/kept-texts.ts'

/**
 * Reads two files and compares them.
 *
 * @param keepTexts for a report that prints them.
 * @param kept what is known from the last comparison of the same texts.
 */
export async function compareFiles(
  left: string,
  right: string,
  flags: CompareFlags,
  terminal: Terminal,
  keepTexts = false,
  kept?: KeptTexts,
): Promise<Comparison> {
  if ([left, right, flags.base, ...(flags.corrigendum ?? [])].filter((path) => path === '-').length > 1)
    throw usageTrouble('Only one text can come from standard input.')
  const progress = showProgress(terminal)
  const { mode, revisions, leftPublisher, rightPublisher, leftFormat, rightFormat } = flags
  try {
    // One after the other: what reading needs beside the text is gone before the second begins.
    const leftText = await readInput(
      { path: left, format: leftFormat, publisher: leftPublisher, revisions, kept },
      terminal,
      progress,
    )
    const rightText = await readInput(
      { path: right, format: rightFormat, publisher: rightPublisher, revisions, kept },
      terminal,
      progress,
    )
    const options = {
      mode,
      paths: { left: nameInput(left), right: nameInput(right) },
      ...(flags.adjustments === undefined ? {} : { adjustments: flags.adjustments }),
      onProgress: progress.show,
      keepTexts,
      ...(kept === undefined ? {} : { memory: kept.memory }),
    } as const
    const base =
      flags.base === undefined
        ? undefined
        : await readInput({ path: flags.base, format: flags.baseFormat, revisions, kept }, terminal, progress)
    const corrigenda: Corrigendum[] = []
    for (const path of flags.corrigendum ?? [])
      corrigenda.push(await readCorrigendumInput({ path, revisions }, terminal, progress))
    if (corrigenda.length > 0)
      return compareWithCorrigenda(leftText, rightText, corrigenda, { ...options, ...(base ? { base } : {}) })
    return base === undefined
      ? compareDocuments(leftText, rightText, options)
      : compareWithBase(leftText, rightText, base, options)
  } finally {
    progress.end()
  }
}
