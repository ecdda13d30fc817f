import { execFileSync, spawnSync } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, onTestFinished, test } from 'vitest'
import { surroundingsIn } from '../../electron/surroundings.ts'
import { ownFoldersIn } from '../../electron/files/ownFolders.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { bundledChild } from './bundle.ts'
import { needs, report } from '../support/lane.ts'
import { lackingRoot, memoryDisk, mount, system } from './machine.ts'

const [old, next] = ['the old chart', 'the new chart, longer']
const nobody = 65_534

let places = 0
afterAll(() => report('Places a save meets', { places }, places))

/** A folder with a chart in it, and Remit's own folder elsewhere. */
function place(folder = temporaryFolder()): { folder: string; path: string; around: SaveSurroundings } {
  places++
  const path = join(folder, 'chart.raci')
  writeFileSync(path, old)
  const folders = ownFoldersIn(temporaryFolder())
  mkdirSync(folders.intents)
  return { folder, path, around: surroundingsIn(folders) }
}

async function save(around: SaveSurroundings, path: string) {
  const saved = await saveFile(around, path, new TextEncoder().encode(next), { kind: 'anything' })
  // Whatever is wrong, the words say where.
  if (!saved.ok) expect(describeFileError(saved.error)).toContain(path)
  return saved
}

