import type { Place } from '../window/selection/layout.ts'

/** The cell an element is in; headers are none. */
export function placeOf(target: EventTarget | null): Place | undefined {
  if (!(target instanceof Element)) return undefined
  const cell = target.closest('.ag-cell[col-id]')
  const row = cell?.closest('[row-id]')?.getAttribute('row-id')
  const column = cell?.getAttribute('col-id')
  return row && column ? { row, column } : undefined
}
