#!/usr/bin/env node
import { processTerminal } from './process-terminal.ts'
import { run } from './run.ts'

// Not process.exit: a long report may still be on its way into a pipe.
process.exitCode = await run(process.argv.slice(2), processTerminal())
