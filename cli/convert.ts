import { extensionOf } from '../shared/files/paths.ts'
import { failure, type Outcome } from './outcome.ts'
import { readInput, unknownFormat } from './readInput.ts'
import { writeOutput, writers } from './writeOutput.ts'

export interface ConvertOptions {
  readonly isJson: boolean
  /** CSV with a row for each letter instead of one for each responsibility */
  readonly isLong: boolean
}

/** `remit convert`: reads one format and writes another, chosen by the extensions. */
export async function convert(
  input: string,
  output: string,
  { isJson, isLong }: ConvertOptions,
): Promise<Outcome> {
  const extension = extensionOf(output)
  if (!Object.hasOwn(writers, extension)) return failure(unknownFormat(output, writers))
  if (isLong && extension !== 'csv') return failure(`--long is for .csv only, not for ${output}.`)

  const read = await readInput(input)
  if (!read.ok) return failure(read.error)
  const { matrix, repairs } = read.value
  const problem = await writeOutput(output, matrix, isLong)
  if (problem !== undefined) return failure(problem)
  if (!isJson) return { code: 0, notes: repairs }
  return { code: 0, out: `${JSON.stringify({ input, output, repairs }, null, 2)}\n` }
}
