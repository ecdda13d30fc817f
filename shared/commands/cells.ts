import { emptyCell, isEmptyCell, isSameCell } from '../document/cellContent.ts'
import type { CellDetails } from '../document/details.ts'
import { cellFields } from '../document/fields.ts'
import { problemIn, withValues } from '../document/fieldValues.ts'
import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import { findLetter, inSchemeOrder } from '../document/letters.ts'
import type { Cell, LetterKind, Matrix, Responsibility, Scheme } from '../document/matrix.ts'
import { isResponsibility } from '../document/query.ts'
import { err, ok, type Result } from '../result.ts'
import type { CellContent, CellRef, CommandError } from './command.ts'
import { findResponsibility } from './findResponsibility.ts'

type Next = Result<Matrix, CommandError>

/** Gives every cell exactly these letters. */
export function setLetters(matrix: Matrix, cells: readonly CellRef[], letters: readonly LetterKey[]): Next {
  const foreign = letters.find((key) => !findLetter(matrix.scheme, key))
  if (foreign !== undefined) return letterOutsideScheme(matrix.scheme, foreign)
  const ordered = inSchemeOrder(matrix.scheme, letters)
  return changeCells(matrix, cells, (cell) => ({ ...cell, letters: ordered }))
}

/** Adds the letter to every cell, or removes it from all when each of them holds it. */
export function toggleLetter(matrix: Matrix, cells: readonly CellRef[], letter: LetterKey): Next {
  if (!findLetter(matrix.scheme, letter)) return letterOutsideScheme(matrix.scheme, letter)
  const isRemoving = allHoldLetter(matrix, cells, letter)
  return changeCells(matrix, cells, (cell) => ({
    ...cell,
    letters: isRemoving
      ? cell.letters.filter((key) => key !== letter)
      : inSchemeOrder(matrix.scheme, [...cell.letters, letter]),
  }))
}

/** Whether every one of the cells holds the letter, so that toggling removes it. */
export function allHoldLetter(matrix: Matrix, cells: readonly CellRef[], letter: LetterKey): boolean {
  const places = placesById(matrix, cells)
  return cells.every(({ row: id, role }) => {
    const row = responsibilityAt(matrix, places.get(id))
    return row?.cells.get(role)?.letters.includes(letter) ?? false
  })
}

/** Gives each cell its own content. */
export function setCells(matrix: Matrix, cells: readonly CellContent[]): Next {
  const foreign = cells.flatMap(({ letters }) => letters).find((key) => !findLetter(matrix.scheme, key))
  if (foreign !== undefined) return letterOutsideScheme(matrix.scheme, foreign)
  for (const content of cells) {
    const problem = problemIn(cellFields, content)
    if (problem) return err(problem)
  }
  const contents = new Map<RowId, Map<RoleId, CellContent>>()
  for (const content of cells) {
    const ofRow = contents.get(content.row) ?? new Map<RoleId, CellContent>()
    contents.set(content.row, ofRow.set(content.role, content))
  }
  return changeCells(matrix, cells, (cell, role, row) => {
    const content = contents.get(row)?.get(role)
    if (content === undefined) return cell
    const { row: _row, role: _role, letters, ...details } = content
    return { ...withValues(cellFields, cell, details), letters: inSchemeOrder(matrix.scheme, letters) }
  })
}

/** Takes all letters out of the cells; what is said beside them stays, as comments do in a spreadsheet. */
export function clearLetters(matrix: Matrix, cells: readonly CellRef[]): Next {
  return changeCells(matrix, cells, (cell) => ({ ...cell, letters: [] }))
}

/** Says what the cell's letters cover, or anything else beside them. */
export function setCellDetails(matrix: Matrix, cell: CellRef, details: Partial<CellDetails>): Next {
  const problem = problemIn(cellFields, details)
  return problem
    ? err(problem)
    : changeCells(matrix, [cell], (before) => withValues(cellFields, before, details))
}

/**
 * Assigns a row: the first role gets owner and doer, the others doer, everyone else loses both. What being assigned
 * implies (adviser, informed) is dropped from the assigned cells; all else stays.
 */
