import type { Matrix } from '../shared/document/matrix.ts'
import { currentVersion } from '../shared/document/schema.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, openMatrixFile } from '../shared/files/matrixFile.ts'
import { baseNameOf, extensionOf } from '../shared/files/paths.ts'
import { readSettledFile } from '../shared/files/readSettledFile.ts'
import { formats } from '../shared/formats/formats.ts'
import { describeOtherTables, openForeign, readForeign } from '../shared/formats/import/readForeign.ts'
import type { Question } from '../shared/formats/import/questions.ts'
import { mostBytes } from '../shared/formats/import/readSource.ts'
import { describeRepairs, type Repair } from '../shared/formats/import/repairs.ts'
import { describeSourceError } from '../shared/formats/import/sourceError.ts'
import { describeTableError } from '../shared/formats/import/tableError.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { readExtensions, unknownFormat } from './fileFormats.ts'
import { chooseTable, type TableChoice } from './chooseTable.ts'
import { surroundings } from './surroundings.ts'

export interface ReadInput {
  readonly matrix: Matrix
  /** what was understood differently from what is written, one line each */
  readonly repairs: readonly string[]
  /** what was guessed and is not certain, the weightiest first; none for a matrix file */
  readonly questions: readonly Question[]
  /** what was understood differently, cell by cell; none for a matrix file */
  readonly cells: readonly Repair[]
  /** the name of the table that was read; empty for a matrix file, and when it has none */
  readonly table: string
}

/**
 * Reads a matrix from a file in any format Remit can read, chosen by the extension; or says why not in a sentence. Of
 * several tables it is the one that was chosen, or else the one that most likely is a chart.
 */
export async function readInput(path: string, choice: TableChoice = {}): Promise<Result<ReadInput, string>> {
  const extension = extensionOf(path)
  if (!readExtensions.includes(extension)) return err(await whyNotRead(path))
  if (!isMatrixFile(extension)) return readTable(path, choice)
  const read = await readMatrix(path)
  return read.ok ? ok(wholeMatrix(read.value)) : read
}

/** Why a file of another name is not read: what it is by its content, with the way out, or which formats there are. */
async function whyNotRead(path: string): Promise<string> {
  const content = await readSettledFile(surroundings.disk, path, mostBytes)
  const name = baseNameOf(path, surroundings.isWindows)
  const opened = content.ok ? openForeign({ name, content: content.value.bytes }) : undefined
  const isKnown = opened && !opened.ok && opened.error.kind === 'not-readable'
  return isKnown && opened.error.looksLike !== 'binary'
    ? `${path}: ${describeSourceError(opened.error)}`
    : unknownFormat(path, readExtensions)
}

function isMatrixFile(extension: string): boolean {
  return Object.values(formats).some(
    ({ extensions, reader }) => reader?.from === 'matrix' && extensions.includes(extension),
  )
}

/** Reads a matrix file whatever its name ends in, or says why not in a sentence. `ifEmpty`: what an empty file stands for. */
export async function readMatrix(path: string, ifEmpty?: Matrix): Promise<Result<Matrix, string>> {
  const opened = await openMatrixFile(surroundings, path)
  if (!opened.ok) {
    const { error } = opened
    const isEmpty = error.kind === 'unreadable' && error.cause.kind === 'empty'
    if (isEmpty && ifEmpty) return ok(ifEmpty)
    const isOther = error.kind === 'unreadable' && error.cause.kind === 'not-remit'
    const hint = isOther ? ' A .json file must be a matrix as Remit writes it; see remit schema.' : ''
    return err(`${describeMatrixFileError(error)}${hint}`)
  }
  return readable(path, opened.value)
}

function readable(
  path: string,
  { matrix, version }: { readonly matrix: Matrix; readonly version: number },
): Result<Matrix, string> {
  if (version > currentVersion) {
    return err(`${path} was written by a newer Remit (version ${version}). Update Remit to read it.`)
  }
  return ok(matrix)
}

function wholeMatrix(matrix: Matrix): ReadInput {
  return { matrix, repairs: [], questions: [], cells: [], table: '' }
}

async function readTable(path: string, choice: TableChoice): Promise<Result<ReadInput, string>> {
  const content = await readSettledFile(surroundings.disk, path, mostBytes)
  if (!content.ok) return err(describeFileError(content.error))
  const name = baseNameOf(path, surroundings.isWindows)
  const opened = openForeign({ name, content: content.value.bytes })
  if (!opened.ok) return err(`${path}: ${describeSourceError(opened.error)}`)
  if (opened.value.kind === 'matrix') {
    const read = readable(path, opened.value)
    return read.ok ? ok(wholeMatrix(read.value)) : read
  }
  const { tables, likeliest, remarks } = opened.value
  const chosen = chooseTable(tables, likeliest, choice)
  if (!chosen.ok) return err(`${path}: ${chosen.error}`)
  const table = tables[chosen.value]
  if (table === undefined) return err(`${path}: there is no table in it.`)
  // Who names a table does not need to be asked about the others.
  const isNamed = choice.sheet !== undefined || choice.table !== undefined
  const read = readForeign(table, name, isNamed ? { settled: ['others'] } : {}, tables)
  if (!read.ok) return err(`${path}: ${describeTableError(read.error)}`)
  const { matrix, repairs, questions } = read.value
  const others = describeOtherTables(tables, chosen.value)
  return ok({
    ...{ matrix, questions, cells: repairs, table: table.name },
    repairs: [...remarks, ...others, ...describeRepairs(repairs)],
  })
}
