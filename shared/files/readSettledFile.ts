import { err, ok, type Result } from '../result.ts'
import type { Disk } from './disk.ts'
import { fileErrorOf, type FileError } from './fileError.ts'
import { readFile, type FileContent } from './readFile.ts'

/** How often a file is read that another program writes meanwhile. */
const mostTries = 3

/**
 * Reads a file that another program may be writing at this moment: as `readFile`, and once more when it changed while it was read, so
 * that half of an old file and half of a new one are never taken for one.
 */
export async function readSettledFile(
  disk: Disk,
  path: string,
  maxBytes: number,
): Promise<Result<FileContent, FileError>> {
  for (let tries = 0; tries < mostTries; tries++) {
    const read = await readFile(disk, path, maxBytes)
    if (!read.ok) return read
    try {
      const { ino, size, mtimeNs } = await disk.stat(path, { bigint: true })
      const { stamp, bytes } = read.value
      const isWhole = BigInt(bytes.length) === size
      if (isWhole && stamp.ino === ino && stamp.mtimeNs === mtimeNs) return ok(read.value)
    } catch (thrown) {
      return err(fileErrorOf(thrown, path))
    }
  }
  return err({ kind: 'being-written', path })
}
