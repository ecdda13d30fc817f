import fc from 'fast-check'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createDocuments } from '../../electron/documents.ts'
import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { openVersions } from '../../electron/files/versions.ts'
import { surroundings } from '../../electron/surroundings.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { currentVersion } from '../../shared/document/schema.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { describeMatrixFileError } from '../../shared/files/matrixFile.ts'
import { perLane, randomFrom, report, seed } from '../support/lane.ts'
import { matrixArbitrary } from '../support/matrixArbitrary.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { addUnknownFields } from './unknownFields.ts'

type Serialiser = (matrix: Matrix) => string

function parsed(text: string): Matrix {
  const result = parseMatrix(text)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.matrix
}

/** The file of a matrix as a newer release of the same version may have written it. */
function withUnknownFields(
  matrix: Matrix,
  random: () => number,
): { readonly file: unknown; readonly added: number } {
  const file = JSON.parse(serialise(matrix)) as Record<string, unknown>
  const added = addUnknownFields(file, random)
  return { file, added }
}

/** A matrix through its file and back; and a file with fields nobody knows, opened and written again. */
function roundTrip(matrix: Matrix, random: () => number, write: Serialiser): number {
  const text = write(matrix)
  expect(parsed(text)).toEqual(matrix)
  expect(write(parsed(text))).toBe(text)
  const { file, added } = withUnknownFields(matrix, random)
  expect(JSON.parse(write(parsed(JSON.stringify(file))))).toEqual(file)
  return added
}

test('any chart comes back from its file the same, with every field nobody knows', () => {
  const random = randomFrom(seed)
  const count = { charts: 0, 'unknown fields kept': 0 }
  const numRuns = perLane({ short: 200, fast: 5_000, long: 50_000 })
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      count['unknown fields kept'] += roundTrip(matrix, random, serialise)
      count.charts++
    }),
    { numRuns, seed },
  )
  report('Charts to their files and back', count, count['unknown fields kept'])
  expect(count.charts).toBeGreaterThanOrEqual(numRuns)
})

test('the control: a writer that drops the fields it does not know is caught', () => {
  const dropping: Serialiser = (matrix) =>
    serialise({ ...matrix, rows: matrix.rows.map(({ extra: _dropped, ...row }) => row) })
  const random = randomFrom(seed)
  const charts = fc.sample(matrixArbitrary, { numRuns: 50, seed })
  let caught = 0
  for (const matrix of charts) {
    try {
      roundTrip(matrix, random, dropping)
    } catch {
      caught++
    }
  }
  report('Planted mistake, round trips: drops unknown fields', { charts: charts.length, caught }, caught)
})

/** A file on the real disk, opened as the application does. */
async function openedFile(text: string) {
  const folder = temporaryFolder()
  const path = join(folder, 'chart.raci')
  writeFileSync(path, text)
  const folders = ownFoldersIn(join(folder))
  await makeOwnFolders(surroundings, folders)
  const versions = openVersions(surroundings, folders, Date.now)
  const documents = createDocuments(surroundings, versions)
  const opened = await documents.open(path)
  if (!opened.ok) throw new Error(describeMatrixFileError(opened.error))
  const { handle, text: shown, isReadOnly } = opened.value.document
  const key = { documentId: parsed(shown).id, path }
  const kept = async () => {
    const list = await versions.list(key)
    if (!list.ok) throw new Error(list.error.kind)
    return Promise.all(
      list.value.map(async ({ id, reason }) => {
        const bytes = await versions.read(key, id)
        return { reason, text: bytes.ok ? new TextDecoder().decode(bytes.value) : undefined }
      }),
    )
  }
  return { path, documents, handle, isReadOnly, matrix: parsed(shown), kept }
}

describe('a file that is opened, changed and saved', () => {
  test('keeps every field of a newer release, and the file it replaces is a version', async () => {
    const random = randomFrom(seed)
    const charts = fc.sample(matrixArbitrary, {
      numRuns: perLane({ short: 10, fast: 100, long: 1_000 }),
      seed,
    })
    let fields = 0
    for (const chart of charts) {
      const { file, added } = withUnknownFields(chart, random)
      const before = JSON.stringify(file)
      const { path, documents, handle, matrix, kept } = await openedFile(before)
      const saved = await documents.save(handle, serialise({ ...matrix, title: 'Another title' }))
      expect(saved.ok).toBe(true)
      expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...(file as object), title: 'Another title' })
      expect(await kept()).toEqual([{ reason: 'saved', text: before }])
      fields += added
    }
    report('Files opened, changed and saved', { files: charts.length, 'unknown fields kept': fields }, fields)
  })

  const folder = join(import.meta.dirname, '../documents')
  test.each(readdirSync(folder))(
    '%s of an earlier release, leaves what it was as a version',
    async (name) => {
      const before = readFileSync(join(folder, name), 'utf8')
      const { path, documents, handle, matrix, isReadOnly, kept } = await openedFile(before)
      expect(isReadOnly).toBe(false)
      const next = serialise({ ...matrix, title: 'Another title' })
      expect((await documents.save(handle, next)).ok).toBe(true)
      expect(readFileSync(path, 'utf8')).toBe(next)
      const { version } = JSON.parse(before) as { version: number }
      expect(await kept()).toEqual([
        { reason: version < currentVersion ? 'migrated' : 'saved', text: before },
      ])
    },
  )
})

test('a file of any newer version opens for reading only, and a save is refused in words', async () => {
  const charts = fc.sample(matrixArbitrary, { numRuns: perLane({ short: 10, fast: 100, long: 1_000 }), seed })
  const random = randomFrom(seed)
  let refused = 0
  for (const chart of charts) {
    const { file } = withUnknownFields(chart, random)
    const version = currentVersion + 1 + Math.floor(random() * 50)
    const before = JSON.stringify({ ...(file as object), version })
    const { path, documents, handle, matrix, isReadOnly, kept } = await openedFile(before)
    expect(isReadOnly).toBe(true)
    const saved = await documents.save(handle, serialise({ ...matrix, title: 'Another title' }))
    expect(saved.ok ? '' : describeMatrixFileError(saved.error)).toContain(
      `${path} was written by a newer Remit`,
    )
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(await kept()).toEqual([])
    refused++
  }
  report('Files of a newer version', { files: charts.length, refused }, refused)
})
