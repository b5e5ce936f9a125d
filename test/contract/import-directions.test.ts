import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const packages = join(import.meta.dirname, '../../packages')
const core = join(packages, 'core/src')
const cli = join(packages, 'cli/src')

/** Which stage may use which library. A library lives in one stage; hashing is needed where bytes come in and where ids are made, packing where Word files are read and written. */
const libraries: Readonly<Record<string, readonly string[]>> = {
  read: [
    'fast-xml-parser',
    'entities',
    'fflate',
    '@noble/hashes',
    'unified',
    'remark-parse',
    'remark-gfm',
    'remark-math',
    'remark-frontmatter',
    'yaml',
    'temml',
    'mathup',
    '@asciidoctor/core',
    'hast',
    'hast-util-from-html',
    'pdfjs-dist',
    'mdast',
  ],
  align: ['fastest-levenshtein'],
  diff: ['diff'],
  grade: ['@noble/hashes'],
  report: ['fflate'],
}

interface Import {
  /** `report/words/quote.ts`, from `core/src`. */
  readonly file: string
  /** `model/place.ts` from `core/src`, or the name of a library. */
  readonly target: string
  readonly library: boolean
}

function importsOf(root: string): Import[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const file = path.split(sep).join('/')
      const source = readFileSync(join(root, path), 'utf8')
      const specifiers = [
        ...source.matchAll(
          /^(?:import|export)\b[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm,
        ),
      ]
      return specifiers.map((found) => {
        const specifier = found[1] ?? found[2] ?? found[3] ?? ''
        const library = !specifier.startsWith('.')
        return {
          file,
          library,
          target: library
            ? specifier
            : relative(root, resolve(dirname(join(root, path)), specifier))
                .split(sep)
                .join('/'),
        }
      })
    })
}

const stageOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '')
const isLibrary = (name: string, specifier: string): boolean => specifier === name || specifier.startsWith(`${name}/`)
const told = ({ file, target }: Import): string => `${file} imports ${target}`
const all = importsOf(core)

describe('core', () => {
  test('has imports to look at', () => expect(all.length).toBeGreaterThan(200))

  test('the model imports only itself', () => {
    expect(
      all
        .filter(({ file, target, library }) => stageOf(file) === 'model' && (library || stageOf(target) !== 'model'))
        .map(told),
    ).toEqual([])
  })

  test('a stage imports the model and its own folder, never another stage', () => {
    const wrong = all.filter(
      ({ file, target, library }) =>
        !library && stageOf(file) !== '' && ![stageOf(file), 'model'].includes(stageOf(target)),
    )
    expect(wrong.map(told)).toEqual([])
  })

  test('what joins the stages uses their front doors', () => {
    const wrong = all.filter(
      ({ file, target, library }) =>
        !library &&
        stageOf(file) === '' &&
        !['', 'model'].includes(stageOf(target)) &&
        !/^[a-z]+\/index\.ts$/.test(target),
    )
    expect(wrong.map(told)).toEqual([])
  })

  test('a library is used by the stage that owns it', () => {
    const wrong = all.filter(
      ({ file, target, library }) =>
        library && !(libraries[stageOf(file)] ?? []).some((name) => isLibrary(name, target)),
    )
    expect(wrong.map(told)).toEqual([])
  })

  test('nothing of Node is imported', () => {
    expect(
      all
        .filter(
          ({ target, library }) =>
            library && (target.startsWith('node:') || ['fs', 'path', 'crypto', 'process', 'buffer'].includes(target)),
        )
        .map(told),
    ).toEqual([])
  })

  test('the front door only re-exports', () => {
    const source = readFileSync(join(core, 'index.ts'), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '')
    expect(source.replace(/export\s+(?:type\s+)?(?:\*|\{[^}]*\})\s+from\s+'[^']+'/g, '').trim()).toBe('')
  })

  test('no console, clock, chance or process', () => {
    const banned =
      /\b(?:console\.|Date\.now|new Date\(\)|performance\.now|Math\.random|process\.|globalThis\.process|setTimeout|fetch\()/
    // The PDF library prints warnings while it is loaded; they are kept from the terminal there.
    const silencers = new Set(['read/pdf/load-pdfjs.ts'])
    const files = [...new Set(all.map(({ file }) => file))].filter((file) => !silencers.has(file))
    const wrong = files.filter((file) =>
      banned.test(
        readFileSync(join(core, file), 'utf8')
          .replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
          .replace(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g, ''),
      ),
    )
    expect(wrong).toEqual([])
  })
})

test('the command uses core by name, what reads arguments and configurations, and Node', () => {
  const wrong = importsOf(cli).filter(({ target, library }) =>
    library
      ? !/^(?:@common-text\/core|commander|chokidar|yaml|ajv|tinyglobby|tinypool|fastest-levenshtein|node:[a-z/_]+)$/.test(
          target,
        )
      : target.startsWith('..'),
  )
  expect(wrong.map(told)).toEqual([])
})

test('no folder is a drawer for everything', () => {
  const folders = [core, cli].flatMap((root) => readdirSync(root, { recursive: true, encoding: 'utf8' }))
  expect(folders.filter((path) => /(?:^|[/\\])(?:utils?|helpers?|common|misc)(?:\.ts)?$/.test(path))).toEqual([])
})
