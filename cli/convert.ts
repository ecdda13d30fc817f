import { formats } from '../shared/formats/formats.ts'
import { needsYou, summariseRepairs } from '../shared/formats/import/repairs.ts'
import type { TableChoice } from './chooseTable.ts'
import { formatToWrite } from './fileFormats.ts'
import { failure, type Outcome } from './outcome.ts'
import { readInput, type ReadInput } from './readInput.ts'
import { writeOutput } from './writeOutput.ts'

/** What `remit convert` may be told beside its two files. */
export interface ConvertOptions extends TableChoice {
  readonly isJson: boolean
  /** CSV with a row for each letter instead of one for each responsibility */
  readonly isLong: boolean
}

/** `remit convert`: reads one format and writes another, chosen by the extensions. */
export async function convert(input: string, output: string, options: ConvertOptions): Promise<Outcome> {
  const format = formatToWrite(output)
  if (!format.ok) return failure(format.error)
  if (options.isLong && format.value !== formats.csv)
    return failure(`--long is for .csv only, not for ${output}.`)

  const read = await readInput(input, options)
  if (!read.ok) return failure(read.error)
  const { matrix, repairs } = read.value
  const problem = await writeOutput(output, matrix, options.isLong ? formats.csvLong : format.value)
  if (problem !== undefined) return failure(problem)
  if (!options.isJson) return { code: 0, notes: repairs }
  return { code: 0, out: `${JSON.stringify({ input, output, ...reportOn(read.value) }, null, 2)}\n` }
}

function reportOn({ matrix, table, repairs, cells }: ReadInput): object {
  const { title, scheme, roles, rows } = matrix
  const sections = rows.filter(({ kind }) => kind === 'section').length
  return {
    ...{ table, title, scheme: scheme.name, roles: roles.length },
    ...{ responsibilities: rows.length - sections, sections },
    ...{ summary: summariseRepairs(cells), repairs },
    cells: cells.map((repair) => ({ ...repair, needsYou: needsYou(repair) })),
  }
}
