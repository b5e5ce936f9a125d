import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readBeside } from '../../packages/cli/src/read-beside.ts'

let root: string
let read: (name: string) => Promise<Uint8Array | null>

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'beside-'))
  await mkdir(join(root, 'text', 'parts'), { recursive: true })
  await mkdir(join(root, 'text-other'))
  await writeFile(join(root, 'secret.adoc'), 'secret')
  await writeFile(join(root, 'text-other', 'other.adoc'), 'other')
  await writeFile(join(root, 'text', 'main.adoc'), 'main')
  await writeFile(join(root, 'text', 'parts', 'scope.adoc'), 'scope')
  await symlink(join(root, 'secret.adoc'), join(root, 'text', 'linked.adoc'))
  await symlink(root, join(root, 'text', 'up'))
  await symlink(join(root, 'text', 'parts', 'scope.adoc'), join(root, 'text', 'inner.adoc'))
  read = readBeside(join(root, 'text', 'main.adoc'))
})
afterAll(() => rm(root, { recursive: true }))

const textOf = (bytes: Uint8Array | null): string | null => (bytes === null ? null : new TextDecoder().decode(bytes))

describe('a file beside a text', () => {
  it('is read where it is in the folder of the text or below', async () => {
    expect(textOf(await read('parts/scope.adoc'))).toBe('scope')
    expect(textOf(await read('./parts/../main.adoc'))).toBe('main')
  })

  it('is read through a link that stays in the folder', async () => {
    expect(textOf(await read('inner.adoc'))).toBe('scope')
  })

  it.each([
    '../secret.adoc',
    'parts/../../secret.adoc',
    '../text-other/other.adoc',
    '/etc/passwd',
    'file:///etc/passwd',
    'https://example.org/a.adoc',
    'main.adoc\0.png',
  ])('is refused where its name leads out of the folder: %s', async (name) => {
    expect(await read(name)).toBeNull()
  })

  it('is refused where a link leads out of the folder', async () => {
    expect(await read('linked.adoc')).toBeNull()
    expect(await read('up/secret.adoc')).toBeNull()
  })

  it('is none where there is no such file, or it is a folder', async () => {
    expect(await read('absent.adoc')).toBeNull()
    expect(await read('parts')).toBeNull()
    expect(await read('.')).toBeNull()
    expect(await read('main.adoc/deeper')).toBeNull()
  })

  it('is none where the folder of the text is not there', async () => {
    expect(await readBeside(join(root, 'absent', 'main.adoc'))('main.adoc')).toBeNull()
  })
})
