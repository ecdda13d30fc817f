import { join } from 'node:path'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../../shared/files/fileError.ts'
import { syncFolder } from '../../shared/files/folders.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { contentName } from './contents.ts'
import { listName, pruneStates, readAllStates, type KeptState } from './keptStates.ts'
import { inOrder } from './queue.ts'
import { fitting, sizeOf, unexpired, versionLimits } from './retention.ts'
import { readAllIndexes, writeIndex, type VersionIndex } from './versionIndex.ts'

interface VersionFolders {
  readonly folder: string
  readonly contents: string
  /** of the states that are kept of charts; their contents are among the others */
  readonly states: string
}

/** Removes the versions that are too old or too much, then the contents nothing speaks of any more. */
export async function pruneVersions(
  around: SaveSurroundings,
  folders: VersionFolders,
  now: number,
): Promise<Result<void, FileError>> {
  const { folder, states } = folders
  const all = await readAllIndexes(around, folder)
  if (!all.ok) return all
  const kept = await pruneStates(around, states, now)
  if (!kept.ok) return kept
  for (const { before, after } of pruned(
    all.value.indexes,
    (id) => kept.value.get(listName(around, id)) ?? [],
    now,
  )) {
    if (after.versions.length === before.versions.length) continue
    const written = await writeIndex(around, folder, after)
    if (!written.ok) return written
  }
  return removeUnused(around, folders)
}

/** Removes the contents that no index speaks of. Where an index cannot be understood all contents stay. */
export async function removeUnused(
  around: SaveSurroundings,
  { folder, contents, states }: VersionFolders,
): Promise<Result<void, FileError>> {
  return inOrder(contents, async () => {
    const all = await readAllIndexes(around, folder)
    if (!all.ok) return all
    if (!all.value.isComplete) return ok(undefined)
    const kept = await readAllStates(around, states)
    if (!kept.ok) return kept
    const inUse = [...all.value.indexes.flatMap(({ versions }) => versions), ...kept.value.flat()]
    const used = new Set(inUse.map(({ sha256 }) => contentName(sha256)))
    try {
      const names = await around.disk.readdir(contents)
      for (const name of names.filter((one) => !used.has(one))) await around.disk.unlink(join(contents, name))
      await syncFolder(around, contents)
      return ok(undefined)
    } catch (thrown) {
      return err(fileErrorOf(thrown, contents))
    }
  })
}

/** Each index as it is and as it is to be. */
function pruned(
  indexes: readonly VersionIndex[],
  statesOf: (documentId: string) => readonly KeptState[],
  now: number,
): readonly { readonly before: VersionIndex; readonly after: VersionIndex }[] {
  const young = indexes.map((before) => ({
    before,
    versions: fitting(unexpired(before.versions, now), roomBeside(before, statesOf(before.documentId))),
  }))
  const kept = new Set(
    fitting(
      young.flatMap(({ versions }) => versions),
      versionLimits.inAll,
    ),
  )
  return young.map(({ before, versions }) => ({
    before,
    after: { ...before, versions: versions.filter((one) => kept.has(one)) },
  }))
}

/** What the states of a document leave of the room it has; a content that is a version, too, counts as one. */
function roomBeside({ versions }: VersionIndex, states: readonly KeptState[]): number {
  const held = new Set(versions.map(({ sha256 }) => sha256))
  return versionLimits.ofDocument - sizeOf(states.filter(({ sha256 }) => !held.has(sha256)))
}
