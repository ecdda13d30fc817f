import { join } from 'node:path'
import type { OpenFile, SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../../shared/files/fileError.ts'
import { removeFile } from '../../shared/files/folders.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { writeAll } from '../../shared/files/wholeFile.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { encodeHead, encodeRecord, type JournalHead, type JournalRecord } from './journalFormat.ts'

/** The file of a journal. After an append that failed only a rewrite makes it good again. */
export interface JournalFile {
  /** Makes the file a journal of this head alone, in one step. */
  readonly rewrite: (head: JournalHead) => Promise<Result<void, FileError>>
  /** Adds records; when it answers they are on the disk. */
  readonly append: (records: readonly JournalRecord[]) => Promise<Result<void, FileError>>
  readonly bytes: () => number
  readonly close: () => Promise<void>
  readonly remove: () => Promise<Result<void, FileError>>
}

/** Where the journal of an id is. */
export function journalPath(folder: string, id: string): string {
  return join(folder, `${id}.journal`)
}

/** The file of a journal, which is only there after a first `rewrite`. */
export function journalFileAt(around: SaveSurroundings, path: string): JournalFile {
  let file: OpenFile | undefined
  let end = 0
  let sequence = 0

  const close = async (): Promise<void> => {
    const open = file
    file = undefined
    // Everything that was answered for is flushed, so closing can lose nothing.
    await open?.close().catch(() => undefined)
  }

  const rewrite = async (head: JournalHead): Promise<Result<void, FileError>> => {
    await close()
    const bytes = encodeHead(head)
    const saved = await saveFile({ ...around, newFileMode: 0o600 }, path, bytes, { kind: 'anything' })
    if (!saved.ok) return saved
    try {
      file = await around.disk.open(path, 'r+')
    } catch (thrown) {
      return err(fileErrorOf(thrown, path))
    }
    ;[end, sequence] = [bytes.length, 0]
    return ok(undefined)
  }

  const append = async (records: readonly JournalRecord[]): Promise<Result<void, FileError>> => {
    if (file === undefined) throw new Error('The journal is not open.')
    const bytes = joinedBytes(records.map((record, index) => encodeRecord(record, sequence + 1 + index)))
    try {
      if (!(await writeAll(file, bytes, end))) return err({ kind: 'disk-full', path, bytes: bytes.length })
      await file.datasync()
      // Somebody cleaned up: what is written goes nowhere.
      if ((await file.stat({ bigint: true })).nlink === 0n) return err({ kind: 'vanished', path })
    } catch (thrown) {
      return err(fileErrorOf(thrown, path, bytes.length))
    }
    end += bytes.length
    sequence += records.length
    return ok(undefined)
  }

  const remove = async (): Promise<Result<void, FileError>> => {
    await close()
    try {
      return ok(await removeFile(around, path))
    } catch (thrown) {
      return err(fileErrorOf(thrown, path))
    }
  }

  return { rewrite, append, bytes: () => end, close, remove }
}

function joinedBytes(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
