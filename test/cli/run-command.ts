import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { run } from '../../packages/cli/src/run.ts'
import type { Terminal } from '../../packages/cli/src/terminal.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export interface World extends Partial<Omit<Terminal, 'out' | 'err' | 'readStandardInput'>> {
  readonly input?: string
}

/** Runs the command in this process, with a terminal that only remembers. */
export async function runCommand(args: readonly string[], { input = '', ...world }: World = {}): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await run(args, {
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    env: {},
    now: () => 0,
    untilStopped: async () => {},
    today: () => '2026-11-23',
    ...world,
    out: (text) => {
      out += text
    },
    outBytes: (bytes) => {
      out += `${bytes.length} bytes ${String.fromCharCode(...bytes.slice(0, 2))}`
    },
    err: (text) => {
      err += text
    },
    readStandardInput: async () => new TextEncoder().encode(input),
  })
  return { code, out, err }
}

/** A folder with files, gone after the test. Gives the path of a file in it. */
export function makeFiles(files: Readonly<Record<string, string | Uint8Array>>): (name: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'common-text-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return (name) => join(folder, name)
}

/** A small text in Markdown; `sentence` is its provision. */
export function makeText(
  sentence = 'A relay shall answer within 5 s.',
  identifier = 'ITU-T X.9000 (06/2026)',
  counterpart = 'ISO/IEC 99999:2026',
): string {
  return [
    '---',
    `identifier: "${identifier}"`,
    `counterpart: "${counterpart}"`,
    'title: "Relay beacon protocol"',
    '---',
    '',
    '# 1 Scope',
    '',
    'This Recommendation | International Standard specifies the relay beacon protocol.',
    '',
    '# 2 Sending',
    '',
    sentence,
    '',
    'Beacons are numbered from 1.',
    '',
  ].join('\n')
}
