import { makeOwnFolders, ownFoldersIn } from '../../electron/files/ownFolders.ts'
import { startJournal, type Journal } from '../../electron/files/journal.ts'
import { findUnsavedWork, type UnsavedWork } from '../../electron/files/recovery.ts'
import type { Replayed } from '../../electron/files/replayJournal.ts'
import type { DocumentKey } from '../../electron/files/versionIndex.ts'
import { openVersions, type Versions } from '../../electron/files/versions.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { removeStaleTemps } from '../../shared/files/replaceFile.ts'
import type { saveFile } from '../../shared/files/saveFile.ts'
import type { KeepBytes, Replaceable } from '../../shared/files/saveTarget.ts'
import { settleIntents } from '../../shared/files/settleIntents.ts'
import type { DiskInMemory } from '../support/diskInMemory.ts'

export const folders = ownFoldersIn('/')
export const documentId = 'chart'

export type Saver = typeof saveFile

/** What has been acknowledged: all of it must be there after anything that happens from then on. */
export interface Promises {
  /** the place in {@link World.texts} of what was last saved at a path */
  readonly saved: ReadonlyMap<string, number>
  /** the same of what was last recorded in the journal */
  readonly recorded: number
  readonly kept: readonly string[]
}

/** Remit's main process without its windows, on one disk. It notes what it has promised. */
export interface World {
  readonly disk: DiskInMemory
  readonly around: SaveSurroundings
  readonly versions: Versions
  /** every text there ever was, in order; no two are the same */
  readonly texts: readonly string[]
  readonly promises: () => Promises
  readonly save: (path: string, text: string, replaceable?: Replaceable) => Promise<boolean>
  readonly begin: (work: Replayed, id?: string) => Promise<Journal | undefined>
  readonly record: (journal: Journal, text: string) => Promise<boolean>
  readonly keep: (path: string, text: string) => Promise<boolean>
  readonly key: (path: string) => DocumentKey
  /** What is on the disk at the first text of a path. */
  readonly workAt: (path: string) => Replayed
}

export function createWorld(
  disk: DiskInMemory,
  saver: Saver,
  start: Promises,
  known: readonly string[],
): World {
  const around = { ...disk.surroundings(), intentFolder: folders.intents }
  let promises = start
  let time = 1_000_000_000_000
  const now = () => (time += 61_000)
  const versions = openVersions(around, folders, now)
  const texts = [...known]
  const key = (path: string): DocumentKey => ({ documentId, path })
  const placeOf = (text: string): number => {
    if (!texts.includes(text)) texts.push(text)
    return texts.indexOf(text)
  }
  const keepAt =
    (path: string): KeepBytes =>
    async (bytes) => {
      const kept = await versions.keep(key(path), bytes, 'saved')
      if (kept.ok) promises = { ...promises, kept: [...promises.kept, new TextDecoder().decode(bytes)] }
      return kept
    }

  return {
    ...{ disk, around, versions, texts, key, promises: () => promises },
    save: async (path, text, replaceable) => {
      const hashes = texts.map((one) => around.sha256(new TextEncoder().encode(one)))
      const place = placeOf(text)
      const bytes = new TextEncoder().encode(text)
      const known =
        replaceable ?? (disk.read(path) === undefined ? { kind: 'anything' } : { kind: 'only', hashes })
      const saved = await saver(around, path, bytes, known, keepAt(path))
      if (saved.ok) promises = { ...promises, saved: new Map(promises.saved).set(path, place) }
      return saved.ok
    },
    begin: async (work, id) => {
      const session = { pid: 1, bootId: 'boot', startedAt: '0' }
      const begun = await startJournal(
        { around, folder: folders.journals, session, now, spareBytes: 500 },
        work,
        id,
      )
      return begun.ok ? begun.value : undefined
    },
    record: async (journal, text) => {
      const place = placeOf(text)
      const recorded = await journal.record({ revision: journal.current().revision + 1, change: text })
      if (recorded.ok) promises = { ...promises, recorded: Math.max(promises.recorded, place) }
      return recorded.ok
    },
    keep: async (path, text) => (await keepAt(path)(new TextEncoder().encode(text))).ok,
    workAt: (path) => {
      const text = disk.read(path)
      const sha256 = text === undefined ? null : around.sha256(new TextEncoder().encode(text))
      const base = { text: text ?? '', sha256 }
      const file = text === undefined ? null : path
      return { documentId, path: file, base, text: base.text, revision: 0, changes: 0, at: 0 }
    },
  }
}

/** What every start of Remit does before a window is shown. */
export async function startUp({ around, versions, key }: World): Promise<readonly UnsavedWork[]> {
  await makeOwnFolders(around, folders)
  await settleIntents(around, (path) => (bytes) => versions.keep(key(path), bytes, 'broken-off'))
  const found = await findUnsavedWork({ around, folder: folders.journals, isAlive: () => false })
  return found.ok ? found.value.unsaved : []
}

/** Whatever of the promises does not hold on a disk after a start; nothing when all do. */
export async function broken(
  world: World,
  promises: Promises,
  paths: readonly string[],
): Promise<readonly string[]> {
  const { disk, texts, versions, key, around } = world
  const unsaved = await startUp(world)
  const wrong: string[] = []
  const onDisk: string[] = unsaved.map(({ work }) => work.text)
  for (const path of paths) {
    await removeStaleTemps(around, path)
    const text = disk.read(path)
    const acknowledged = promises.saved.get(path)
    if (text !== undefined) onDisk.push(text)
    if (text === undefined && acknowledged !== undefined) wrong.push(`${path} is gone`)
    if (text === undefined) continue
    const place = texts.indexOf(text)
    if (place < 0) wrong.push(`${path} is torn: ${JSON.stringify(text)}`)
    else if (place < (acknowledged ?? 0)) wrong.push(`${path} is older than what was called saved`)
    const list = await versions.list(key(path))
    for (const { id } of list.ok ? list.value : []) {
      const bytes = await versions.read(key(path), id)
      if (bytes.ok) onDisk.push(new TextDecoder().decode(bytes.value))
      else wrong.push(`a version of ${path} is ${bytes.error.kind}`)
    }
  }
  const newest = Math.max(-1, ...onDisk.map((text) => texts.indexOf(text)))
  if (newest < promises.recorded) wrong.push('an edit that was called protected is lost')
  for (const text of promises.kept) if (!onDisk.includes(text)) wrong.push(`the version ${text} is lost`)
  const temps = disk.paths().filter((path) => path.endsWith('.tmp'))
  if (temps.length > 0) wrong.push(`temporary files stayed: ${temps.join(', ')}`)
  return wrong
}
