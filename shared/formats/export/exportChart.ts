import type { Matrix } from '../../document/matrix.ts'
import type { Exported } from '../format.ts'
import { writerOf, type ExportFormat } from '../formats.ts'
import type { ExportOptions } from './exportOptions.ts'

/** A chart in a format. Pure and the same for window and terminal; a chart of the largest size takes seconds. */
export function exportChart(format: ExportFormat, matrix: Matrix, options: ExportOptions): Exported {
  return writerOf(format).write(matrix, options)
}
