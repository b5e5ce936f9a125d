import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import * as core from '../../packages/core/src/index.ts'

test('core exports what is promised, and nothing else', () => {
  expect(Object.keys(core).sort()).toEqual([
    'ComparisonMemory',
    'UnreadableDocumentError',
    'blockText',
    'checkAdjustments',
    'compareDocuments',
    'compareWithBase',
    'compareWithCorrigenda',
    'explain',
    'explainFinding',
    'gradeEntries',
    'grades',
    'kindEntries',
    'kinds',
    'neutralise',
    'noteWords',
    'outlineJson',
    'outlineOf',
    'outlineText',
    'paperDocx',
    'paperKinds',
    'paperMarkdown',
    'reaches',
    'readCorrigendum',
    'readDocument',
    'reportGithub',
    'reportHtml',
    'reportJson',
    'reportJsonl',
    'reportJunit',
    'reportMarkdown',
    'reportRedline',
    'reportSarif',
    'reportText',
    'rules',
    'rulesJson',
    'rulesText',
    'sentenceOf',
    'since',
    'textOf',
    'waive',
    'waiverFor',
    'withoutText',
  ])
})

test('every export, types included, says in a sentence what it is', () => {
  const root = join(import.meta.dirname, '../../packages/core')
  const file = join(root, 'src/index.ts')
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram([file], { ...options, noEmit: true, composite: false })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(file)
  const module = source && checker.getSymbolAtLocation(source)
  const exported = module ? checker.getExportsOfModule(module) : []
  expect(exported.length).toBeGreaterThan(50)
  const silent = exported.filter((symbol) => {
    const meant = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
    return ts.displayPartsToString(meant.getDocumentationComment(checker)).trim() === ''
  })
  expect(silent.map((symbol) => symbol.name)).toEqual([])
}, 60_000)
