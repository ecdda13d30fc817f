import { dirname, join } from 'node:path'
import { limits } from '../shared/document/limits.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { readFile } from '../shared/files/readFile.ts'
import type { DocumentFile } from './documentFile.ts'
import type { States } from './files/states.ts'
import type { Versions } from './files/versions.ts'
import { findState, type FoundState } from './foundState.ts'

interface CopyTools {
  readonly around: SaveSurroundings
  readonly states: States
  readonly versions: Versions | undefined
}

/**
 * Removes the copies beside a chart of which everything is in its file as it is on disk now; each is kept as a version before.
 *
 * @param copies as they were found, by their names; one that has changed since stays
 * @returns the names of those that were removed
 */
export async function removeHeldCopies(
  { around, states, versions }: CopyTools,
  { path, documentId, known, hashes }: DocumentFile,
  copies: ReadonlyMap<string, Pick<FoundState, 'text' | 'sha256'>>,
): Promise<readonly string[]> {
  const removed: string[] = []
  for (const [name, { text, sha256 }] of copies) {
    const copyPath = join(dirname(path), name)
    const state = await findState(around, states, known, { text, sha256 })
    const isHeld = state?.judgement.kind === 'same' || state?.judgement.kind === 'older'
    const own = await readFile(around.disk, path, limits.fileBytes)
    const copy = await readFile(around.disk, copyPath, limits.fileBytes)
    if (!isHeld || !own.ok || !copy.ok) continue
    if (!hashes.includes(around.sha256(own.value.bytes))) continue
    if (around.sha256(copy.value.bytes) !== sha256) continue
    const kept = await versions?.keep({ documentId, path }, copy.value.bytes, 'saved')
    if (kept && !kept.ok) continue
    await around.disk.unlink(copyPath)
    removed.push(name)
  }
  return removed
}
