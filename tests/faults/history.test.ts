import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { versionLimits } from '../../electron/files/retention.ts'
import { openVersions } from '../../electron/files/versions.ts'
import { surroundings } from '../../electron/surroundings.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { perLane, report } from '../support/lane.ts'

const [minute, day] = [60_000, 86_400_000]

async function opened() {
  const folder = temporaryFolder()
  const folders = ownFoldersIn(join(folder, 'user'))
  mkdirSync(join(folder, 'user'))
  const made = await makeOwnFolders(surroundings, folders)
  if (!made.ok) throw new Error(made.error.kind)
  let time = 1_000 * day
  const key = { documentId: 'chart', path: join(folder, 'chart.raci') }
  const versions = openVersions(surroundings, folders, () => time)
  const save = (bytes: Uint8Array) =>
    saveFile(surroundings, key.path, bytes, { kind: 'anything' }, (old) => versions.keep(key, old, 'saved'))
  const list = async () => {
    const all = await versions.list(key)
    if (!all.ok) throw new Error(all.error.kind)
    return all.value
  }
  return {
    folder,
    folders,
    key,
    versions,
    save,
    list,
    wait: (milliseconds: number) => (time += milliseconds),
  }
}

test('whatever 200 saves replaced can be had back byte for byte, and is thinned out with time', async () => {
  const { folders, key, versions, save, list, wait } = await opened()
  const contents = Array.from({ length: 201 }, (_, index) => new Uint8Array(randomBytes(2_000 + index)))
  for (const bytes of contents) {
    expect((await save(bytes)).ok).toBe(true)
    wait(minute)
  }
  const restored = await Promise.all((await list()).toReversed().map(({ id }) => versions.read(key, id)))
  let same = 0
  restored.forEach((bytes, index) => {
    if (bytes.ok && Buffer.from(contents[index] ?? []).equals(bytes.value)) same++
  })
  expect(readFileSync(key.path).equals(contents.at(-1) ?? Buffer.alloc(0))).toBe(true)

  const [newest] = await list()
  await versions.pin(key, newest?.id ?? '', 'Agreed')
  const left: Record<string, number> = {}
  for (const days of [2, 10, 100]) {
    wait(days * day)
    await versions.prune()
    left[`left after ${days} days more`] = (await list()).length
  }
  report('Versions of 200 saves', { 'restored byte for byte': same, ...left }, restored.length)
  expect(same).toBe(200)
  // 200 minutes touch four or five hours and one or two days; in the end only the named one is left.
  expect(left['left after 2 days more']).toBeLessThanOrEqual(5)
  expect(left['left after 10 days more']).toBeLessThanOrEqual(2)
  expect(left['left after 100 days more']).toBe(1)
  expect(statSync(folders.versions).mode & 0o777).toBe(0o700)
})

test('the versions of a document stay within their bytes, whatever is saved', async () => {
  const { versions, save, list, wait } = await opened()
  const size = 1024 * 1024
  const saves = perLane({ short: 60, fast: 80, long: 300 })
  for (let index = 0; index < saves; index++) {
    await save(new Uint8Array(randomBytes(size)))
    wait(minute)
  }
  const before = (await list()).length
  await versions.prune()
  const kept = await list()
  const bytes = kept.reduce((sum, version) => sum + version.bytes, 0)
  report(
    'Bytes of versions',
    {
      saves,
      'megabytes kept': Math.round(bytes / size),
      versions: kept.length,
      'before the last pruning': before,
    },
    saves,
  )
  expect(bytes).toBeLessThanOrEqual(versionLimits.ofDocument)
  expect(bytes).toBeGreaterThan(versionLimits.ofDocument - 2 * size)
})
