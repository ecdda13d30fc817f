import { serialise } from '../shared/document/serialise.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, saveMatrixFile } from '../shared/files/matrixFile.ts'
import { extensionOf } from '../shared/files/paths.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { writeCsv } from '../shared/formats/csv.ts'
import { matrixToTable } from '../shared/formats/matrixToTable.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { failure, type Outcome } from './outcome.ts'
import { readInput, unknownFormat } from './readInput.ts'
import { surroundings } from './surroundings.ts'

type Writer = (path: string, matrix: Matrix) => Promise<string | undefined>

const writers: Readonly<Record<string, Writer>> = { raci: writeMatrix, json: writeMatrix, csv: writeTable }

/** `remit convert`: reads one format and writes another, chosen by the extensions. */
export async function convert(input: string, output: string, isJson: boolean): Promise<Outcome> {
  const writer = writers[extensionOf(output)]
  if (writer === undefined) return failure(unknownFormat(output, writers))

  const read = await readInput(input)
  if (!read.ok) return failure(read.error)
  const { matrix, repairs } = read.value
  const problem = await writer(output, matrix)
  if (problem !== undefined) return failure(problem)
  if (!isJson) return { code: 0, notes: repairs }
  return { code: 0, out: `${JSON.stringify({ input, output, repairs }, null, 2)}\n` }
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
