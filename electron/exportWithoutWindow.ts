import { basename, extname, join } from 'node:path'
import { choicesFor, noHabits, pageFor } from '../shared/bridge/exportHabits.ts'
import { dateInWords } from '../shared/dates.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { paperWords } from '../shared/editions/editionWords.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { describeMatrixFileError, openMatrixFile } from '../shared/files/matrixFile.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { exportChart } from '../shared/formats/export/exportChart.ts'
import { usualOptions } from '../shared/formats/export/exportOptions.ts'
import { exportFormats, formats, type ExportFormat } from '../shared/formats/formats.ts'
import { err, ok, type Result } from '../shared/result.ts'
import type { ExportOrder } from './commandLine.ts'
import { drawPicture, makePdf } from './printing.ts'
import { surroundings } from './surroundings.ts'

/**
 * Writes a chart in several formats into a folder, each file named after it. No window is shown, and nothing is read but the chart.
 *
 * @returns the files that were written; or in a sentence why not all of them
 */
export async function exportWithoutWindow(order: ExportOrder): Promise<Result<readonly string[], string>> {
  const wanted = order.formats.map((extension) =>
    exportFormats.find((format) => formats[format].extensions[0] === extension),
  )
  const known = wanted.filter((format) => format !== undefined)
  if (known.length === 0 || known.length < wanted.length) {
    const list = exportFormats.map((format) => formats[format].extensions[0])
    return err(`Formats: ${[...new Set(list)].join(', ')}.`)
  }
  const read = await openMatrixFile(surroundings, order.file)
  if (!read.ok) return err(describeMatrixFileError(read.error))
  const written: string[] = []
  for (const format of known) {
    const name = `${basename(order.file, extname(order.file))}.${formats[format].extensions[0]}`
    const path = join(order.folder, name)
    const bytes = await make(format, read.value.matrix)
    const saved = await saveFile(surroundings, path, bytes, { kind: 'anything' })
    if (!saved.ok) return err(describeFileError(saved.error))
    written.push(path)
  }
  return ok(written)
}

async function make(format: ExportFormat, matrix: Matrix): Promise<Uint8Array> {
  const options = {
    ...usualOptions(dateInWords(new Date()), paperWords(matrix)),
    ...choicesFor(noHabits, format),
    separator: ',' as const,
  }
  const made = exportChart(format, matrix, options)
  if (made.kind === 'text') return new TextEncoder().encode(made.text)
  if (made.kind === 'file') return made.bytes
  if (made.kind === 'drawing') return drawPicture(made.svg, made.width, made.height)
  const pdf = await makePdf(made.html, pageFor(options), new AbortController().signal)
  return pdf ?? new Uint8Array()
}
