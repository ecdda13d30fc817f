import { inFigures } from '../../shared/inFigures.ts'
import type {
  ColDef,
  EditableCallbackParams,
  ITextCellEditorParams,
  SuppressHeaderKeyboardEventParams,
  SuppressKeyboardEventParams,
  ValueSetterParams,
} from 'ag-grid-community'
import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import type { Severity } from '../../shared/analysis/severity.ts'
import { limits } from '../../shared/document/limits.ts'
import type { RoleId } from '../../shared/document/ids.ts'
import type { Role } from '../../shared/document/matrix.ts'
import { AssignedCell } from './assignedCell.ts'
import { columnWidths, fixedWidths, type ColumnWidths } from './columnWidths.ts'
import type { GridContext } from './gridContext.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { rowIndex, type GridRow } from '../window/gridRows.ts'
import { LetterCell } from './letterCell.ts'
import { NameCell } from './nameCell.ts'
import { linesIn, textWidth, widthOnTwoLines } from './textWidth.ts'
import { AddRoleHeader, RoleHeader } from './RoleHeader.tsx'

export interface ColumnOptions {
  readonly roles: readonly Role[]
  /** pixels there are for all columns */
  readonly width: number
  /** pixels of columns somebody has drawn wider or narrower */
  readonly widths: ReadonlyMap<string, number>
  readonly pinsAssigned: boolean | undefined
  readonly pinnedRoles: ReadonlySet<RoleId>
  readonly isReadOnly: boolean
  /** takes a name that was typed; answers whether it was accepted */
  readonly onNamed: (row: GridRow, name: string) => boolean
  /** hears why the name being typed cannot be taken, or undefined when it can */
  readonly onChecked: (problem: string | undefined) => void
}

type Column = ColDef<GridRow>

/** The columns of the grid: number, name, Assigned to, a column a role, and the one that adds a role. */
export function gridColumns(options: ColumnOptions): Column[] {
  const { roles, isReadOnly } = options
  const { widths } = options
  const { name, assigned, role, isAssignedPinned } = widthsFor(options)
  const widthOf = (column: string, usual: number): number => widths.get(column) ?? usual
  return [
    { ...numberColumn, rowDrag: ({ data }) => !isReadOnly && data?.kind !== 'add' },
    nameColumn(options, widthOf(fixedColumns.name, name)),
    {
      ...assignedColumn,
      width: widthOf(fixedColumns.assigned, assigned),
      pinned: (options.pinsAssigned ?? isAssignedPinned) ? 'left' : null,
    },
    ...roles.map(({ id, name: headerName }): Column => ({
      ...{
        colId: id,
        headerName,
        width: widthOf(id, role),
        headerComponent: RoleHeader,
        cellRenderer: LetterCell,
      },
      ...{
        cellClass: 'role-cell',
        headerClass: 'role-header',
        suppressMovable: isReadOnly || options.pinnedRoles.has(id),
      },
      pinned: options.pinnedRoles.has(id) ? 'left' : null,
    })),
    ...(isReadOnly ? [] : [addRoleColumn]),
  ]
}

/** The height of the header: as many lines as its fullest role needs, up to three of the name and one of the holder. */
export function headerHeight(options: Pick<ColumnOptions, 'roles' | 'width' | 'widths'>): number {
  const { role } = widthsFor(options)
  const lines = options.roles.map(({ id, name, holder }) => {
    const width = (options.widths.get(id) ?? role) - besideName
    return Math.min(3, linesIn(name, width, boldWidth)) + (holder === '' ? 0 : 1)
  })
  return Math.max(2, ...lines) * headerLine + aroundName
}

/** what is beside the name in the header of a role, above and below it, and in a cell of Assigned to, in pixels */
const [besideName, aroundName, besideAssigned] = [14, 16, 32]
const headerLine = 16

const boldWidth = (line: string): number => textWidth(line, 600)

