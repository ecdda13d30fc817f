import type { GridApi } from 'ag-grid-community'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { App } from '../app.ts'
import { changedRows, gridRows, hasSameRows, type GridRow } from './gridRows.ts'

/** The matrix on screen. The grid is only there while there is one. */
export function currentMatrix({ document }: App): Matrix {
  const { document: open } = document.getState()
  if (open === undefined) throw new Error('The grid is on screen without a matrix.')
  return open.matrix
}

/** Passes every change of the store on to the grid, in the same task and no more than changed. `onDrawn` is called when rows came, went or moved. Returns how to stop. */
export function followStore({ document }: App, api: GridApi<GridRow>, onDrawn: () => void): () => void {
  return document.subscribe(({ document: now }, { document: then }) => {
    if (now === undefined || then === undefined || now.matrix === then.matrix) return
    const { rows, roles, scheme } = now.matrix
    const isSameChart = roles === then.matrix.roles && scheme === then.matrix.scheme
    if (!hasSameRows(then.matrix.rows, rows)) {
      api.setGridOption('rowData', [...gridRows(rows)])
      api.refreshCells({ force: true })
      onDrawn()
    } else if (!isSameChart) {
      api.refreshCells({ force: true })
    } else {
      const rowNodes = changedRows(then.matrix.rows, rows).flatMap((id) => api.getRowNode(id) ?? [])
      if (rowNodes.length > 0) api.refreshCells({ rowNodes, force: true })
    }
  })
}
