import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// The corpus is run apart, by its own script: it is not there on most machines.
const corpus = process.env['COMMON_TEXT_TESTS'] === 'corpus'

export default defineConfig({
  // Tests run what is written, not what was last built; the built command has tests of its own.
  resolve: { alias: { '@common-text/core': join(import.meta.dirname, 'packages/core/src/index.ts') } },
  test: {
    include: [corpus ? 'test/corpus/**/*.test.ts' : 'test/**/*.test.ts'],
    exclude: corpus ? [] : ['test/corpus/**'],
    reporters: ['default', './scripts/count-tests.mjs'],
    testTimeout: corpus ? 120_000 : 30_000,
  },
})
