import { parseArgs } from 'node:util'
import { resolve } from 'node:path'

/** Files of one command line that are looked at; a system may hand over any number of files dropped on an icon. */
const mostFiles = 100

/**
 * The files named on a command line, as absolute paths.
 *
 * @param argv the whole command line, the executable first; flags may stand anywhere
 * @param isPackaged whether the executable is Remit itself; otherwise the first word is the application's folder
 * @param folder where the command was given
 */
export function filesOfCommandLine(
  argv: readonly string[],
  isPackaged: boolean,
  folder: string,
): readonly string[] {
  const words = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  const files = isPackaged ? words : words.slice(1)
  return files.slice(0, mostFiles).map((file) => resolve(folder, file))
}

/** What `Remit --export FILE --format pdf,png --out FOLDER` asks for: files of a chart, without a window. */
export interface ExportOrder {
  readonly file: string
  /** extensions such as `pdf` */
  readonly formats: readonly string[]
  readonly folder: string
}

/**
 * The order to export that a command line gives.
 *
 * @param argv the whole command line; the words of a start as usual may stand among it
 * @returns undefined where nothing is to be exported; in a sentence what is missing
 */
export function exportOrderOf(argv: readonly string[], folder: string): ExportOrder | string | undefined {
  const { values } = parseArgs({
    args: argv.slice(1),
    strict: false,
    options: { export: { type: 'string' }, format: { type: 'string' }, out: { type: 'string' } },
  })
  if (values.export === undefined) return undefined
  const { export: file, format, out } = values
  if (typeof file !== 'string' || typeof format !== 'string' || typeof out !== 'string')
    return 'Usage: Remit --export FILE --format pdf,png --out FOLDER'
  const formats = format.split(',').map((one) => one.trim().toLowerCase())
  return { file: resolve(folder, file), formats: formats.filter(Boolean), folder: resolve(folder, out) }
}