/** Runs work as a user with no rights of its own. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  process.setegid?.(nobody)
  process.seteuid?.(nobody)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
    process.setegid?.(0)
  }
}

function ownedByNobody(...paths: readonly string[]): void {
  for (const path of paths) chownSync(path, nobody, nobody)
}

describe('a save', () => {
  test('on a disk mounted for reading only says so and leaves the file', async (context) => {
    needs(context, lackingRoot())
    const { folder, path, around } = place(memoryDisk('size=1m'))
    system('mount', '-o', 'remount,ro', folder)
    expect(await save(around, path)).toMatchObject({ error: { kind: 'read-only-disk', path } })
    expect(readFileSync(path, 'utf8')).toBe(old)
  })

  test('of a file that may not be changed says so and leaves it', async (context) => {
    needs(context, lackingRoot() ?? lackingImmutable())
    const { folder, path, around } = place()
    immutable(path)
    expect(await save(around, path)).toMatchObject({ error: { kind: 'not-allowed', code: 'EPERM' } })
    expect(readFileSync(path, 'utf8')).toBe(old)
    expect(readdirSync(folder)).toEqual(['chart.raci'])
  })

  test('into a folder that may not be changed is done in place', async (context) => {
    needs(context, lackingRoot() ?? lackingImmutable())
    const { folder, path, around } = place()
    immutable(folder)
    expect((await save(around, path)).ok).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(next)
  })

  test('by somebody who may write the file and not its folder is done in place', async (context) => {
    needs(context, lackingRoot())
    const { folder, path, around } = place()
    ownedByNobody(path, around.intentFolder ?? '')
    chmodSync(folder, 0o555)
    openToAll(around.intentFolder ?? '')
    openToAll(path)
    expect(await asNobody(() => save(around, path))).toMatchObject({ ok: true })
    expect(readFileSync(path, 'utf8')).toBe(next)
    expect(readdirSync(around.intentFolder ?? '')).toEqual([])
  })

  test('by somebody who may write neither says so', async (context) => {
    needs(context, lackingRoot())
    const { folder, path, around } = place()
    chmodSync(folder, 0o555)
    openToAll(path)
    expect(await asNobody(() => save(around, path))).toMatchObject({
      error: { kind: 'not-allowed', code: 'EACCES' },
    })
    expect(readFileSync(path, 'utf8')).toBe(old)
  })

  test('of a file that is mounted by itself is done in place', async (context) => {
    needs(context, lackingRoot())
    const { folder, path, around } = place()
    const mounted = join(folder, 'mounted.raci')
    writeFileSync(mounted, old)
    mount('--bind', path, mounted)
    expect((await save(around, mounted)).ok).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(next)
    expect(readdirSync(folder).toSorted()).toEqual(['chart.raci', 'mounted.raci'])
  })

  test('larger than the system allows a file to be says so and leaves the file', async () => {
    const { path, folder } = place()
    const [first] = await once(`ulimit -f 8`, path)
    expect(first).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
    expect(readFileSync(path, 'utf8')).toBe(old)
    expect(readdirSync(folder)).toEqual(['chart.raci'])
  })

  test('with no file left to open says so, and succeeds once there is one', async () => {
    const { path } = place()
    const [first, second] = await once(`ulimit -n 64`, path, 'files')
    expect(first).toMatchObject({ ok: false, error: { kind: 'other', code: 'EMFILE' } })
    expect(second).toMatchObject({ ok: true })
  })

  test('through a link keeps the link', async () => {
    const { folder, path, around } = place()
    const link = join(folder, 'link.raci')
    symlinkSync('chart.raci', link)
    expect(await save(around, link)).toMatchObject({ value: { path } })
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(next)
  })

  test('through a link to nothing makes the file it names', async () => {
    const { folder, around } = place()
    const link = join(folder, 'link.raci')
    symlinkSync('nothing.raci', link)
    expect((await save(around, link)).ok).toBe(true)
    expect(readFileSync(join(folder, 'nothing.raci'), 'utf8')).toBe(next)
    expect(lstatSync(link).isSymbolicLink()).toBe(true)
  })

  test('of a file with two names keeps both', async () => {
    const { folder, path, around } = place()
    linkSync(path, join(folder, 'second.raci'))
    expect((await save(around, path)).ok).toBe(true)
    expect(readFileSync(join(folder, 'second.raci'), 'utf8')).toBe(next)
    expect(lstatSync(path).nlink).toBe(2)
  })

  test('over a pipe says that it is no file, and does not wait for it', async () => {
    const { folder, around } = place()
    const pipe = join(folder, 'pipe.raci')
    execFileSync('mkfifo', [pipe])
    expect(await save(around, pipe)).toMatchObject({ error: { kind: 'not-a-file' } })
  })

  test('over a folder says that it is no file', async () => {
    const { folder, around } = place()
    mkdirSync(join(folder, 'folder.raci'))
    expect(await save(around, join(folder, 'folder.raci'))).toMatchObject({ error: { kind: 'not-a-file' } })
  })

  test('under the longest name a file can have succeeds', async () => {
    const { folder, around } = place()
    const path = join(folder, `${'ü'.repeat(125)}.raci`)
    expect((await save(around, path)).ok).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(next)
  })

  test.each([
    ['renamed', (folder: string) => renameSync(folder, `${folder} elsewhere`)],
    ['deleted', (folder: string) => rmSync(folder, { recursive: true })],
  ])('into a folder that was %s meanwhile says so', async (_what, change) => {
    const { path, around } = place(mkdtemp())
    change(join(path, '..'))
    expect(await save(around, path)).toMatchObject({ error: { kind: 'folder-missing' } })
  })
})

function mkdtemp(): string {
  const folder = join(temporaryFolder(), 'charts')
  mkdirSync(folder)
  return folder
}

/** Lets everybody reach a path: the folders above it can be entered by all. */
function openToAll(path: string): void {
  for (let folder = join(path, '..'); folder !== '/'; folder = join(folder, '..'))
    if ((lstatSync(folder).mode & 0o001) === 0) chmodSync(folder, (lstatSync(folder).mode & 0o777) | 0o011)
}

function lackingImmutable(): string | undefined {
  const path = join(temporaryFolder(), 'x')
  writeFileSync(path, '')
  const isSet = spawnSync('chattr', ['+i', path]).status === 0
  spawnSync('chattr', ['-i', path])
  return isSet ? undefined : 'chattr +i'
}

function immutable(path: string): void {
  system('chattr', '+i', path)
  onTestFinished(() => void system('chattr', '-i', path))
}

/** The answers of a process that saves under a limit of the shell's. */
async function once(limit: string, ...args: readonly string[]): Promise<unknown[]> {
  const program = await bundledChild('saveOnce')
  const words = [process.execPath, program, ...args].map((word) => `'${word}'`).join(' ')
  return JSON.parse(execFileSync('sh', ['-c', `${limit}; exec ${words}`], { encoding: 'utf8' })) as unknown[]
}