export function assignRow(matrix: Matrix, rowId: RowId, roles: readonly RoleId[]): Next {
  const row = findResponsibility(matrix, rowId)
  if (!row.ok) return row
  const owner = firstOfKind(matrix.scheme, 'owner')
  const doer = firstOfKind(matrix.scheme, 'doer')
  if (!owner || !doer) {
    const letterKind = owner ? 'doer' : 'owner'
    return err({ kind: 'scheme-lacks-kind', letterKind, scheme: matrix.scheme.name })
  }
  const cells = matrix.roles.map(({ id: role }) => ({ row: rowId, role }))
  const unknown = roles.find((role) => !cells.some((cell) => cell.role === role))
  if (unknown !== undefined) return err({ kind: 'unknown-role', role: unknown })

  const assigned = (role: RoleId): readonly LetterKey[] => {
    if (!roles.includes(role)) return []
    return role === roles[0] ? [owner, doer] : [doer]
  }
  return changeCells(matrix, cells, (cell, role) => {
    const given = assigned(role)
    const replaced: readonly LetterKind[] =
      given.length > 0 ? ['owner', 'doer', 'adviser', 'informed'] : ['owner', 'doer']
    const kept = cell.letters.filter((key) => {
      const kind = findLetter(matrix.scheme, key)?.kind
      return kind === undefined || !replaced.includes(kind)
    })
    const letters = inSchemeOrder(matrix.scheme, [...kept, ...given])
    // Who is assigned now is assigned from now on, whatever was said of days before.
    const isTouched = given.length > 0 || letters.length < cell.letters.length
    return { ...(isTouched ? withValues(cellFields, cell, { term: '' }) : cell), letters }
  })
}

function firstOfKind(scheme: Scheme, kind: LetterKind): LetterKey | undefined {
  return scheme.letters.find((letter) => letter.kind === kind)?.key
}

function letterOutsideScheme(scheme: Scheme, letter: LetterKey): Next {
  return err({ kind: 'letter-outside-scheme', letter, scheme: scheme.name })
}

/** Where the rows of the cells stand; no more of the chart is looked through than that needs. */
function placesById({ rows }: Matrix, cells: readonly CellRef[]): ReadonlyMap<RowId, number> {
  const wanted = new Set(cells.map(({ row }) => row))
  const places = new Map<RowId, number>()
  for (let at = 0; at < rows.length && places.size < wanted.size; at++) {
    const id = rows[at]?.id
    if (id !== undefined && wanted.has(id)) places.set(id, at)
  }
  return places
}

function responsibilityAt({ rows }: Matrix, at = -1): Responsibility | undefined {
  const row = rows[at]
  return row && isResponsibility(row) ? row : undefined
}

/** The matrix with each named cell changed; unchanged rows, and the matrix if none changes, stay the same objects. */
function changeCells(
  matrix: Matrix,
  cells: readonly CellRef[],
  change: (cell: Cell, role: RoleId, row: RowId) => Cell,
): Next {
  const rolesByRow = new Map<RowId, Set<RoleId>>()
  const known = new Set(matrix.roles.map((role) => role.id))
  for (const { row, role } of cells) {
    if (!known.has(role)) return err({ kind: 'unknown-role', role })
    const roles = rolesByRow.get(row) ?? new Set()
    rolesByRow.set(row, roles.add(role))
  }
  const places = placesById(matrix, cells)
  const rows = [...matrix.rows]
  let hasChanged = false
  for (const [id, roles] of rolesByRow) {
    const at = places.get(id) ?? -1
    const row = responsibilityAt(matrix, at)
    if (row === undefined) {
      const found = findResponsibility(matrix, id)
      if (!found.ok) return found
      continue
    }
    const changed = changeRow(row, roles, change)
    if (changed === row) continue
    rows[at] = changed
    hasChanged = true
  }
  return ok(hasChanged ? { ...matrix, rows } : matrix)
}

function changeRow(
  row: Responsibility,
  roles: ReadonlySet<RoleId>,
  change: (cell: Cell, role: RoleId, row: RowId) => Cell,
): Responsibility {
  const cells = new Map(row.cells)
  let hasChanged = false
  for (const role of roles) {
    const before = row.cells.get(role) ?? emptyCell
    const after = change(before, role, row.id)
    if (isSameCell(before, after)) continue
    hasChanged = true
    if (isEmptyCell(after)) cells.delete(role)
    else cells.set(role, after)
  }
  return hasChanged ? { ...row, cells } : row
}
