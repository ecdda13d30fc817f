import type { OpenFile } from './disk.ts'
import { readAll } from './readFile.ts'

/** Writes at `position` until every byte is accepted; false when the file stops accepting any. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position = 0): Promise<boolean> {
  let done = 0
  while (done < bytes.length) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, position + done)
    if (bytesWritten === 0) return false
    done += bytesWritten
  }
  return true
}

/** Whether an open file holds exactly these bytes. */
export async function holds(file: OpenFile, bytes: Uint8Array): Promise<boolean> {
  const kept = await readAll(file, bytes.length + 1)
  return isSameBytes(kept, bytes)
}

/** Whether two texts of bytes are the same. */
export function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
