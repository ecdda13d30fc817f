import { limits } from '../shared/document/limits.ts'
import { currentVersion } from '../shared/document/schema.ts'
import { serialise } from '../shared/document/serialise.ts'
import { decodeForeignText } from '../shared/files/decodeText.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, openMatrixFile, saveMatrixFile } from '../shared/files/matrixFile.ts'
import { baseNameOf, extensionOf } from '../shared/files/paths.ts'
import { readFile } from '../shared/files/readFile.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { writeCsv } from '../shared/formats/csv.ts'
import { describeTableError } from '../shared/formats/describeTableError.ts'
import { matrixFromCsv } from '../shared/formats/matrixFromCsv.ts'
import { matrixToTable } from '../shared/formats/matrixToTable.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { failure, type Outcome } from './outcome.ts'
import { surroundings } from './surroundings.ts'

interface ReadInput {
  readonly matrix: Matrix
  /** what was understood differently from what is written, one line each */
  readonly repairs: readonly string[]
}

type Reader = (path: string) => Promise<Result<ReadInput, string>>
type Writer = (path: string, matrix: Matrix) => Promise<string | undefined>

const readers: Readonly<Record<string, Reader>> = { raci: readMatrix, json: readMatrix, csv: readTable }
const writers: Readonly<Record<string, Writer>> = { raci: writeMatrix, json: writeMatrix, csv: writeTable }

/** `remit convert`: reads one format and writes another, chosen by the extensions. */
export async function convert(input: string, output: string, isJson: boolean): Promise<Outcome> {
  const reader = readers[extensionOf(input)]
  const writer = writers[extensionOf(output)]
  if (reader === undefined) return failure(unknownFormat(input, readers))
  if (writer === undefined) return failure(unknownFormat(output, writers))

  const read = await reader(input)
  if (!read.ok) return failure(read.error)
  const { matrix, repairs } = read.value
  const problem = await writer(output, matrix)
  if (problem !== undefined) return failure(problem)
  if (!isJson) return { code: 0, notes: repairs }
  return { code: 0, out: `${JSON.stringify({ input, output, repairs }, null, 2)}\n` }
}

function unknownFormat(path: string, formats: object): string {
  const known = Object.keys(formats).map((extension) => `.${extension}`)
  return `The format of ${path} is not known here. Formats: ${known.join(', ')}.`
}

async function readMatrix(path: string): Promise<Result<ReadInput, string>> {
  const opened = await openMatrixFile(surroundings, path)
  if (!opened.ok) return err(describeMatrixFileError(opened.error))
  const { matrix, version } = opened.value
  if (version > currentVersion) {
    return err(`${path} was written by a newer Remit (version ${version}). Update Remit to convert it.`)
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

async function writeMatrix(path: string, matrix: Matrix): Promise<string | undefined> {
  const saved = await saveMatrixFile(surroundings, path, serialise(matrix), { kind: 'anything' })
  return saved.ok ? undefined : describeMatrixFileError(saved.error)
}

async function writeTable(path: string, matrix: Matrix): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(writeCsv(matrixToTable(matrix)))
  const saved = await saveFile(surroundings, path, bytes, { kind: 'anything' })
  return saved.ok ? undefined : describeFileError(saved.error)
}
