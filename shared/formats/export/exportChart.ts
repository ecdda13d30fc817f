import type { Matrix } from '../../document/matrix.ts'
import { serialise } from '../../document/serialise.ts'
import { writeCsv } from '../csv.ts'
import { matrixToTable } from '../matrixToTable.ts'
import { writeTsv } from '../tsv.ts'
import { writeCsvLong } from './csvLong.ts'
import type { ExportFormat } from './exportFormat.ts'
import { chosenPart, type ExportOptions } from './exportOptions.ts'
import { writeHtml } from './html.ts'
import { writeSvg } from './imageSvg.ts'
import { writeMarkdown } from './markdown.ts'
import { writePptx } from './pptx.ts'
import { writeXlsx } from './xlsx.ts'

/** What a writer makes: a text, a file, a page to be printed as PDF, or a drawing to be made a picture of. */
export type Exported =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'drawing'; readonly svg: string; readonly width: number; readonly height: number }

type Writer = (matrix: Matrix, options: ExportOptions) => Exported

const writers: Readonly<Record<ExportFormat, Writer>> = {
  pdf: (matrix, options) => ({ kind: 'page', html: writeHtml(matrix, options) }),
  xlsx: (matrix, options) => ({ kind: 'file', bytes: writeXlsx(matrix, options) }),
  pptx: (matrix, options) => ({ kind: 'file', bytes: writePptx(matrix, options) }),
  html: (matrix, options) => text(writeHtml(matrix, options)),
  markdown: (matrix, options) => text(writeMarkdown(matrix, options)),
  png: (matrix, options) => ({ kind: 'drawing', ...writeSvg(matrix, options) }),
  csv: (matrix, options) => text(writeCsv(matrixToTable(chosenPart(matrix, options)))),
  csvLong: (matrix, options) => text(writeCsvLong(chosenPart(matrix, options))),
  tsv: (matrix, options) => text(writeTsv(matrixToTable(chosenPart(matrix, options)))),
  json: (matrix) => text(serialise(matrix)),
}

/** A chart in a format. Pure and the same for window and terminal; a chart of the largest size takes seconds. */
export function exportChart(format: ExportFormat, matrix: Matrix, options: ExportOptions): Exported {
  return writers[format](matrix, options)
}

function text(content: string): Exported {
  return { kind: 'text', text: content }
}
