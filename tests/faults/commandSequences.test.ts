import fc from 'fast-check'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createDocuments, type Documents } from '../../electron/documents.ts'
import { startJournal, type Journal } from '../../electron/files/journal.ts'
import { findUnsavedWork } from '../../electron/files/recovery.ts'
import { surroundings } from '../../electron/surroundings.ts'
import {
  createDocumentStore,
  dispatch,
  isDirty,
  markSaved,
  openFromFile,
  openRecovered,
  redoNext,
  undoLast,
  type DocumentStore,
  type OpenDocument,
} from '../../renderer/window/store/documentStore.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { linePatch } from '../../shared/files/linePatch.ts'
import { describeMatrixFileError } from '../../shared/files/matrixFile.ts'
import { DiskInMemory } from '../support/diskInMemory.ts'
import { perLane, report, seed } from '../support/lane.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { commandOf, sittings, type Deed } from './editing.ts'

/** Where a chart lives: on the real disk, or, many times faster, on one in memory. */
interface Ground {
  readonly around: SaveSurroundings
  readonly path: string
  readonly journals: string
  readonly read: () => string | undefined
}

function realGround(text: string): Ground {
  const folder = temporaryFolder()
  const [path, journals] = [join(folder, 'chart.raci'), join(folder, 'journals')]
  mkdirSync(journals)
  writeFileSync(path, text)
  return { around: surroundings, path, journals, read: () => readFileSync(path, 'utf8') }
}

function groundInMemory(text: string): Ground {
  const [path, journals] = ['/docs/chart.raci', '/journals']
  const disk = new DiskInMemory({
    folders: ['/docs', journals],
    files: new Map([[path, new TextEncoder().encode(text)]]),
  })
  return { around: disk.surroundings(), path, journals, read: () => disk.read(path) }
}

type Undo = (store: DocumentStore) => unknown

/** A person at one chart: what they see, the file, and the journal of what is not in it yet. */
interface Sitting {
  readonly ground: Ground
  readonly documents: Documents
  readonly undo: Undo
  store: DocumentStore
  handle: string
  journal: Journal
  /** what undo leads back to */
  start: string
}

function shown({ store }: Sitting): OpenDocument {
  const { document } = store.getState()
  if (document === undefined) throw new Error('Nothing is shown.')
  return document
}

function textOf(sitting: Sitting): string {
  return serialise(shown(sitting).matrix)
}

function matrixIn(text: string): Matrix {
  const parsed = parseMatrix(text)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value.matrix
}

async function openedAt(ground: Ground, documents: Documents) {
  const opened = await documents.open(ground.path)
  if (!opened.ok) throw new Error(describeMatrixFileError(opened.error))
  const { handle, text, isReadOnly } = opened.value.document
  return {
    handle,
    text,
    matrix: matrixIn(text),
    file: { handle, fileName: 'chart.raci', isReadOnly, autosave: 'asked' as const },
  }
}

const session = { pid: 1, bootId: 'boot', startedAt: '0' }
let clock = 1_000_000_000_000

async function journalAt({ around, path, journals }: Ground, text: string, id?: string): Promise<Journal> {
  const base = { text, sha256: around.sha256(new TextEncoder().encode(text)) }
  const begun = await startJournal(
    { around, folder: journals, session, now: () => clock++, spareBytes: 20_000 },
    { documentId: 'chart', path, base, text, revision: 0, changes: 0, at: clock },
    id,
  )
  if (!begun.ok) throw new Error(begun.error.kind)
  return begun.value
}

async function begin(ground: Ground, undo: Undo): Promise<Sitting> {
  const documents = createDocuments(ground.around)
  const { handle, text, matrix, file } = await openedAt(ground, documents)
  const store = createDocumentStore()
  openFromFile(store, matrix, file)
  return { ground, documents, undo, store, handle, journal: await journalAt(ground, text), start: text }
}

/** Records what is shown, as the window does soon after each change. */
async function record(sitting: Sitting): Promise<number> {
  const { journal } = sitting
  const { text: before, revision } = journal.current()
  const text = textOf(sitting)
  if (text === before) return revision
  const recorded = await journal.record({
    revision: revision + 1,
    change: linePatch(before.split('\n'), text.split('\n')),
  })
  if (!recorded.ok) throw new Error(recorded.error.kind)
  return recorded.value
}

async function save(sitting: Sitting): Promise<void> {
  const { matrix } = shown(sitting)
  const text = serialise(matrix)
  const revision = await record(sitting)
  const saved = await sitting.documents.save(sitting.handle, text)
  if (!saved.ok) throw new Error(describeMatrixFileError(saved.error))
  const { path } = saved.value
  markSaved(sitting.store, matrix, {
    handle: sitting.handle,
    fileName: 'chart.raci',
    savedAt: '',
    savedIn: '',
    autosave: 'asked',
  })
  await sitting.journal.saved({ revision, text, path, sha256: saved.value.hashes.at(-1) ?? '' })
  expect(sitting.ground.read()).toBe(text)
  expect(isDirty(shown(sitting))).toBe(false)
}

