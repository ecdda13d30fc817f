import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { createDocuments } from '../../electron/documents.ts'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { openVersions } from '../../electron/files/versions.ts'
import { surroundings } from '../../electron/surroundings.ts'
import type { JsonObject, migrate as migrateFrom } from '../../shared/document/migrations.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

// There is only one version so far. Here is a Remit of the next, so that what it does with today's files is known today.
vi.mock('../../shared/document/schema.ts', async (original) => ({
  ...(await original<object>()),
  currentVersion: 2,
}))
vi.mock('../../shared/document/migrations.ts', async (original) => {
  const { migrate } = await original<{ readonly migrate: typeof migrateFrom }>()
  const steps = new Map([[1, (file: JsonObject) => ({ ...file, goal: 'Migrated' })]])
  return { migrate: (file: JsonObject, version: number) => migrate(file, version, steps, 2) }
})

test('the next release opens files of this one, and its first save keeps the old file for good', async () => {
  const before = readFileSync(join(import.meta.dirname, '../documents/version-1.raci'), 'utf8')
  const folder = temporaryFolder()
  const path = join(folder, 'chart.raci')
  writeFileSync(path, before)
  const folders = ownFoldersIn(folder)
  await makeOwnFolders(surroundings, folders)
  const versions = openVersions(surroundings, folders, Date.now)
  const documents = createDocuments(surroundings, versions)
  const opened = await documents.open(path)
  if (!opened.ok) throw new Error(opened.error.kind)
  const { handle, text, isReadOnly } = opened.value.document
  const parsed = parseMatrix(text)
  if (!parsed.ok) throw new Error(parsed.error.kind)
  expect([isReadOnly, parsed.value.matrix.goal]).toEqual([false, 'Migrated'])

  for (const title of ['First', 'Second']) {
    const next = serialise({ ...parsed.value.matrix, title })
    expect((await documents.save(handle, next)).ok).toBe(true)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      version: 2,
      title,
      theme: { colour: 'blue' },
    })
  }
  const key = { documentId: parsed.value.matrix.id, path }
  const list = await versions.list(key)
  expect(list).toMatchObject({ ok: true, value: [{ reason: 'saved' }, { reason: 'migrated' }] })
  const oldest = list.ok ? list.value.at(-1) : undefined
  const bytes = await versions.read(key, oldest?.id ?? '')
  expect(bytes.ok && new TextDecoder().decode(bytes.value)).toBe(before)
})
