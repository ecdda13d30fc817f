import type { Result } from '../../result.ts'
import type { Decisions } from './decisions.ts'
import { describeMeasure, looksWrong, measure, plausibility } from './looksWrong.ts'
import { question, type Answer, type Question } from './questions.ts'
import type { ForeignChart } from './readForeign.ts'
import type { Shape } from './shape.ts'
import type { SourceTable } from './source.ts'
import type { TableError } from './tableError.ts'

interface Source {
  readonly table: SourceTable
  /** undefined: no other reading is tried */
  readonly tables: readonly SourceTable[] | undefined
  readonly fileName: string
  readonly decided: Decisions
}

type ReadOnce = (table: SourceTable, fileName: string, decided: Decisions) => Result<ForeignChart, TableError>

/** A reading, and the way there from the one that was guessed. */
interface Reading {
  readonly chart: ForeignChart
  readonly answer: Answer
  readonly isOfThisTable: boolean
}

/** Tables beyond this many cells are not read in several ways. */
const mostCells = 200_000
const mostOthers = 4
/** A reading must be this much more plausible to be taken instead of the guess. */
const muchBetter = 0.3

/**
 * The guess, unless it looks wrong and another reading of the table is much more plausible: turned, with another header row. Then, or
 * when it only looks wrong, the readings there are become one question, each with what it gives.
 */
export function likelierReading(
  guess: ForeignChart,
  source: Source,
  readOnce: ReadOnce,
): { readonly chart: ForeignChart; readonly doubt: Question | undefined } {
  const why = looksWrong(guess.matrix)
  if (why === undefined || source.decided.settled?.includes('looks-wrong'))
    return { chart: guess, doubt: undefined }
  const own: Reading = { chart: guess, answer: answerFor('as it is', guess, {}), isOfThisTable: true }
  const others = otherReadings(guess, source, readOnce)
  const [best] = others.filter(({ isOfThisTable }) => isOfThisTable)
  const isFree = Object.keys(source.decided).length === 0
  const isBetter =
    best !== undefined &&
    isFree &&
    looksWrong(best.chart.matrix) === undefined &&
    plausibilityOf(best) > plausibilityOf(own) + muchBetter
  const taken = isBetter ? best : own
  const rest = [own, ...others].filter((one) => one !== taken).slice(0, mostOthers)
  const asks = `This does not look right: ${isBetter ? `read otherwise, ${why}` : why}. How is it to be read?`
  return {
    chart: taken.chart,
    doubt: question('looks-wrong', asks, [], [taken.answer, ...rest.map(({ answer }) => answer)]),
  }
}

function answerFor(says: string, { matrix }: ForeignChart, decisions: Decisions, table?: number): Answer {
  const gives = describeMeasure(measure(matrix))
  return { says, gives, decisions, ...(table === undefined ? {} : { table }) }
}

function plausibilityOf({ chart }: Reading): number {
  return plausibility(measure(chart.matrix))
}

/** The other ways to read a file, the most plausible first; those that give nothing, or the same, are none. */
function otherReadings(
  guess: ForeignChart,
  { table, tables, fileName, decided }: Source,
  readOnce: ReadOnce,
): readonly Reading[] {
  const cells = table.table.reduce((sum, row) => sum + row.length, 0)
  if (cells > mostCells || tables === undefined) return []
  const known = new Set([describeMeasure(measure(guess.matrix))])
  const readings: Reading[] = []
  const consider = (says: string, of: SourceTable, more: Decisions, at?: number): void => {
    const read =
      at === undefined ? readOnce(of, fileName, { ...decided, ...more }) : readOnce(of, fileName, more)
    const { value: chart } = read.ok ? read : { value: undefined }
    if (chart === undefined) return
    const answer = answerFor(says, chart, more, at)
    const reading = { chart, answer, isOfThisTable: at === undefined }
    if (plausibilityOf(reading) === 0 || known.has(answer.gives ?? '')) return
    known.add(answer.gives ?? '')
    readings.push(reading)
  }
  for (const { says, decisions } of otherWays(guess.shape)) consider(says, table, decisions)
  for (const [at, other] of tables.entries()) {
    const isSmall = other.table.length < 2_000 && at < 12
    if (other !== table && isSmall)
      consider(`read table ${at + 1}${other.name === '' ? '' : ` “${other.name}”`}`, other, {}, at)
  }
  return readings.toSorted((one, other) => plausibilityOf(other) - plausibilityOf(one))
}

function otherWays({ orientation, headerRows, firstRow }: Shape): readonly Answer[] {
  const isTurned = orientation === 'roles-down'
  const header = headerRows.at(-1)
  const rows = header === undefined ? [firstRow] : [header + 1, header - 1]
  return [
    isTurned
      ? { says: 'with the roles side by side', decisions: { orientation: 'roles-across' } }
      : { says: 'with the roles below each other', decisions: { orientation: 'roles-down' } },
    ...(orientation === 'letters-across'
      ? [{ says: 'with a column for each role', decisions: { orientation: 'roles-across' } } as const]
      : []),
    ...rows
      .filter((row) => row >= 0 && !isTurned)
      .map((row) => ({ says: `with row ${row + 1} as the header`, decisions: { headerRows: [row] } })),
  ]
}
