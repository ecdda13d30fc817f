import type {
  ColDef,
  EditableCallbackParams,
  ITextCellEditorParams,
  SuppressHeaderKeyboardEventParams,
  SuppressKeyboardEventParams,
  ValueSetterParams,
} from 'ag-grid-community'
import { limits } from '../../shared/document/limits.ts'
import type { Role } from '../../shared/document/matrix.ts'
import { AssignedCell } from './assignedCell.ts'
import type { GridContext } from './gridContext.ts'
import { fixedColumns } from './gridPort.ts'
import { rowIndex, type GridRow } from './gridRows.ts'
import { LetterCell } from './letterCell.ts'
import { NameCell } from './nameCell.ts'
import { AddRoleHeader, RoleHeader } from './RoleHeader.tsx'

export interface ColumnOptions {
  readonly roles: readonly Role[]
  /** pixels there are for all columns */
  readonly width: number
  readonly isReadOnly: boolean
  /** takes a name that was typed; answers whether it was accepted */
  readonly onNamed: (row: GridRow, name: string) => boolean
}

type Column = ColDef<GridRow>

const widths = {
  number: 44,
  scrollbar: 16,
  assigned: 150,
  addRole: 48,
  name: 240,
  nameWanted: 420,
  role: 112,
  roleMost: 200,
}

/** The columns of the grid: number, name, Assigned to, a column a role, and the one that adds a role. */
export function gridColumns(options: ColumnOptions): Column[] {
  const { roles, isReadOnly } = options
  const { role, name } = sharedWidths(options.width, roles.length)
  return [
    numberColumn,
    nameColumn(options, name),
    assignedColumn,
    ...roles.map(({ id, name: headerName }): Column => ({
      ...{ colId: id, headerName, width: role, headerComponent: RoleHeader, cellRenderer: LetterCell },
      ...{ cellClass: 'role-cell', headerClass: 'role-header' },
    })),
    ...(isReadOnly ? [] : [addRoleColumn]),
  ]
}

/** What every column has. `onKey` and `onHeaderKey` answer whether the key is dealt with. */
export function defaultColumn(
  onKey: (params: SuppressKeyboardEventParams<GridRow>) => boolean,
  onHeaderKey: (params: SuppressHeaderKeyboardEventParams<GridRow>) => boolean,
): Column {
  return {
    ...{ sortable: false, resizable: false, suppressMovable: true, suppressHeaderMenuButton: true },
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
    width: widths.number,
    pinned: 'left',
  },
  ...{ cellClass: 'number-cell', suppressNavigable: true, lockPosition: 'left' },
  valueGetter: ({ data, context }) =>
    data ? rowIndex(asContext(context).matrix()).numbers.get(data.id) : null,
}

const assignedColumn: Column = {
  ...{ colId: fixedColumns.assigned, headerName: 'Assigned to', width: widths.assigned, pinned: 'left' },
  ...{ cellRenderer: AssignedCell, cellClass: 'assigned-cell' },
}

const addRoleColumn: Column = {
  ...{
    colId: fixedColumns.addRole,
    headerName: 'Add role',
    minWidth: widths.addRole,
    flex: 1,
    headerComponent: AddRoleHeader,
  },
  ...{ suppressNavigable: true, cellClass: 'add-role-cell', headerClass: 'add-role-header' },
}

function nameColumn({ isReadOnly, onNamed }: ColumnOptions, width: number): Column {
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
      (data && rowIndex(asContext(context).matrix()).rows.get(data.id)?.name) ?? '',
    valueSetter: ({ data, newValue }: ValueSetterParams<GridRow>) => onNamed(data, String(newValue ?? '')),
    cellEditor: 'agTextCellEditor',
    cellEditorParams: {
      getValidationErrors: ({ value }) => nameProblems(String(value ?? '')),
    } satisfies Partial<ITextCellEditorParams>,
  }
}

/** Why a typed name cannot be taken, in AG Grid's form; the editor stays open and keeps the text. */
function nameProblems(name: string): string[] | null {
  if (name.length <= limits.name) return null
  return [
    `The name has ${name.length.toLocaleString('en')} characters; at most ${limits.name} fit. Shorten it.`,
  ]
}

/** Roles share what the names do not want, within bounds; the names take the rest. */
function sharedWidths(width: number, roles: number): { role: number; name: number } {
  const others = widths.number + widths.assigned + widths.addRole + widths.scrollbar
  const perRole = roles === 0 ? widths.role : Math.floor((width - others - widths.nameWanted) / roles)
  const role = Math.min(widths.roleMost, Math.max(widths.role, perRole))
  return { role, name: Math.max(widths.name, width - others - role * roles) }
}

function asContext(context: GridContext): GridContext {
  return context
}