/** Remit ends without being asked, and starts again: the file, and above it what only the journal has. */
async function reload(sitting: Sitting): Promise<void> {
  await undoAndRedoAll(sitting)
  const before = textOf(sitting)
  await record(sitting)
  await sitting.journal.close()
  const work = await expectJournal(sitting, before)
  const { handle, text, matrix, file } = await openedAt(sitting.ground, sitting.documents)
  sitting.store = createDocumentStore()
  if (work === undefined) openFromFile(sitting.store, matrix, file)
  else openRecovered(sitting.store, { matrix: matrixIn(work), before: matrix, file, isReadOnly: false })
  sitting.documents.forget(sitting.handle)
  sitting.handle = handle
  sitting.start = text
  sitting.journal = await journalAt(sitting.ground, text, sitting.journal.id)
  expect(textOf(sitting)).toBe(before)
  await record(sitting)
}

/** That what is in the journal, over what is in the file, is what was shown; answers it when it is not in the file. */
async function expectJournal({ ground, journal }: Sitting, text: string): Promise<string | undefined> {
  const found = await findUnsavedWork({
    around: ground.around,
    folder: ground.journals,
    isAlive: () => false,
  })
  if (!found.ok) throw new Error(found.error.kind)
  const mine = found.value.unsaved.find((one) => one.journal === journal.id)
  expect(mine?.work.text ?? ground.read()).toBe(text)
  expect(found.value.unreadable).toEqual([])
  return mine?.work.text
}

/** Undo as far as it goes is the start, redo as far as it goes the end. */
async function undoAndRedoAll(sitting: Sitting): Promise<void> {
  const redo = (): unknown => redoNext(sitting.store)
  times(redo)
  const end = textOf(sitting)
  const steps = shown(sitting).history.past.length
  expect(times(() => sitting.undo(sitting.store))).toBe(steps)
  expect(textOf(sitting)).toBe(sitting.start)
  await record(sitting)
  expect(times(redo)).toBe(steps)
  expect(textOf(sitting)).toBe(end)
}

/** How often a move can be made until it cannot any more. */
function times(move: () => unknown): number {
  let count = 0
  while (move() !== undefined) count++
  return count
}

async function carryOut(sitting: Sitting, deed: Deed): Promise<void> {
  if (deed.do === 'undo') sitting.undo(sitting.store)
  else if (deed.do === 'redo') redoNext(sitting.store)
  else if (deed.do === 'save') await save(sitting)
  else if (deed.do === 'reload') await reload(sitting)
  else {
    const command = commandOf(shown(sitting).matrix, deed)
    if (command) dispatch(sitting.store, command)
  }
  // Nothing is called saved that is not what the file holds.
  if (!isDirty(shown(sitting))) expect(sitting.ground.read()).toBe(textOf(sitting))
}

/** A whole sitting; answers how many steps undo could take back in the end. */
async function sit(ground: Ground, deeds: readonly Deed[], undo: Undo = undoLast): Promise<number> {
  const sitting = await begin(ground, undo)
  for (const [at, deed] of deeds.entries()) {
    await carryOut(sitting, deed)
    // Changes that come quickly are recorded together.
    if (at % 3 === 0) await record(sitting)
  }
  await undoAndRedoAll(sitting)
  const steps = shown(sitting).history.past.length
  await record(sitting)
  await sitting.journal.close()
  await expectJournal(sitting, textOf(sitting))
  return steps
}

test('whatever is done in whatever order, undo, redo, file and journal all agree', async () => {
  const count = {
    sittings: 0,
    'on the real disk': 0,
    deeds: 0,
    saves: 0,
    reloads: 0,
    'steps undone and redone': 0,
  }
  const numRuns = perLane({ short: 40, fast: 2_000, long: 50_000 })
  const most = perLane({ short: 60, fast: 200, long: 200 })
  await fc.assert(
    fc.asyncProperty(sittings(most), async ([matrix, deeds]) => {
      const isReal = count.sittings % 20 === 0
      const ground = (isReal ? realGround : groundInMemory)(serialise(matrix))
      count.sittings++
      if (isReal) count['on the real disk']++
      count['steps undone and redone'] += await sit(ground, deeds)
      count.deeds += deeds.length
      count.saves += deeds.filter((deed) => deed.do === 'save').length
      count.reloads += deeds.filter((deed) => deed.do === 'reload').length
    }),
    { numRuns, seed, endOnFailure: true },
  )
  report('Sequences of commands', count, count.deeds)
  expect(count.sittings).toBeGreaterThanOrEqual(numRuns)
})

test('the control: an undo that loses a step is caught', async () => {
  const losing: Undo = (store) => {
    const step = undoLast(store)
    const { document } = store.getState()
    if (step && document && document.history.future.length === 3) {
      const history = { ...document.history, future: document.history.future.slice(1) }
      store.setState({ document: { ...document, history } })
    }
    return step
  }
  let caught = 0
  const all = fc.sample(sittings(60), { numRuns: 20, seed })
  for (const [matrix, deeds] of all) {
    try {
      await sit(groundInMemory(serialise(matrix)), deeds, losing)
    } catch {
      caught++
    }
  }
  report('Planted mistake: an undo that loses a step', { sittings: all.length, caught }, caught)
})
