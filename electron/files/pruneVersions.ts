import { join } from 'node:path'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../../shared/files/fileError.ts'
import { syncFolder } from '../../shared/files/folders.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { fitting, unexpired, versionLimits } from './retention.ts'
import { readAllIndexes, writeIndex, type VersionIndex } from './versionIndex.ts'

interface VersionFolders {
  readonly folder: string
  readonly contents: string
}

/** Removes the versions that are too old or too much, then the contents nothing speaks of any more. */
export async function pruneVersions(
  around: SaveSurroundings,
  { folder, contents }: VersionFolders,
  now: number,
): Promise<Result<void, FileError>> {
  const all = await readAllIndexes(around, folder)
  if (!all.ok) return all
  for (const { before, after } of pruned(all.value.indexes, now)) {
    if (after.versions.length === before.versions.length) continue
    const written = await writeIndex(around, folder, after)
    if (!written.ok) return written
  }
  return removeUnused(around, { folder, contents })
}

/** Removes the contents that no index speaks of. Where an index cannot be understood all contents stay. */
export async function removeUnused(
  around: SaveSurroundings,
  { folder, contents }: VersionFolders,
): Promise<Result<void, FileError>> {
  const all = await readAllIndexes(around, folder)
  if (!all.ok) return all
  if (!all.value.isComplete) return ok(undefined)
  const used = new Set(
    all.value.indexes.flatMap(({ versions }) => versions.map(({ sha256 }) => `${sha256}.gz`)),
  )
  try {
    const names = await around.disk.readdir(contents)
    for (const name of names.filter((one) => !used.has(one))) await around.disk.unlink(join(contents, name))
    await syncFolder(around, contents)
    return ok(undefined)
  } catch (thrown) {
    return err(fileErrorOf(thrown, contents))
  }
}

/** Each index as it is and as it is to be. */
function pruned(
  indexes: readonly VersionIndex[],
  now: number,
): readonly { readonly before: VersionIndex; readonly after: VersionIndex }[] {
  const young = indexes.map((before) => ({
    before,
    versions: fitting(unexpired(before.versions, now), versionLimits.ofDocument),
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
