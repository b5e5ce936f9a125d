import type { Progress as Step } from '@common-text/core'
import type { Terminal } from './terminal.ts'

/** Shows on standard error how far the work is. */
export interface Progress {
  readonly show: (step: Step) => void
  /** Wipes the line. */
  readonly end: () => void
}

/** Work that is over sooner needs no word, in milliseconds. */
const patience = 1_000
/** Milliseconds between two updates: more often only flickers. */
const interval = 100

const stageNames: Readonly<Record<Step['stage'], string>> = {
  open: 'opening',
  structure: 'reading',
  align: 'pairing clauses',
  compare: 'comparing',
  grade: 'grading',
}

/** Progress on one line that is written over, only where a person looks and the work takes long. */
export function showProgress(terminal: Terminal): Progress {
  const start = terminal.now()
  let last = Number.NEGATIVE_INFINITY
  let shown = false
  return {
    show: ({ stage, done }) => {
      const now = terminal.now()
      if (!terminal.errIsTerminal || now - start < patience || now - last < interval) return
      last = now
      shown = true
      terminal.err(`\r\u001B[K${stageNames[stage]}${done > 0 ? ` ${Math.floor(done * 100)} %` : ''} …`)
    },
    end: () => {
      if (shown) terminal.err('\r\u001B[K')
      shown = false
    },
  }
}
