import { describeParseError } from '../document/describeParseError.ts'
import type { MatrixId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { Matrix } from '../document/matrix.ts'
import { parseMatrix, type ParsedMatrix, type ParseError } from '../document/parse.ts'
import { serialise } from '../document/serialise.ts'
import { err, ok, type Result } from '../result.ts'
import { decodeText, endOfText } from '../formats/decodeText.ts'
import { isCompound, isZip } from '../formats/office/officeKind.ts'
import type { SaveSurroundings } from './disk.ts'
import { describeFileError, type FileError } from './fileError.ts'
import { readFile } from './readFile.ts'
import { saveFile, type SavedFile } from './saveFile.ts'
import type { KeepBytes, Replaceable } from './saveTarget.ts'

export type MatrixFileError =
  | FileError
  /** the bytes are no text from this place on; `isOffice`: they begin as an Office file does, whatever the name says */
  | {
      readonly kind: 'not-text'
      readonly path: string
      readonly line: number
      readonly column: number
      readonly isOffice: boolean
    }
  | { readonly kind: 'unreadable'; readonly path: string; readonly cause: ParseError }
  /** what was to be written would not open again; the old file is as it was */
  | { readonly kind: 'not-a-matrix'; readonly path: string }
  /** the file was written by a newer release, of which this one would lose something */
  | { readonly kind: 'newer-file'; readonly path: string }

export interface OpenedMatrixFile extends ParsedMatrix {
  readonly path: string
  /** of the bytes on disk */
  readonly sha256: string
}

export interface SavedMatrixFile extends SavedFile {
  readonly id: MatrixId
}

/** Reads and checks a `.raci` file. */
export async function openMatrixFile(
  around: SaveSurroundings,
  path: string,
): Promise<Result<OpenedMatrixFile, MatrixFileError>> {
  const content = await readFile(around.disk, path, limits.fileBytes)
  if (!content.ok) return content
  const { bytes } = content.value
  const decoded = decodeText(bytes)
  if (decoded === undefined) return err(notText(path, bytes))
  const parsed = parseMatrix(decoded.text)
  if (!parsed.ok) return err({ kind: 'unreadable', path, cause: parsed.error })
  return ok({ ...parsed.value, path, sha256: around.sha256(bytes) })
}

/**
 * Saves the canonical text of a matrix. Text that would not open again as the same matrix is never written. `keepOldOf`
 * keeps what is replaced, for the document of that id; `counted` puts in which saves it contains.
 */
export async function saveMatrixFile(
  around: SaveSurroundings,
  path: string,
  text: string,
  replaceable: Replaceable,
  keepOldOf?: (document: MatrixId) => KeepBytes,
  counted: (matrix: Matrix) => Promise<Matrix> = (matrix) => Promise.resolve(matrix),
): Promise<Result<SavedMatrixFile, MatrixFileError>> {
  const given = new TextEncoder().encode(text).length
  if (given > limits.fileBytes) return err({ kind: 'too-large', path, bytes: given, max: limits.fileBytes })
  const parsed = parseMatrix(text)
  if (!parsed.ok || serialise(parsed.value.matrix) !== text) return err({ kind: 'not-a-matrix', path })
  const { id } = parsed.value.matrix
  const bytes = new TextEncoder().encode(serialise(await counted(parsed.value.matrix)))
  const saved = await saveFile(around, path, bytes, replaceable, keepOldOf?.(id))
  return saved.ok ? ok({ ...saved.value, id }) : saved
}

/** That bytes are no text, and so no matrix file. */
export function notText(path: string, bytes: Uint8Array): MatrixFileError {
  return { kind: 'not-text', path, ...endOfText(bytes), isOffice: isZip(bytes) || isCompound(bytes) }
}

/** What went wrong with a matrix file, in words; the path is in them. */
export function describeMatrixFileError(error: MatrixFileError): string {
  switch (error.kind) {
    case 'not-text':
      return `${error.path} is damaged, or no Remit chart: from line ${error.line}, column ${error.column} on it is not written in characters. It was left as it is; look for an earlier copy of it.`
    case 'unreadable':
      return `${error.path} cannot be opened. ${describeParseError(error.cause)}`
    case 'not-a-matrix':
      return `${error.path} was not written: what was to be saved would not open again. Undo the last change and save once more.`
    case 'newer-file':
      return `${error.path} was written by a newer Remit, so this one does not write it. Update Remit to change it.`
    default:
      return describeFileError(error)
  }
}
