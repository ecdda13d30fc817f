import {
  AllCommunityModule,
  ModuleRegistry,
  type CellEditingStoppedEvent,
  type GridApi,
  type RowClassParams,
} from 'ag-grid-community'
import { AgGridReact } from 'ag-grid-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { isolated, titleInWindow } from '../../shared/document/names.ts'
import { useApp, useDocument, useSession, type App } from '../window/app.ts'
import { styleNonce } from '../window/bridge.ts'
import { addDraft, removeDraft } from '../window/store/drafts.ts'
import type { Draft } from '../window/store/sessionStore.ts'
import { defaultColumn, gridColumns, headerHeight } from './columns.ts'
import { followFindings } from './followFindings.ts'
import { followStore, rowsInSight } from './followStore.ts'
import './grid.css'
import type { GridContext } from './gridContext.ts'
import { dropRole } from './dragRole.ts'
import { dropRows, showDrop } from './dragRows.ts'
import { listenForDrags } from './dragSelection.ts'
import { createGridPort, moveFocusIn } from './gridFocus.ts'
import { handleHeaderKey, handleKey, openOn, showNameProblem, takeName, type KeyParams } from './gridInput.ts'
import { setWidth, toggleFold } from '../window/view/changeView.ts'
import { addLineId, fixedColumns } from '../window/gridPort.ts'
import { gridRows, type GridRow } from '../window/gridRows.ts'
import { createGridSelection, markCell } from './gridSelection.ts'
import { gridTheme } from './gridTheme.ts'
import { listenForContextMenu } from './listenForContextMenu.ts'
import { followHeights, rowHeight } from './rowHeight.ts'
import { tabToCell } from './tabToCell.ts'
import { useWidth } from '../ui/useWidth.ts'
import { currentMatrix } from '../window/currentMatrix.ts'

ModuleRegistry.registerModules([AllCommunityModule])

