import type { CellContent, Command } from '../../shared/commands/command.ts'
import { newRoleName } from '../../shared/commands/naming.ts'
import { asRoleId, newRoleId, newRowId, type RoleId, type RowId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import { readLetters } from '../../shared/formats/readLetters.ts'
import type { Table } from '../../shared/formats/table.ts'
import { assignParts, readParts } from '../window/assignment.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { rowIndex } from '../window/gridRows.ts'
import type { Layout } from '../window/selection/layout.ts'
import type { Range } from '../window/selection/selection.ts'

/** What a paste would do. */
export interface PastePlan {
  /** rows and roles the block has beyond the chart; they are only part of the command when they may be added */
  readonly extraRows: number
  readonly extraRoles: number
  /** undefined: nothing would change */
  readonly command: Command | undefined
  /** what the block covers: rows from the first, and the columns it landed on */
  readonly height: number
  readonly columns: readonly string[]
  /** what was understood differently from what is written, a sentence each; nothing is dropped in silence */
  readonly remarks: readonly string[]
}

interface Target {
  readonly matrix: Matrix
  readonly layout: Layout
  readonly range: Range
  readonly mayGrow: boolean
}

/**
 * Puts a block of texts on the chart from the upper left corner of what is selected: names onto names, letters onto
 * cells. A single text, or a block that fits several times, fills the selection. What is no letter of the scheme is kept
 * as the cell's note.
 */
export function planPaste(table: Table, target: Target): PastePlan {
  const { layout, range } = target
  const columns = columnsFrom(layout, range, table)
  const width = Math.max(0, ...table.map((row) => row.length))
  const block = repeated(table, width, layout, range, columns.length)
  const extraRoles = Math.max(0, width - columns.length)
  const rowsBelow = layout.rows.slice(range.top).filter((row) => row.kind !== 'add')
  const extraRows = Math.max(0, block.length - rowsBelow.length)
  const covered = Math.max(0, ...block.map((row) => row.length))
  const { added, ...done } = commandFor(block, columns, rowsBelow, target, extraRoles)
  const landed = [...columns, ...added].slice(0, covered)
  return { extraRows, extraRoles, height: block.length, columns: landed, ...done }
}

/** The columns a block lands on. Assigned to follows from the letters, so a block passes it by. */
function columnsFrom(layout: Layout, range: Range, table: Table): readonly string[] {
  const columns = layout.columns.slice(range.left)
  const isNarrow = table.every((row) => row.length <= 1)
  if (isNarrow && columns[0] === fixedColumns.assigned) return columns.slice(0, 1)
  return columns.filter((column) => column !== fixedColumns.assigned)
}

/** The block as often as it fits into what is selected, at least once. */
function repeated(table: Table, width: number, layout: Layout, range: Range, room: number): Table {
  const height = table.length
  const isAssigned = (at: number): boolean => layout.columns[at] === fixedColumns.assigned
  const selected = Array.from({ length: range.right - range.left + 1 }, (_, at) => range.left + at)
  const across = Math.min(room, selected.filter((at) => !isAssigned(at) || selected.length === 1).length)
  const down = layout.rows.slice(range.top, range.bottom + 1).filter(({ kind }) => kind !== 'add').length
  const timesDown = down % height === 0 && across % width === 0 ? Math.max(1, down / height) : 1
  const timesAcross = timesDown > 1 || down === height ? Math.max(1, Math.floor(across / width)) : 1
  const isWhole = across % width === 0
  return Array.from({ length: height * timesDown }, (_, row) => {
    const texts = table[row % height] ?? []
    return isWhole && timesAcross > 1
      ? Array.from({ length: width * timesAcross }, (_unused, column) => texts[column % width] ?? '')
      : texts
  })
}

function commandFor(
  block: Table,
  columns: readonly string[],
  rowsBelow: readonly { readonly id: string }[],
  { matrix, mayGrow }: Target,
  extraRoles: number,
): Pick<PastePlan, 'command' | 'remarks'> & { readonly added: readonly RoleId[] } {
  const { find } = rowIndex(matrix)
  const remarks: string[] = []
  const newRoles = mayGrow ? Array.from({ length: extraRoles }, () => newRoleId()) : []
  const grow: Command[] = newRoles.map((id, at) => {
    return { type: 'addRole', id, name: newRoleName, at: matrix.roles.length + at }
  })
  const names: Command[] = []
  const assignments: Command[] = []
  const cells: CellContent[] = []
  const allColumns = [...columns, ...newRoles]
  let added = 0
  let leftOut = 0

  for (const [at, texts] of block.entries()) {
    const below = rowsBelow[at]
    const existing = below && find(below.id)
    if (existing === undefined && !mayGrow) {
      leftOut += texts.filter((text) => text !== '').length
      continue
    }
    const id: RowId = existing?.id ?? newRowId()
    const place = { id, row: existing, words: existing ? rowTitle(existing.name) : `new row ${at + 1}` }
    if (existing === undefined) {
      const name = columns[0] === fixedColumns.name ? nameIn(texts[0] ?? '', remarks) : ''
      names.push({ type: 'addResponsibility', id, name, at: matrix.rows.length + added })
      added += 1
    }
    for (const [index, text] of texts.entries()) {
      const column = allColumns[index]
      if (column === undefined) {
        if (text !== '') leftOut += 1
      } else if (column === fixedColumns.name) {
        if (existing && text !== '') names.push({ type: 'renameRow', row: id, name: nameIn(text, remarks) })
      } else if (column === fixedColumns.assigned) {
        const parts = readParts(matrix, text)
        if (existing?.kind === 'responsibility' && parts) {
          assignments.push(assignParts(matrix, existing, parts))
          if (parts.length > 1 && parts.every(({ isOwner }) => !isOwner))
            remarks.push(
              `${place.words}: “${short(text)}” does not say who leads; each does it, nobody answers for it yet.`,
            )
        } else if (text !== '') remarks.push(`${place.words}: “${short(text)}” names no role of the chart.`)
      } else {
        const content = cellOf(text, place.row, { row: id, role: asRoleId(column) }, matrix, remarks)
        if (content) cells.push(content)
      }
    }
  }
  if (leftOut > 0) remarks.push(`${leftOut} values had no place on the chart and were left out.`)
  const commands = [...grow, ...names, ...assignments]
  if (cells.length > 0) commands.push({ type: 'setCells', doing: 'Paste', cells })
  const count = cells.length + names.length + assignments.length
  const label = `Paste ${count === 1 ? 'one value' : `${count} values`}`
  return {
    ...{ remarks, added: newRoles },
    command: commands.length === 0 ? undefined : { type: 'together', label, commands },
  }
}

function cellOf(
  text: string,
  row: Row | undefined,
  ref: { readonly row: RowId; readonly role: RoleId },
  matrix: Matrix,
  remarks: string[],
): CellContent | undefined {
  const role = matrix.roles.find(({ id }) => id === ref.role)
  const where = `${row ? rowTitle(row.name) : 'New row'}, ${role ? roleTitle(role.name) : 'new role'}`
  if (row?.kind === 'section') {
    if (text.trim() !== '')
      remarks.push(`${where}: a section holds no letters; “${short(text)}” was left out.`)
    return undefined
  }
  const letters = readLetters(matrix.scheme, text)
  if (letters) return { ...ref, letters }
  const before = row?.cells.get(ref.role)?.note ?? ''
  const note = [before, text].filter(Boolean).join('\n').slice(0, limits.note)
  remarks.push(`${where}: “${short(text)}” is not a letter of ${matrix.scheme.name}; kept as a note.`)
  return { ...ref, letters: [], note }
}

function nameIn(text: string, remarks: string[]): string {
  const name = text.trim()
  if (name.length <= limits.name) return name
  remarks.push(`“${short(name)}” has ${name.length} characters and was cut to ${limits.name}.`)
  return name.slice(0, limits.name)
}

function short(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
