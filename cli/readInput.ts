import { limits } from '../shared/document/limits.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { currentVersion } from '../shared/document/schema.ts'
import { decodeForeignText } from '../shared/formats/decodeText.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, openMatrixFile } from '../shared/files/matrixFile.ts'
import { baseNameOf, extensionOf } from '../shared/files/paths.ts'
import { readFile } from '../shared/files/readFile.ts'
import { describeTableError } from '../shared/formats/import/tableError.ts'
import { matrixFromCsv } from '../shared/formats/matrixFromCsv.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { surroundings } from './surroundings.ts'

export interface ReadInput {
  readonly matrix: Matrix
  /** what was understood differently from what is written, one line each */
  readonly repairs: readonly string[]
}

type Reader = (path: string) => Promise<Result<ReadInput, string>>

const readers: Readonly<Record<string, Reader>> = { raci: readMatrix, json: readMatrix, csv: readTable }

/** Reads a matrix from a file in any format Remit can read, chosen by the extension; or says why not in a sentence. */
export async function readInput(path: string): Promise<Result<ReadInput, string>> {
  const reader = readers[extensionOf(path)]
  return reader === undefined ? err(unknownFormat(path, readers)) : reader(path)
}

/** That a file's format is not among `formats`, which are named. */
export function unknownFormat(path: string, formats: object): string {
  const known = Object.keys(formats).map((extension) => `.${extension}`)
  return `The format of ${path} is not known here. Formats: ${known.join(', ')}.`
}

async function readMatrix(path: string): Promise<Result<ReadInput, string>> {
  const opened = await openMatrixFile(surroundings, path)
  if (!opened.ok) return err(describeMatrixFileError(opened.error))
  const { matrix, version } = opened.value
  if (version > currentVersion) {
    return err(`${path} was written by a newer Remit (version ${version}). Update Remit to read it.`)
  }
  return ok({ matrix, repairs: [] })
}

async function readTable(path: string): Promise<Result<ReadInput, string>> {
  const content = await readFile(surroundings.disk, path, limits.fileBytes)
  if (!content.ok) return err(describeFileError(content.error))
  const { text, encoding } = decodeForeignText(content.value.bytes)
  const read = matrixFromCsv(text, encoding, baseNameOf(path, surroundings.isWindows))
  if (!read.ok) return err(`${path}: ${describeTableError(read.error)}`)
  return ok({ matrix: read.value.matrix, repairs: read.value.remarks })
}
