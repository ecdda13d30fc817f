import { err, ok, type Result } from '../result.ts'
import type { Disk, FileStamp, OpenFile } from './disk.ts'
import { fileErrorOf, type FileError } from './fileError.ts'

export interface FileContent {
  readonly bytes: Uint8Array
  readonly stamp: FileStamp
}

/** Reads a whole regular file of at most `maxBytes` through one descriptor. */
export async function readFile(
  disk: Disk,
  path: string,
  maxBytes: number,
): Promise<Result<FileContent, FileError>> {
  try {
    // A pipe would block the opening, so its kind is asked first.
    if (!(await disk.stat(path, { bigint: true })).isFile()) return err({ kind: 'not-a-file', path })
    const file = await disk.open(path, 'r')
    try {
      const stamp = await file.stat({ bigint: true })
      if (stamp.size > maxBytes)
        return err({ kind: 'too-large', path, bytes: Number(stamp.size), max: maxBytes })
      return ok({ bytes: await readAll(file, Number(stamp.size)), stamp })
    } finally {
      await file.close()
    }
  } catch (thrown) {
    return err(fileErrorOf(thrown, path))
  }
}

/** The first `size` bytes of an open file, fewer when it is shorter. */
export async function readAll(file: OpenFile, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size)
  let done = 0
  while (done < size) {
    const { bytesRead } = await file.read(bytes, done, size - done, done)
    if (bytesRead === 0) break
    done += bytesRead
  }
  return bytes.subarray(0, done)
}
