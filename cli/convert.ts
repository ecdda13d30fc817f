import { join } from 'node:path'
import { baseNameOf } from '../shared/files/paths.ts'
import type { Format } from '../shared/formats/format.ts'
import { counted } from '../shared/counted.ts'
import { formats } from '../shared/formats/formats.ts'
import { measure } from '../shared/formats/import/looksWrong.ts'
import { describeQuestion } from '../shared/formats/import/questions.ts'
import { notHeldLine } from '../shared/formats/notHeld.ts'
import { needsYou, summariseRepairs } from '../shared/formats/import/repairs.ts'
import type { TableChoice } from './chooseTable.ts'
import { formatToWrite } from './fileFormats.ts'
import { filesOf, isFolder, joinInputs } from './joinInputs.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { surroundings } from './surroundings.ts'
import { failure, type Outcome } from './outcome.ts'
import { readInput, type ReadInput } from './readInput.ts'
import { writeOutput } from './writeOutput.ts'

/** What `remit convert` may be told beside its two files. */
export interface ConvertOptions extends TableChoice {
  readonly isJson: boolean
  /** CSV with a row for each letter instead of one for each responsibility */
  readonly isLong: boolean
  /** whether nothing is written while a question about the file is open */
  readonly failsOnQuestions: boolean
  /** the day whose assignments are written, such as 2027-01-01; empty: those of all days */
  readonly asOf: string
}

/**
 * `remit convert`: reads one format and writes another, chosen by the extensions. Several inputs, or a folder, become sections of one
 * chart; where the output is a folder, each becomes a file of its own there.
 */
export async function convert(
  inputs: readonly string[],
  output: string,
  options: ConvertOptions,
): Promise<Outcome> {
  const files = await filesOf(inputs)
  const [input] = files
  if (input === undefined) return failure(`There is no file in ${inputs.join(', ')} that can be read.`)
  if (await isFolder(output)) return together(await each(files, output, options))
  if (files.length === 1) return convertOne(input, output, options)
  const format = formatFor(output, options)
  if (!format.ok) return failure(format.error)
  const read = await joinInputs(files, options)
  return read.ok ? written(read.value, files.join(', '), output, format.value, options) : failure(read.error)
}

/** Each file as a matrix of its own in the folder; one that cannot be read does not keep the others from it. */
async function each(
  files: readonly string[],
  folder: string,
  options: ConvertOptions,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const taken = new Set<string>()
  for (const file of files) {
    const whole = baseNameOf(file, surroundings.isWindows)
    const bare = whole.replace(/\.[^.]*$/, '')
    // Of `plan.docx` and `plan.xlsx` the second keeps its whole name.
    const name = taken.has(bare) ? whole : bare
    taken.add(name)
    const outcome = await convertOne(file, join(folder, `${name}.raci`), options)
    outcomes.push({ ...outcome, notes: outcome.notes?.map((note) => `${file}: ${note}`) ?? [] })
  }
  return outcomes
}

function together(outcomes: readonly Outcome[]): Outcome {
  const out = outcomes.map((one) => one.out ?? '').join('')
  return {
    code: outcomes.reduce<Outcome['code']>((worst, { code }) => (code > worst ? code : worst), 0),
    ...(out === '' ? {} : { out }),
    notes: outcomes.flatMap(({ notes = [] }) => notes),
  }
}

async function convertOne(input: string, output: string, options: ConvertOptions): Promise<Outcome> {
  const format = formatFor(output, options)
  if (!format.ok) return failure(format.error)
  const read = await readInput(input, options)
  return read.ok ? written(read.value, input, output, format.value, options) : failure(read.error)
}

function formatFor(output: string, { isLong }: ConvertOptions): Result<Format, string> {
  const format = formatToWrite(output)
  if (!format.ok || !isLong) return format
  return format.value === formats.csv
    ? ok(formats.csvLong)
    : err(`--long is for .csv only, not for ${output}.`)
}

async function written(
  read: ReadInput,
  input: string,
  output: string,
  format: Format,
  { isJson, failsOnQuestions, asOf }: ConvertOptions,
): Promise<Outcome> {
  const { questions, repairs } = read
  const asked = questions.map((one) => `? ${describeQuestion(one)}`)
  if (failsOnQuestions && questions.length > 0) {
    const open = `Nothing was written: ${counted(questions.length, 'question')} about ${input} ${questions.length === 1 ? 'is' : 'are'} open.`
    return isJson
      ? { code: 1, out: report(input, output, read), notes: [open] }
      : { code: 1, notes: [...asked, ...repairs, open] }
  }
  const problem = await writeOutput(output, read.matrix, format, asOf)
  if (problem !== undefined) return failure(problem)
  const lost = format.writer && notHeldLine(read.matrix, format.writer.holds)
  const notes = lost === undefined ? [] : [`${output}: ${lost}`]
  if (!isJson) return { code: 0, notes: [...asked, ...repairs, ...notes] }
  return { code: 0, out: report(input, output, read), notes }
}

function report(input: string, output: string, read: ReadInput): string {
  return `${JSON.stringify({ input, output, ...reportOn(read) }, null, 2)}\n`
}

function reportOn({ matrix, table, repairs, questions, cells }: ReadInput): object {
  const { title, scheme } = matrix
  const { roles, responsibilities, sections, letters, ownedOnce } = measure(matrix)
  return {
    ...{ table, title, scheme: scheme.name, roles, responsibilities, sections, letters },
    coverage: responsibilities === 0 ? 0 : ownedOnce / responsibilities,
    questions: questions.map(({ id, asks, places, answers }) => ({
      ...{ id, asks, places },
      answers: answers.map(({ says, gives }, at) => ({
        says,
        ...(gives === undefined ? {} : { gives }),
        isTaken: at === 0,
      })),
    })),
    ...{ summary: summariseRepairs(cells), repairs },
    cells: cells.map((repair) => ({ ...repair, needsYou: needsYou(repair) })),
  }
}
