import type { Matrix } from '../../shared/document/matrix.ts'
import type { Exported } from '../../shared/formats/format.ts'
import type { ExportFormat } from '../../shared/formats/formats.ts'
import type { ExportOptions } from '../../shared/formats/export/exportOptions.ts'

/** What the export worker is asked to make. */
export interface ExportJob {
  readonly format: ExportFormat
  readonly matrix: Matrix
  readonly options: ExportOptions
}

/** What it answers. `problem` is what went wrong in a way nobody foresaw. */
export type ExportOutcome =
  | { readonly kind: 'made'; readonly exported: Exported }
  | { readonly kind: 'failed'; readonly problem: string }
