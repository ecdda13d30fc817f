import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { limits } from '../../shared/document/limits.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf, type FileError } from '../../shared/files/fileError.ts'
import { syncFolder } from '../../shared/files/folders.ts'
import { folderOf } from '../../shared/files/paths.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { saveFile } from '../../shared/files/saveFile.ts'
import { stampOf } from '../../shared/files/saveTarget.ts'
import { err, ok, type Result } from '../../shared/result.ts'

const compress = promisify(gzip)
const expand = promisify(gunzip)

/** Writes a content under its hash, unless it is there; answers its bytes on disk. */
export async function storeContent(
  given: SaveSurroundings,
  folder: string,
  sha256: string,
  bytes: Uint8Array,
): Promise<Result<number, FileError>> {
  const around: SaveSurroundings = { ...given, newFileMode: 0o600 }
  const path = contentPath(folder, sha256)
  try {
    const there = await stampOf(around, path)
    if (there) {
      // A crash may have come between its rename and the flush of its folder.
      await syncFolder(around, folderOf(path, around.isWindows))
      return ok(Number(there.size))
    }
  } catch (thrown) {
    return err(fileErrorOf(thrown, path))
  }
  const compressed = await compress(bytes)
  const saved = await saveFile(around, path, compressed, { kind: 'anything' })
  return saved.ok ? ok(compressed.length) : saved
}

/** Reads a content, checked against its hash; undefined when the disk no longer holds what was kept. */
export async function readContent(
  around: SaveSurroundings,
  folder: string,
  sha256: string,
): Promise<Result<Uint8Array | undefined, FileError>> {
  const stored = await readFile(around.disk, contentPath(folder, sha256), limits.fileBytes * 2)
  if (!stored.ok) return stored
  const bytes = await expanded(stored.value.bytes)
  return ok(bytes && around.sha256(bytes) === sha256 ? bytes : undefined)
}

/** The name of a content's file. */
export function contentName(sha256: string): string {
  return `${sha256}.gz`
}

function contentPath(folder: string, sha256: string): string {
  return join(folder, contentName(sha256))
}

async function expanded(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  try {
    return await expand(bytes, { maxOutputLength: limits.fileBytes * 2 })
  } catch {
    // No gzip, cut, or far larger than anything that was ever kept.
    return undefined
  }
}
