import { join } from 'node:path'
import { baseNameOf } from '../shared/files/paths.ts'
import { formats } from '../shared/formats/formats.ts'
import { notHeldLine } from '../shared/formats/notHeld.ts'
import { formatToWrite, writtenExtensions } from './fileFormats.ts'
import { isFolder } from './joinInputs.ts'
import { failure, type Outcome } from './outcome.ts'
import { readInput } from './readInput.ts'
import { surroundings } from './surroundings.ts'
import { writeOutput } from './writeOutput.ts'

export interface ExportFilesOptions {
  /** extensions separated by commas, such as `pptx,docx,xlsx` */
  readonly format: string
  /** the folder they go into, which must be there */
  readonly out: string
  /** the day whose assignments are written, such as 2027-01-01; empty: those of all days */
  readonly asOf: string
}

/** `remit export`: writes a chart in several formats into one folder, each file named after it. */
export async function exportFiles(file: string, { format, out, asOf }: ExportFilesOptions): Promise<Outcome> {
  const wanted = [...new Set(format.split(',').map((one) => one.trim().toLowerCase()))].filter(Boolean)
  const problem = whyNotWritten(file, wanted)
  if (problem !== undefined) return failure(problem)
  if (!(await isFolder(out)))
    return failure(`There is no folder ${out}. Make it first, or name another by --out.`)
  const read = await readInput(file)
  if (!read.ok) return failure(read.error)
  const name = baseNameOf(file, surroundings.isWindows).replace(/\.[^.]*$/, '')
  const notes = [...read.value.repairs]
  for (const extension of wanted) {
    const path = join(out, `${name}.${extension}`)
    const found = formatToWrite(path)
    if (!found.ok) return failure(found.error)
    const unwritten = await writeOutput(path, read.value.matrix, found.value, asOf)
    if (unwritten !== undefined) return failure(unwritten)
    const lost = found.value.writer && notHeldLine(read.value.matrix, found.value.writer.holds)
    if (lost !== undefined) notes.push(`${path}: ${lost}`)
  }
  return { code: 0, out: wanted.map((extension) => `${join(out, `${name}.${extension}`)}\n`).join(''), notes }
}

/** Says it before anything is written. */
function whyNotWritten(file: string, wanted: readonly string[]): string | undefined {
  const list = writtenExtensions.join(', ')
  if (wanted.length === 0) return `Name at least one format by --format: ${list}.`
  const unknown = wanted.find((extension) => !writtenExtensions.includes(extension))
  if (unknown === undefined) return undefined
  const drawn = Object.values(formats).find(
    ({ extensions, writer }) => writer?.needsApplication && extensions[0] === unknown,
  )
  return drawn === undefined
    ? `The format ${unknown} is not known here. Formats: ${list}.`
    : `${drawn.name} is drawn by the application, which needs no window for it: Remit --export ${file} --format ${unknown} --out FOLDER`
}
