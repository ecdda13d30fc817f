/** The element of a cell, for something to open beside it. */
export function cellElement(rowId: string, column: string): Element | null {
  return document.querySelector(`[row-id="${CSS.escape(rowId)}"] [col-id="${CSS.escape(column)}"]`)
}

/** The element of a role's header. */
export function headerElement(column: string): Element | null {
  return document.querySelector(`.ag-header-cell[col-id="${CSS.escape(column)}"]`)
}
