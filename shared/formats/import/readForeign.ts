import { counted } from '../../counted.ts'
import type { Matrix } from '../../document/matrix.ts'
import { limits } from '../../document/limits.ts'
import { err, ok, type Result } from '../../result.ts'
import type { Decisions } from './decisions.ts'
import { guessShape } from './guessShape.ts'
import { hiddenQuestion, withoutHidden } from './hidden.ts'
import { likelierReading } from './likelierReading.ts'
import { likeliestTable, looksLikeChart, titleFor } from './likeliestTable.ts'
import { ownShape } from './ownLayout.ts'
import { openQuestions, question, type Question } from './questions.ts'
import { readingQuestions } from './readingQuestions.ts'
import { readShape, type ReadMatrix } from './readShape.ts'
import { readSource, type ForeignContent } from './readSource.ts'
import type { Shape } from './shape.ts'
import type { SourceTable } from './source.ts'
import type { SourceError } from './sourceError.ts'
import type { TableError } from './tableError.ts'

/*
 * The two steps of an import: `openForeign` once for the file, and `readForeign` for the table that is looked at, again
 * after each correction. `describeRepairs` and `summariseRepairs` say what was understood differently.
 */

/** What a file from elsewhere holds: a whole matrix, or tables of which one is to be read. */
export type OpenedForeign =
  | { readonly kind: 'matrix'; readonly matrix: Matrix; readonly version: number }
  | {
      readonly kind: 'tables'
      readonly tables: readonly SourceTable[]
      /** the place of the table that most likely is the chart */
      readonly likeliest: number
      /** what is true of the whole file, a sentence each */
      readonly remarks: readonly string[]
    }

/** A chart read from a table, and how: the shape holds every guess, to be corrected by decisions. */
export interface ForeignChart extends ReadMatrix {
  readonly shape: Shape
  /** the guesses that are not certain, the weightiest first */
  readonly questions: readonly Question[]
}

/**
 * Opens a file or a text from elsewhere, in any format of `readSource`; errors in the words of `describeSourceError`.
 */
export function openForeign(foreign: ForeignContent): Result<OpenedForeign, SourceError> {
  const source = readSource(foreign)
  if (!source.ok) return source
  const opened = source.value
  return ok(opened.kind === 'matrix' ? opened : { ...opened, likeliest: likeliestTable(opened.tables) })
}

/**
 * Reads a table of an opened file as a chart: its shape is guessed around what a person has decided, if anything. Every
 * text of the table is in the matrix or quoted in a repair; what is uncertain is a question. Errors in the words of
 * `describeTableError`.
 *
 * @param fileName names the matrix when neither the table nor its sheet or heading does
 * @param tables all tables of the file, if other readings are to be tried when this one does not look right
 */
export function readForeign(
  table: SourceTable,
  fileName: string,
  decided: Decisions = {},
  tables?: readonly SourceTable[],
): Result<ForeignChart, TableError> {
  const first = readOnce(table, fileName, decided)
  if (!first.ok) return first
  const { chart, doubt } = likelierReading(first.value, { table, tables, fileName, decided }, readOnce)
  const hidden = hiddenQuestion(table)
  const joined = tables && joinedQuestion(table, tables)
  const others = tables && othersQuestion(table, tables)
  const questions = [
    ...(doubt ? [doubt] : []),
    ...(table.asks ?? []),
    ...chart.questions,
    ...(joined ? [joined] : []),
    ...(others ? [others] : []),
    ...(hidden ? [hidden] : []),
    ...readingQuestions(chart.matrix.scheme, chart.repairs),
  ]
  return ok({ ...chart, questions: openQuestions(questions, decided) })
}

/** Whether tables with other roles are one chart, asked of the table that was made of them. */
function joinedQuestion(table: SourceTable, tables: readonly SourceTable[]): Question | undefined {
  if (table.joins === undefined) return undefined
  const others = tables.flatMap((one, at) =>
    one.joins === undefined && one.isUsedBy !== 'legend' ? [{ one, at }] : [],
  )
  return question(
    'joined',
    `${table.joins} tables share roles. Are they one chart, each table a section of it?`,
    [],
    [
      { says: 'yes, with all their roles', decisions: {} },
      ...others.slice(0, 6).map(({ one, at }) => ({
        says: `no, read only “${one.name || `table ${at + 1}`}”`,
        decisions: {},
        table: at,
      })),
    ],
  )
}

/** Whether the file's other charts are to be left out, asked of a table that is a chart beside them. */
function othersQuestion(table: SourceTable, tables: readonly SourceTable[]): Question | undefined {
  if (table.isUsedBy !== undefined) return undefined
  const others = tables.flatMap((one, at) =>
    one !== table && one.isUsedBy === undefined && one.isHidden !== true && looksLikeChart(one)
      ? [{ one, at }]
      : [],
  )
  const [first] = others
  if (first === undefined || ownShape(table.table)) return undefined
  const nameOf = ({ one, at }: (typeof others)[number]): string => one.name || `table ${at + 1}`
  return question(
    'others',
    others.length === 1
      ? `“${nameOf(first)}” looks like a chart, too. Is it to be left out?`
      : `${others.length} other tables look like charts, too. Are they to be left out?`,
    [],
    [
      { says: 'yes', decisions: {} },
      ...others
        .slice(0, 6)
        .map((other) => ({ says: `read “${nameOf(other)}” instead`, decisions: {}, table: other.at })),
    ],
  )
}

/** Reads a table in one way. */
function readOnce(
  table: SourceTable,
  fileName: string,
  decided: Decisions,
): Result<ForeignChart, TableError> {
  const shown = withoutHidden(table, decided.readsHidden)
  const shape = guessShape(shown, decided)
  if (shape === undefined) return err(whyNoShape(shown))
  const read = readShape(shown, shape, titleFor(table, fileName))
  return read.ok ? ok({ ...read.value, shape, questions: shape.questions }) : read
}

function whyNoShape({ table }: SourceTable): TableError {
  const width = table.reduce((widest, row) => Math.max(widest, row.length), 0)
  return width > limits.roles
    ? { kind: 'too-large', what: 'roles', found: width - 1, max: limits.roles }
    : { kind: 'no-table' }
}

/** Tables that were not read and are named. */
const mostNamed = 20

/** Which of several tables was read, which were not, and which was its legend, a sentence each; none for a single table. */
export function describeOtherTables(tables: readonly SourceTable[], read: number): readonly string[] {
  const names = tables.map(({ name }, at) => (name === '' ? `table ${at + 1}` : `table ${at + 1} “${name}”`))
  const isWhole = tables[read]?.isUsedBy === undefined
  const others = tables.flatMap((table, at) => (at === read || (isWhole && table.isUsedBy) ? [] : [at]))
  const legends = tables.flatMap((table, at) =>
    isWhole && table.isUsedBy === 'legend' ? [`Taken for the legend was ${names[at] ?? ''}.`] : [],
  )
  if (others.length === 0) return legends
  const more = others.length - mostNamed
  const named = others.slice(0, mostNamed).map((at) => names[at])
  const list = more > 0 ? `${named.join(', ')} and ${counted(more, 'other')}` : named.join(', ')
  return [`Read was ${names[read] ?? ''}; not read: ${list}.`, ...legends]
}
