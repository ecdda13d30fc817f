import { serialise } from '../shared/document/serialise.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, saveMatrixFile } from '../shared/files/matrixFile.ts'
import { extensionOf } from '../shared/files/paths.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { writeCsv } from '../shared/formats/csv.ts'
import { writeCsvLong } from '../shared/formats/export/csvLong.ts'
import { usualOptions, type ExportOptions } from '../shared/formats/export/exportOptions.ts'
import { writeHtml } from '../shared/formats/export/html.ts'
import { writeMarkdown } from '../shared/formats/export/markdown.ts'
import { writePptx } from '../shared/formats/export/pptx.ts'
import { writeXlsx } from '../shared/formats/export/xlsx.ts'
import { matrixToTable } from '../shared/formats/matrixToTable.ts'
import { writeTsv } from '../shared/formats/tsv.ts'
import { surroundings } from './surroundings.ts'

type Writer = (matrix: Matrix, options: ExportOptions) => string | Uint8Array

/** The formats by extension. `.json` is the matrix file itself under another name: the whole chart, and documented. */
export const writers: Readonly<Record<string, Writer | 'matrix'>> = {
  ...{ raci: 'matrix', json: 'matrix' },
  csv: (matrix) => writeCsv(matrixToTable(matrix)),
  tsv: (matrix) => writeTsv(matrixToTable(matrix)),
  ...{ xlsx: writeXlsx, md: writeMarkdown, html: writeHtml, pptx: writePptx },
}

/**
 * Writes a matrix in the format of the path's extension, which is one of `writers`; the file is replaced whole or not at
 * all. With `isLong` CSV has a row for each letter.
 *
 * @returns why it could not be written, in a sentence; undefined when it was
 */
export async function writeOutput(
  path: string,
  matrix: Matrix,
  isLong: boolean,
): Promise<string | undefined> {
  const writer = writers[extensionOf(path)]
  if (writer === undefined || writer === 'matrix') {
    const saved = await saveMatrixFile(surroundings, path, serialise(matrix), { kind: 'anything' })
    return saved.ok ? undefined : describeMatrixFileError(saved.error)
  }
  const content = isLong ? writeCsvLong(matrix) : writer(matrix, usualOptions(today()))
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const saved = await saveFile(surroundings, path, bytes, { kind: 'anything' })
  return saved.ok ? undefined : describeFileError(saved.error)
}

function today(): string {
  return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}
