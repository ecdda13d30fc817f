import type { Decisions } from './decisions.ts'

/** A place in the table, counted from 1, and what stands there. */
export interface FoundAt {
  readonly row: number
  readonly column: number
  readonly found: string
}

/** What a person may answer: decisions with which the table is read again. */
export interface Answer {
  readonly says: string
  /** what the chart then is, as far as it was tried: `5 roles, 12 responsibilities, 40 letters` */
  readonly gives?: string
  readonly decisions: Decisions
  /** the table to read instead, if it is another one */
  readonly table?: number
}

/**
 * A guess that is not certain enough to be made without a word. The chart is read as the first answer says; each answer
 * also settles the question, so that it is not asked again.
 */
export interface Question {
  /** the same for the same guess about the same table */
  readonly id: string
  readonly asks: string
  /** the cells it is about, the first few */
  readonly places: readonly FoundAt[]
  readonly answers: readonly Answer[]
}

/** Cells of one question that are marked in the tables. */
export const mostPlaces = 200

/** A question whose answers settle it. */
export function question(
  id: string,
  asks: string,
  places: readonly FoundAt[],
  answers: readonly Answer[],
): Question {
  const settling = answers.map((answer) => ({
    ...answer,
    decisions: { ...answer.decisions, settled: [...(answer.decisions.settled ?? []), id] },
  }))
  return { id, asks, places: places.slice(0, mostPlaces), answers: settling }
}

/** The questions that a person has not answered yet. */
export function openQuestions(
  questions: readonly Question[],
  { settled = [] }: Decisions,
): readonly Question[] {
  return questions.filter(({ id }) => !settled.includes(id))
}

/** A question in one line: `Do the roles stand below each other? Taken: yes. Otherwise: no, side by side.` */
export function describeQuestion({ asks, places, answers }: Question): string {
  const [taken, ...others] = answers
  const [first] = places
  const where = first === undefined ? '' : ` (row ${first.row}, column ${first.column})`
  const otherwise = others.length === 0 ? '' : ` Otherwise: ${others.map(answerText).join('; ')}.`
  return `${asks}${where} Taken: ${taken === undefined ? 'nothing' : answerText(taken)}.${otherwise}`
}

function answerText({ says, gives }: Answer): string {
  return gives === undefined ? says : `${says} (${gives})`
}

/** What was decided before, with what is decided now; the scheme may be given in any way. */
export function withDecisions<D extends Omit<Decisions, 'scheme'>>(before: D, more: D): D {
  const settled = [...new Set([...(before.settled ?? []), ...(more.settled ?? [])])]
  return {
    ...before,
    ...more,
    ...(before.columns && more.columns ? { columns: { ...before.columns, ...more.columns } } : {}),
    ...(before.rows && more.rows ? { rows: { ...before.rows, ...more.rows } } : {}),
    ...(before.marks && more.marks ? { marks: { ...before.marks, ...more.marks } } : {}),
    ...(before.kinds && more.kinds ? { kinds: { ...before.kinds, ...more.kinds } } : {}),
    ...(settled.length > 0 ? { settled } : {}),
  }
}
