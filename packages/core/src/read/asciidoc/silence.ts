import { LoggerManager, NullLogger } from '@asciidoctor/core'

let running = 0
let before: unknown

/**
 * Runs a reading while the parser says nothing on the console: what is odd in a text is in its diagnostics. The parser
 * has one logger for all that runs; it comes back when the last reading ends.
 */
export async function silently<Result>(read: () => Promise<Result>): Promise<Result> {
  const manager = LoggerManager as unknown as { logger: unknown }
  if (running++ === 0) {
    before = manager.logger
    manager.logger = new NullLogger()
  }
  try {
    return await read()
  } finally {
    if (--running === 0) manager.logger = before
  }
}
