import { serialise } from '../shared/document/serialise.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, saveMatrixFile } from '../shared/files/matrixFile.ts'
import { extensionOf } from '../shared/files/paths.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { writeCsv } from '../shared/formats/csv.ts'
import { needsYou } from '../shared/formats/import/repairs.ts'
import { matrixToTable } from '../shared/formats/matrixToTable.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { failure, type Outcome } from './outcome.ts'
import type { TableChoice } from './chooseTable.ts'
import { readInput, unknownFormat, type ReadInput } from './readInput.ts'
import { surroundings } from './surroundings.ts'

type Writer = (path: string, matrix: Matrix) => Promise<string | undefined>

const writers: Readonly<Record<string, Writer>> = { raci: writeMatrix, json: writeMatrix, csv: writeTable }

/** What `remit convert` may be told beside its two files. */
export interface ConvertOptions extends TableChoice {
  readonly isJson: boolean
}

/** `remit convert`: reads one format and writes another, chosen by the extensions. */
export async function convert(input: string, output: string, options: ConvertOptions): Promise<Outcome> {
  const writer = writers[extensionOf(output)]
  if (writer === undefined) return failure(unknownFormat(output, writers))

  const read = await readInput(input, options)
  if (!read.ok) return failure(read.error)
  const { matrix, repairs } = read.value
  const problem = await writer(output, matrix)
  if (problem !== undefined) return failure(problem)
  if (!options.isJson) return { code: 0, notes: repairs }
  return { code: 0, out: `${JSON.stringify({ input, output, ...reportOn(read.value) }, null, 2)}\n` }
}

function reportOn({ matrix, table, repairs, cells }: ReadInput): object {
  const { title, scheme, roles, rows } = matrix
  const sections = rows.filter(({ kind }) => kind === 'section').length
  return {
    ...{ table, title, scheme: scheme.name, roles: roles.length },
    ...{ responsibilities: rows.length - sections, sections, repairs },
    cells: cells.map((repair) => ({ ...repair, needsYou: needsYou(repair) })),
  }
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
