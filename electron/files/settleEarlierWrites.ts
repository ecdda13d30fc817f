import { parseMatrix } from '../../shared/document/parse.ts'
import { decodeText } from '../../shared/formats/decodeText.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import type { FileError } from '../../shared/files/fileError.ts'
import type { KeepBytes } from '../../shared/files/saveTarget.ts'
import { settleIntents, type SettledIntent } from '../../shared/files/settleIntents.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Versions } from './versions.ts'

/**
 * Settles the writes in place that a crash broke off, before any file is opened. What they left or did not get to write
 * becomes a version of its chart; of an export, which can be made again, nothing is kept.
 */
export function settleEarlierWrites(
  around: SaveSurroundings,
  versions: Versions,
): Promise<readonly Result<SettledIntent, FileError>[]> {
  const keepFor = (path: string, meant: Uint8Array): KeepBytes => {
    const parsed = parseMatrix(decodeText(meant)?.text ?? '')
    if (!parsed.ok) return () => Promise.resolve(ok(undefined))
    const documentId = parsed.value.matrix.id
    return (bytes) => versions.keep({ documentId, path }, bytes, 'broken-off')
  }
  return settleIntents(around, keepFor)
}
