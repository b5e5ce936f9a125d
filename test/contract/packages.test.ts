import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const manifest = (path: string) => JSON.parse(read(path)) as Record<string, any>
const packages = readdirSync(join(root, 'packages')).map((name) => `packages/${name}`)

describe.each(packages)('%s', (folder) => {
  const facts = manifest(`${folder}/package.json`)

  test('is ESM for Node 20, under Apache-2.0, with its text', () => {
    expect(facts).toMatchObject({ type: 'module', license: 'Apache-2.0', engines: { node: '>=20.19' } })
    expect(read(`${folder}/LICENSE`)).toBe(read('LICENSE'))
  })

  test('publishes what it points at', () => {
    expect(facts['files']).toEqual(expect.arrayContaining(['dist', 'README.md', 'LICENSE']))
    expect(existsSync(join(root, folder, 'README.md'))).toBe(true)
    for (const target of Object.values(facts['exports'] as Record<string, string | { types: string }>)) {
      if (typeof target === 'string') expect(existsSync(join(root, folder, target)), target).toBe(true)
    }
  })

  test('pins every version', () => {
    const versions = Object.entries({ ...facts['dependencies'], ...facts['devDependencies'] } as Record<string, string>)
    expect(versions.filter(([, version]) => !/^(?:[0-9]+\.[0-9]+\.[0-9]+|workspace:\*)$/.test(version))).toEqual([])
  })

  test('runs nothing when it is installed', () => {
    expect(Object.keys(facts['scripts'] ?? {}).filter((name) => /install|prepare/.test(name))).toEqual([])
  })
})

test('the packages carry one version', () => {
  expect(new Set(packages.map((folder) => manifest(`${folder}/package.json`)['version'])).size).toBe(1)
})

test('core has no side effects: what an embedder does not use is not in the bundle', () => {
  expect(manifest('packages/core/package.json')['sideEffects']).toBe(false)
})

test('the package manager is pinned in one place', () => {
  const { packageManager, scripts } = manifest('package.json')
  expect(packageManager).toMatch(/^pnpm@10\.[0-9]+\.[0-9]+$/)
  expect(scripts.pnpm).toBe(`npx --yes ${packageManager}`)
})

test('every workspace package is one of the packages', () => {
  expect(read('pnpm-workspace.yaml')).toMatch(/^packages:\n {2}- packages\/\*\n/)
})
