import { limits } from '../shared/document/limits.ts'
import { matrixIn } from '../shared/document/parse.ts'
import { decodeText } from '../shared/formats/decodeText.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { readFile } from '../shared/files/readFile.ts'
import type { DocumentFile } from './documentFile.ts'

/** A disk that does not answer for this long does not have the chart either, as far as anybody can tell. */
const patienceMs = 3_000

/**
 * Whether a file still holds the chart that was read or written there: what we know, or a state of it that opens and is merged
 * at the next start. One look, without the patience that is there for what an engine has half written.
 */
export function holdsChart(around: SaveSurroundings, file: DocumentFile): Promise<boolean> {
  return Promise.race([look(around, file), around.wait(patienceMs).then(() => false)])
}

async function look({ disk, sha256 }: SaveSurroundings, file: DocumentFile): Promise<boolean> {
  const content = await readFile(disk, file.path, limits.fileBytes)
  if (!content.ok) return false
  const { bytes } = content.value
  if (file.hashes.includes(sha256(bytes))) return true
  const text = decodeText(bytes)?.text
  return text !== undefined && matrixIn(text)?.id === file.documentId
}
