import { limits } from '../../shared/document/limits.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { currentVersion } from '../../shared/document/schema.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { markedSides } from '../../shared/merge/conflictMarks.ts'

/** Both sides of a file that git could not merge. */
export interface ConflictedFile {
  readonly ours: Matrix
  readonly theirs: Matrix
  /** what both come from; undefined: the file does not say, or it cannot be read */
  readonly base: Matrix | undefined
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

/** Both sides of a text with git's conflict marks; undefined when it has none, or one of them does not open. */
export function conflictedSides(text: string): Omit<ConflictedFile, 'sha256'> | undefined {
  const sides = markedSides(text)
  if (sides === undefined) return undefined
  const [ours, theirs, base] = [sideOf(sides.ours), sideOf(sides.theirs), sideOf(sides.base ?? '')]
  return ours && theirs && { ours, theirs, base }
}

/** A side that a newer Remit wrote is not taken: it could not be written back as it was. */
function sideOf(text: string): Matrix | undefined {
  const parsed = parseMatrix(text)
  return parsed.ok && parsed.value.version <= currentVersion ? parsed.value.matrix : undefined
}
