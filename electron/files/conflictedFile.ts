import { limits } from '../../shared/document/limits.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { conflictedSides, type ConflictedSides } from '../../shared/merge/conflictedSides.ts'

/** Both sides of a file that git could not merge. */
export interface ConflictedFile extends ConflictedSides {
  /** of the bytes on disk */
  readonly sha256: string
}

/** Reads both sides of a file with git's conflict marks; undefined when one of them does not open. */
export async function openConflictedFile(
  around: SaveSurroundings,
  path: string,
): Promise<ConflictedFile | undefined> {
  const content = await readFile(around.disk, path, limits.fileBytes)
  const sides = content.ok ? conflictedSides(decodeText(content.value.bytes)?.text ?? '') : undefined
  return content.ok && sides ? { ...sides, sha256: around.sha256(content.value.bytes) } : undefined
}
