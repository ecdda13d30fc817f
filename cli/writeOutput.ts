import { dateInWords } from '../shared/dates.ts'
import { chartAsOf } from '../shared/document/asOf.ts'
import { serialise } from '../shared/document/serialise.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { paperWords, withDay } from '../shared/editions/editionWords.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, saveMatrixFile } from '../shared/files/matrixFile.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { usualOptions } from '../shared/formats/export/exportOptions.ts'
import type { Format } from '../shared/formats/format.ts'
import { surroundings } from './surroundings.ts'

/**
 * Writes a matrix in a format that the command line can write; the file is replaced whole or not at all.
 *
 * @returns why it could not be written, in a sentence; undefined when it was
 * @param asOf the day whose assignments are written, such as 2027-01-01; empty: those of all days
 */
export async function writeOutput(
  path: string,
  whole: Matrix,
  { reader, writer }: Format,
  asOf = '',
): Promise<string | undefined> {
  const matrix = asOf === '' ? whole : chartAsOf(whole, asOf)
  // A .json file is the matrix file itself under another name: the whole chart, and documented.
  if (reader?.from === 'matrix' || writer === undefined) {
    const saved = await saveMatrixFile(surroundings, path, serialise(matrix), { kind: 'anything' })
    return saved.ok ? undefined : describeMatrixFileError(saved.error)
  }
  const made = writer.write(matrix, usualOptions(dateInWords(new Date()), withDay(paperWords(whole), asOf)))
  if (made.kind !== 'text' && made.kind !== 'file') return `Only the application can write ${path}.`
  const bytes = made.kind === 'text' ? new TextEncoder().encode(made.text) : made.bytes
  const saved = await saveFile(surroundings, path, bytes, { kind: 'anything' })
  return saved.ok ? undefined : describeFileError(saved.error)
}
