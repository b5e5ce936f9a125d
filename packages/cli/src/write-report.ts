import { writeFile } from 'node:fs/promises'
import { exitCodes } from './exit-codes.ts'
import { Trouble } from './trouble.ts'

/** @throws Trouble where the file cannot be written. */
export async function writeReport(file: string, report: string | Uint8Array): Promise<void> {
  try {
    await writeFile(file, report)
  } catch (error) {
    throw new Trouble(
      `The report ${file} cannot be written (${error instanceof Error && 'code' in error ? String(error.code) : String(error)}).`,
      exitCodes.usage,
    )
  }
}
