import type { Matrix, Row } from '../document/matrix.ts'

/** One change: what it was called, and the whole matrix before and after. */
export interface Step {
  readonly label: string
  readonly before: Matrix
  readonly after: Matrix
}

/** What can be undone, oldest first, and what can be redone, next first. */
export interface History {
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

export const emptyHistory: History = { past: [], future: [] }

/** Bytes that remembered matrices may take in all. Rows that did not change are shared and cost one reference. */
export const historyBudget = 256 * 1024 * 1024

const bytesPerReference = 8
const bytesPerCell = 100

/** The history after one more change; the oldest changes fall off once the budget is spent. */
export function remember(history: History, step: Step, budget: number = historyBudget): History {
  const past = [...history.past, step]
  let spent = 0
  let first = past.length
  while (first > 0 && (spent += costOf(past[first - 1])) <= budget) first--
  return { past: past.slice(Math.min(first, past.length - 1)), future: [] }
}

/** Goes one change back; undefined when there is none. */
export function undo({ past, future }: History): { history: History; step: Step } | undefined {
  const step = past.at(-1)
  return step && { history: { past: past.slice(0, -1), future: [step, ...future] }, step }
}

/** Goes one change forward again; undefined when there is none. */
export function redo({ past, future }: History): { history: History; step: Step } | undefined {
  const [step, ...rest] = future
  return step && { history: { past: [...past, step], future: rest }, step }
}

/** The rows that the other list does not share. Most changes leave every row at its place. */
function rowsOnlyIn(rows: readonly Row[], others: readonly Row[]): readonly Row[] {
  const moved = rows.filter((row, at) => row !== others[at])
  if (rows.length === others.length && moved.length < 100) return moved.filter((row) => !others.includes(row))
  const shared = new Set(others)
  return moved.filter((row) => !shared.has(row))
}

const costs = new WeakMap<Step, number>()

/** About how many bytes a step keeps alive: its list of rows, and the rows it does not share. Counted once a step. */
function costOf(step: Step | undefined): number {
  if (step === undefined) return 0
  const known = costs.get(step)
  if (known !== undefined) return known
  const { before, after } = step
  let cells = 0
  if (before.rows !== after.rows) {
    for (const row of rowsOnlyIn(before.rows, after.rows))
      cells += row.kind === 'section' ? 1 : row.cells.size + 1
  }
  const references = before.rows === after.rows ? before.roles.length : before.rows.length
  const cost = 1_000 + references * bytesPerReference + cells * bytesPerCell
  costs.set(step, cost)
  return cost
}
