import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createDocuments } from '../../electron/documents.ts'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { openStates } from '../../electron/files/states.ts'
import { openVersions } from '../../electron/files/versions.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { apply } from '../../shared/commands/apply.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { describeMatrixFileError } from '../../shared/files/matrixFile.ts'
import { cioCtoExample } from '../../shared/templates/cioCto.ts'
import { matrixFromTemplate } from '../../shared/templates/template.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const matrix = matrixFromTemplate(cioCtoExample)
const before = serialise(matrix)
const renamed = apply(matrix, { type: 'setTitle', title: 'Renamed' })
const after = renamed.ok ? serialise(renamed.value) : ''

const isRoot = process.platform === 'linux' && process.getuid?.() === 0

async function opened(folder = temporaryFolder()) {
  const path = join(folder, 'chart.raci')
  writeFileSync(path, before)
  const documents = createDocuments(surroundings)
  const result = await documents.open(path)
  if (!result.ok) throw new Error(describeMatrixFileError(result.error))
  return { documents, path, folder, handle: result.value.document.handle }
}

describe('on the real disk', () => {
  test('a save replaces the file and leaves nothing else in the folder', async () => {
    const { documents, path, folder, handle } = await opened()
    expect((await documents.save(handle, after)).ok).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(after)
    expect(readdirSync(folder)).toEqual(['chart.raci'])
  })

  test('a save through a link to nothing makes the file the link names', async () => {
    const folder = temporaryFolder()
    symlinkSync('real.raci', join(folder, 'link.raci'))
    const saved = await createDocuments(surroundings).saveAs(join(folder, 'link.raci'), after)
    expect(saved.ok).toBe(true)
    expect(readFileSync(join(folder, 'real.raci'), 'utf8')).toBe(after)
    expect(readdirSync(folder)).toEqual(['link.raci', 'real.raci'])
  })

  test('opening a file removes what a crashed save of ours left beside it, and nothing else', async () => {
    const folder = temporaryFolder()
    const ours = `.chart.raci.${surroundings.tempTag}.${'a'.repeat(32)}.tmp`
    const others = `.chart.raci.00000000.${'a'.repeat(32)}.tmp`
    for (const name of [ours, others]) writeFileSync(join(folder, name), 'half')
    await opened(folder)
    expect(readdirSync(folder)).toEqual([others, 'chart.raci'])
  })

  test('what a save replaces is kept as a version, of the chart at its path', async () => {
    const { path, folder } = await opened()
    const folders = ownFoldersIn(folder)
    await makeOwnFolders(surroundings, folders)
    const versions = openVersions(surroundings, folders, Date.now)
    const documents = createDocuments(surroundings, versions)
    const result = await documents.open(path)
    if (!result.ok) throw new Error('not opened')
    const { handle } = result.value.document
    await documents.save(handle, after)
    const key = { documentId: matrix.id, path }
    const list = await versions.list(key)
    expect(list).toMatchObject({ ok: true, value: [{ reason: 'saved' }] })
    const [version] = list.ok ? list.value : []
    const bytes = await versions.read(key, version?.id ?? '')
    expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe(before)
  })

  test('work of others that was taken in is not replaced where it cannot be kept', async () => {
    const { path, folder } = await opened()
    const versions = openVersions(surroundings, ownFoldersIn(join(folder, 'nowhere')), Date.now)
    const documents = createDocuments(surroundings, versions)
    const result = await documents.open(path)
    if (!result.ok) throw new Error(describeMatrixFileError(result.error))
    const { handle } = result.value.document
    writeFileSync(path, after)
    documents.accept(handle, surroundings.sha256(Buffer.from(after)))
    expect((await documents.save(handle, before)).ok).toBe(false)
    expect(readFileSync(path, 'utf8')).toBe(after)
  })

  test('two saves at once are carried out one after the other', async () => {
    const { documents, path, handle } = await opened()
    const results = await Promise.all([documents.save(handle, after), documents.save(handle, before)])
    expect(results.every((result) => result.ok)).toBe(true)
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test('a text from before something else was taken in is not written over that', async () => {
    const { documents, path, handle } = await opened()
    const first = documents.save(handle, after)
    const second = documents.save(handle, before)
    // Meanwhile the window has taken in what another program wrote.
    documents.accept(handle, surroundings.sha256(new TextEncoder().encode(after)))
    expect(await first).toMatchObject({ error: { kind: 'changed-on-disk' } })
    expect(await second).toMatchObject({ error: { kind: 'changed-on-disk' } })
    expect(readFileSync(path, 'utf8')).toBe(before)
  })

  test('what is taken in while a save is under way may be replaced by the next one', async () => {
    const folders = ownFoldersIn(temporaryFolder())
    await makeOwnFolders(surroundings, folders)
    const kept = openStates(surroundings, folders, Date.now)
    const [path, sha256] = [
      join(temporaryFolder(), 'chart.raci'),
      surroundings.sha256(new TextEncoder().encode(after)),
    ]
    writeFileSync(path, before)
    let count = kept.count
    const documents = createDocuments(surroundings, undefined, {
      ...kept,
      count: (...given) => count(...given),
    })
    const result = await documents.open(path)
    if (!result.ok) throw new Error(describeMatrixFileError(result.error))
    const { handle } = result.value.document
    count = (...given) => {
      count = kept.count
      writeFileSync(path, after)
      documents.accept(handle, sha256)
      return kept.count(...given)
    }
    const both = after.replace('Renamed', 'Renamed by both')
    expect(await documents.save(handle, both)).toMatchObject({ error: { kind: 'changed-on-disk' } })
    expect(await documents.save(handle, both)).toMatchObject({ ok: true })
  })

  test('a handle that was given back while its file was saved stays given back', async () => {
    const { documents, path, handle } = await opened()
    const saving = documents.save(handle, after)
    documents.forget(handle)
    expect((await saving).ok).toBe(true)
    expect(documents.find(handle)).toBeUndefined()
    expect(readFileSync(path, 'utf8')).toBe(after)
  })

  test('a link leads to the handle of the file it is a link to', async () => {
    const { documents, path, folder, handle } = await opened()
    const link = join(folder, 'link.raci')
    symlinkSync(path, link)
    expect(await documents.handleOf(link)).toBe(handle)
    expect(await documents.handleOf(join(folder, 'gone.raci'))).toBeUndefined()
  })

  test('a file that has several names is one file, under the name it was opened by', async () => {
    const { documents, path, folder, handle } = await opened()
    const second = join(folder, 'second.raci')
    linkSync(path, second)
    expect(await documents.handleOf(second)).toBe(handle)
    const again = await documents.open(second)
    expect(again.ok && documents.find(again.value.document.handle)?.path).toBe(documents.find(handle)?.path)
    writeFileSync(join(folder, 'other.raci'), before)
    expect(await documents.handleOf(join(folder, 'other.raci'))).toBeUndefined()
  })

  test('the mode of the file stays, and a symbolic link stays a link', async () => {
    const folder = temporaryFolder()
    const real = join(folder, 'real')
    mkdirSync(real)
    const { path } = await opened(real)
    chmodSync(path, 0o640)
    const link = join(folder, 'link.raci')
    symlinkSync(path, link)
    const documents = createDocuments(surroundings)
    const result = await documents.open(link)
    if (!result.ok) throw new Error('not opened')
    await documents.save(result.value.document.handle, after)
    expect(readFileSync(link, 'utf8')).toBe(after)
    expect(execFileSync('stat', ['-c', '%a %F', path, link], { encoding: 'utf8' })).toBe(
      '640 regular file\n777 symbolic link\n',
    )
  })

  test.runIf(isRoot)(
    'a full disk leaves the old file and says so; with room again the save works',
    async () => {
      const folder = temporaryFolder()
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=12k', 'tmpfs', folder])
      onTestFinished(() => void execFileSync('umount', ['-l', folder]))
      const { documents, path, handle } = await opened(folder)
      writeFileSync(join(folder, 'filler'), Buffer.alloc(8_000))
      const failed = await documents.save(handle, after)
      expect(failed).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
      expect(readFileSync(path, 'utf8')).toBe(before)
      expect(readdirSync(folder)).toEqual(['chart.raci', 'filler'])
      execFileSync('rm', [join(folder, 'filler')])
      expect((await documents.save(handle, after)).ok).toBe(true)
    },
  )

  test.runIf(isRoot)('a read-only folder leaves the old file and says so', async () => {
    const folder = temporaryFolder()
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', folder])
    onTestFinished(() => void execFileSync('umount', ['-l', folder]))
    const { documents, path, handle } = await opened(folder)
    execFileSync('mount', ['-o', 'remount,ro', folder])
    const failed = await documents.save(handle, after)
    expect(failed).toMatchObject({ ok: false, error: { kind: 'read-only-disk' } })
    expect(readFileSync(path, 'utf8')).toBe(before)
    if (!failed.ok) expect(describeMatrixFileError(failed.error)).toContain('Choose another place')
  })

  test('a folder in the way of a new file is said to be no file', async () => {
    const { documents, folder } = await opened()
    mkdirSync(join(folder, 'taken.raci'))
    expect(await documents.saveAs(join(folder, 'taken.raci'), after)).toMatchObject({
      error: { kind: 'not-a-file' },
    })
  })

  test('a file of a newer release is opened for reading only, and never written', async () => {
    const path = join(temporaryFolder(), 'newer.raci')
    const newer = before.replace('"version": 1', '"version": 2')
    writeFileSync(path, newer)
    const documents = createDocuments(surroundings)
    const result = await documents.open(path)
    if (!result.ok) throw new Error(describeMatrixFileError(result.error))
    expect(result.value.document.isReadOnly).toBe(true)
    const saved = await documents.save(result.value.document.handle, after)
    expect(saved).toMatchObject({ error: { kind: 'newer-file', path } })
    if (!saved.ok) expect(describeMatrixFileError(saved.error)).toContain('written by a newer Remit')
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })

  test('an unknown handle is a mistake of ours, not a file', () => {
    expect(() => createDocuments(surroundings).save('f'.repeat(32), after)).toThrow(
      'No document has this handle',
    )
  })
})