function widthsFor({ roles, width }: Pick<ColumnOptions, 'roles' | 'width'>): ColumnWidths {
  const widest = (measure: (name: string) => number) =>
    Math.ceil(Math.max(0, ...roles.map(({ name }) => measure(name))))
  return columnWidths(width, roles.length, {
    word: widest((name) => Math.max(...name.split(/\s+/).map(boldWidth))) + besideName,
    header: widest((name) => widthOnTwoLines(name, boldWidth)) + besideName,
    assigned: widest(boldWidth) + besideAssigned,
  })
}

/** What every column has. `onKey` and `onHeaderKey` answer whether the key is dealt with. */
export function defaultColumn(
  onKey: (params: SuppressKeyboardEventParams<GridRow>) => boolean,
  onHeaderKey: (params: SuppressHeaderKeyboardEventParams<GridRow>) => boolean,
): Column {
  return {
    ...{
      sortable: false,
      resizable: true,
      minWidth: 40,
      suppressMovable: true,
      suppressHeaderMenuButton: true,
    },
    // The store is the truth: cells read it when they are drawn, and are told when to draw.
    valueGetter: () => null,
    suppressKeyboardEvent: onKey,
    suppressHeaderKeyboardEvent: onHeaderKey,
  }
}

const numberColumn: Column = {
  ...{
    colId: fixedColumns.number,
    headerName: 'Number',
    headerClass: 'number-header',
    width: fixedWidths.number,
    minWidth: fixedWidths.number,
    resizable: false,
    pinned: 'left',
  },
  ...{ cellClass: 'number-cell', suppressNavigable: true, lockPosition: 'left' },
  cellClassRules: {
    'has-error': ({ data, context }) => worstOf(context, data) === 'error',
    'has-warning': ({ data, context }) => worstOf(context, data) === 'warning',
  },
  tooltipValueGetter: ({ data, context }) => {
    if (!data) return undefined
    const { matrix, findings } = asContext(context)
    return findings(data.id)
      .map((finding) => describeFinding(matrix(), finding))
      .join('\n')
  },
  valueGetter: ({ data, context }) =>
    data ? rowIndex(asContext(context).matrix()).numbers.get(data.id) : null,
}

const assignedColumn: Column = {
  ...{ colId: fixedColumns.assigned, headerName: 'Assigned to' },
  ...{ cellRenderer: AssignedCell, cellClass: 'assigned-cell' },
}

const addRoleColumn: Column = {
  ...{
    colId: fixedColumns.addRole,
    headerName: 'Add role',
    minWidth: fixedWidths.addRole,
    flex: 1,
    headerComponent: AddRoleHeader,
  },
  ...{
    suppressNavigable: true,
    cellClass: 'add-role-cell',
    headerClass: 'add-role-header',
    lockPosition: 'right',
  },
}

function nameColumn({ isReadOnly, onNamed, onChecked }: ColumnOptions, width: number): Column {
  return {
    ...{
      colId: fixedColumns.name,
      headerName: 'Responsibility',
      width,
      pinned: 'left',
      cellRenderer: NameCell,
    },
    colSpan: ({ data }) => (data?.kind === 'responsibility' ? 1 : 2),
    cellClass: 'name-cell',
    editable: (_params: EditableCallbackParams<GridRow>) => !isReadOnly,
    valueGetter: ({ data, context }) =>
      (data && rowIndex(asContext(context).matrix()).find(data.id)?.name) ?? '',
    valueSetter: ({ data, newValue }: ValueSetterParams<GridRow>) => onNamed(data, String(newValue ?? '')),
    cellEditor: 'agTextCellEditor',
    cellEditorParams: {
      getValidationErrors: ({ value }) => {
        const problem = nameProblem(String(value ?? ''))
        onChecked(problem)
        return problem === undefined ? null : [problem]
      },
    } satisfies Partial<ITextCellEditorParams>,
  }
}

/** Why a typed name cannot be taken; the editor stays open and keeps the text. */
function nameProblem(name: string): string | undefined {
  if (name.length <= limits.name) return undefined
  return `It has ${inFigures(name.length)} characters; at most ${limits.name} fit. What you typed is kept: shorten it, or press Esc to leave the name as it was.`
}

function worstOf(context: GridContext, row: GridRow | undefined): Severity | undefined {
  return row && asContext(context).findings(row.id)[0]?.severity
}

function asContext(context: GridContext): GridContext {
  return context
}