/** The chart as a grid. AG Grid draws and scrolls; what is in it comes from the store. */
export function MatrixGrid() {
  const app = useApp()
  const [api, setApi] = useState<GridApi<GridRow>>()
  const [frame, width] = useWidth()
  const allRoles = useDocument(({ matrix }) => matrix.roles)
  const hiddenRoles = useSession(({ view }) => view.hiddenRoles)
  const widths = useSession(({ view }) => view.widths)
  const pinnedRoles = useSession(({ view }) => view.pinnedRoles)
  const pinsAssigned = useSession(({ view }) => view.pinsAssigned)
  const wrapsNames = useSession(({ view }) => view.wrapsNames)
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true

  const onNamed = useCallback((row: GridRow, name: string) => takeName(app, row, name), [app])
  const onKey = useCallback((params: KeyParams) => handleKey(app, params), [app])
  const onChecked = useCallback((problem: string | undefined) => showNameProblem(app, problem), [app])
  const roles = useMemo(
    () => allRoles?.filter(({ id }) => !hiddenRoles.has(id)) ?? [],
    [allRoles, hiddenRoles],
  )
  const columnDefs = useMemo(
    () =>
      gridColumns({
        roles,
        width,
        widths,
        pinnedRoles,
        pinsAssigned,
        isReadOnly,
        onNamed,
        onChecked,
      }),
    [roles, width, widths, pinnedRoles, pinsAssigned, isReadOnly, onNamed, onChecked],
  )
  const heightOfHeader = useMemo(() => headerHeight({ roles, width, widths }), [roles, width, widths])
  const title = useDocument(({ matrix }) => matrix.title) ?? ''
  useEffect(() => {
    if (api) nameGrid(frame.current, titleInWindow(title))
  }, [api, frame, title])
  const nameDraft = useMemo((): Draft => ({ keep: () => app.grid()?.endEdit(true) ?? true }), [app])
  const defaultColDef = useMemo(
    () => defaultColumn(onKey, (params) => handleHeaderKey(app, params)),
    [app, onKey],
  )
  const context = useMemo(
    (): GridContext => ({
      matrix: () => currentMatrix(app),
      isEditable: () => !app.document.getState().document?.isReadOnly,
      mark: (cell, row, column) => markCell(app, app.grid()?.layout(), cell, row, column),
      findings: (row) => app.analysis.getState().judged?.ofRow(row) ?? [],
      isFolded: (row) => app.session.getState().view.folded.has(row),
      toggleFold: (row) => toggleFold(app, row),
    }),
    [app],
  )
  // Only the first rows; from then on each change of the store is passed on by itself.
  const firstRows = useMemo(() => [...gridRows(rowsInSight(app))], [app])
  const firstMatrix = useMemo(() => currentMatrix(app), [app])

  useEffect(() => {
    if (api === undefined || frame.current === null) return undefined
    const moveFocus = moveFocusIn(api)
    const gridSelection = createGridSelection(app, api, frame.current, moveFocus)
    app.setGrid(createGridPort(api, moveFocus, gridSelection))
    moveFocus(firstRow(currentMatrix(app)), fixedColumns.assigned)
    const stopFollowing = followStore(app, api, firstMatrix, gridSelection.settle)
    const stopHeights = followHeights(app, api)
    const stopFindings = followFindings(app, api)
    const stopDrags = listenForDrags(app, frame.current, gridSelection, moveFocus)
    const stopMenus = listenForContextMenu(app, frame.current)
    return () => {
      stopFollowing()
      stopFindings()
      stopHeights()
      stopDrags()
      stopMenus()
      app.setGrid(undefined)
      app.session.setState({ isPlaceCovered: false })
    }
  }, [app, api, firstMatrix, frame])

  return (
    <div
      ref={frame}
      className={wrapsNames ? 'matrix-grid wraps-names' : 'matrix-grid'}
      onInput={() => addDraft(app.session, nameDraft)}
    >
      {width > 0 && (
        <AgGridReact<GridRow>
          theme={gridTheme}
          styleNonce={styleNonce()}
          localeText={spoken}
          columnDefs={columnDefs}
          defaultColDef={defaultColDef}
          context={context}
          rowData={firstRows}
          headerHeight={heightOfHeader}
          getRowId={({ data }) => data.id}
          getRowHeight={({ data, api: grid }) => rowHeight(app, grid, data)}
          rowClassRules={rowClassRules}
          tabToNextCell={tabToCell}
          animateRows={false}
          ensureDomOrder
          enterNavigatesVerticallyAfterEdit
          invalidEditValueMode="block"
          stopEditingWhenCellsLoseFocus
          suppressNoRowsOverlay
          onGridReady={(event) => setApi(event.api)}
          onCellClicked={({ data, column, event }) => {
            // With Shift a click only selects.
            if (event instanceof MouseEvent && event.shiftKey) return
            openOnClick(app, data, column.getColId(), 'click')
          }}
          onCellDoubleClicked={({ data, column }) =>
            openOnClick(app, data, column.getColId(), 'double click')
          }
          // The event may come late; what counts is where the focus is by then.
          onCellFocused={() => app.grid()?.follow()}
          suppressDragLeaveHidesColumns
          onRowDragMove={showDrop}
          onRowDragLeave={({ api: grid }) => grid.setRowDropPositionIndicator(null)}
          onRowDragCancel={({ api: grid }) => grid.setRowDropPositionIndicator(null)}
          onRowDragEnd={(event) => dropRows(app, event)}
          onColumnResized={({ column, finished, source }) => {
            if (finished && column && source === 'uiColumnResized')
              setWidth(app, column.getColId(), column.getActualWidth())
          }}
          onColumnMoved={(event) => dropRole(app, event)}
          onCellEditingStarted={() => app.session.setState({ isPlaceCovered: true })}
          onCellEditingStopped={(event) => {
            app.session.setState({ isPlaceCovered: false })
            removeDraft(app.session, nameDraft)
            showNameProblem(app, undefined)
            backToAddLine(app, event)
          }}
        />
      )}
    </div>
  )
}

/** Says to screen readers what the grid is, and how it is left by keyboard. */
function nameGrid(frame: Element | null, title: string): void {
  const grid = frame?.querySelector('[role="grid"], [role="treegrid"]')
  if (!grid) return
  grid.ariaLabel = `Chart ${isolated(title)}`
  grid.ariaMultiSelectable = 'true'
  grid.setAttribute('aria-description', 'F6 leaves the chart for the panel, F1 lists all keys.')
}

/** Where a person starts: the first responsibility, or the line that adds one. */
function firstRow({ rows }: Matrix): string {
  return rows.find((row) => row.kind === 'responsibility')?.id ?? addLineId
}

/** What AG Grid would call by names of its own. */
const spoken = { ariaInputEditor: 'Name' }

const rowClassRules = {
  'section-row': ({ data }: RowClassParams<GridRow>) => data?.kind === 'section',
  'add-line': ({ data }: RowClassParams<GridRow>) => data?.kind === 'add',
}

/** Assigned to opens on a click, a role's cell on two, so that a first click only selects it. */
function openOnClick(
  app: App,
  row: GridRow | undefined,
  column: string,
  click: 'click' | 'double click',
): void {
  const isAssigned = column === fixedColumns.assigned
  if (row?.kind === 'responsibility' && isAssigned === (click === 'click')) openOn(app, row.id, column)
}

/** After a responsibility was added on the add line, the next one can be typed. */
function backToAddLine({ grid }: App, { data, valueChanged }: CellEditingStoppedEvent<GridRow>): void {
  if (data?.kind === 'add' && valueChanged) grid()?.moveFocus(addLineId, fixedColumns.name)
}
