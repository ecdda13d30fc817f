import type { CellContent, Command, DecidedCell, DecisionStamp } from '../commands/command.ts'
import { counted } from '../counted.ts'
import type { RowId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { Matrix, Responsibility } from '../document/matrix.ts'
import { nameOfRole, nameOfRow } from '../document/names.ts'
import { findRow, isResponsibility } from '../document/query.ts'
import { rowInWords } from '../document/rowInWords.ts'
import { inWords } from '../inWords.ts'
import { acceptableRows, type RowAgreement } from './agreement.ts'

/**
 * Takes over every row whose owner all voters agree on, in one step, with an entry in the log for each of them. `newId` gives the
 * entries their ids.
 *
 * @returns undefined when there is no such row
 */
export function acceptVotes(
  matrix: Matrix,
  rows: readonly RowAgreement[],
  { newId, by, at }: { readonly newId: () => string; readonly by: string; readonly at: string },
): Command | undefined {
  const commands = acceptableRows(rows).flatMap((agreement): Command[] => {
    const row = findRow(matrix, agreement.row)
    if (row === undefined || !isResponsibility(row) || agreement.proposal === undefined) return []
    const { cells } = agreement.proposal
    const stamp = { id: newId(), why: whyAccepted(matrix, agreement), by, at }
    return [{ type: 'decide', row: row.id, cells, stamp }]
  })
  const label = `Accept ${counted(commands.length, 'row')} as voted`
  return commands.length === 0 ? undefined : { type: 'together', label, commands }
}

function whyAccepted(matrix: Matrix, { state, answered, proposal }: RowAgreement): string {
  if (state === 'agreed') return `All ${answered} votes agree.`
  const tied = (proposal?.tied ?? []).map((role) => nameOfRole(matrix, role))
  const left =
    tied.length === 0 ? '' : ` The other letters are tied for ${inWords(tied)}, and stay as they were.`
  return `All ${proposal?.count} votes name the same owner.${left}`
}

/** One of the rows that another is split into: its name and who holds what on it. */
export interface RowPart {
  readonly name: string
  readonly cells: readonly DecidedCell[]
}

/**
 * Splits a row into parts, each with its own name and letters, and logs it. The first part keeps the row's id; the
 * others come below it, with ids from `newRowId`, and keep what they are not given. All are then agreed, none is parked.
 *
 * @returns undefined below two parts, where there is nothing to split
 */
export function splitByDecision(
  matrix: Matrix,
  row: Responsibility,
  parts: readonly RowPart[],
  { stamp, newRowId }: { readonly stamp: DecisionStamp; readonly newRowId: () => RowId },
): Command | undefined {
  if (parts.length < 2) return undefined
  const named = parts.map((part, at) => ({ ...part, id: at === 0 ? row.id : newRowId() }))
  const copies = named.slice(1).map(({ id }) => ({ row: row.id, id }))
  return {
    type: 'together',
    label: `Split ${nameOfRow(matrix, row.id)}`,
    commands: [
      { type: 'duplicateRows', copies },
      ...named.flatMap(({ id, name, cells }): Command[] => [
        { type: 'renameRow', row: id, name },
        {
          type: 'setCells',
          doing: 'Split',
          cells: cells.map((cell): CellContent => ({ ...cell, row: id })),
        },
        { type: 'setRowDetails', row: id, details: { status: 'agreed' } },
      ]),
      ...matrix.parked.filter((one) => one.row === row.id).map(({ id }): Command => ({ type: 'unpark', id })),
      {
        type: 'logDecision',
        decision: {
          ...{ id: stamp.id, row: row.id, rowName: row.name },
          before: rowInWords(matrix, row).slice(0, limits.note),
          after: parts
            .map((part) => partInWords(matrix, part))
            .join('; ')
            .slice(0, limits.note),
          ...{ why: stamp.why, by: stamp.by, at: stamp.at },
        },
      },
    ],
  }
}

/** A part as the log tells it: `Security at home (CIO: A)`. */
function partInWords(matrix: Matrix, { name, cells }: RowPart): string {
  const held = new Map(
    cells.map(({ role, letters, scope = '', note = '' }) => [role, { letters, scope, note }]),
  )
  const words = rowInWords(matrix, { cells: held })
  return words === '' ? name : `${name} (${words})`
}
