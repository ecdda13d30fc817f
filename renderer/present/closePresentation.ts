import type { Presentation } from '../../shared/bridge/presenting.ts'
import type { App } from '../window/app.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { reveal } from '../window/view/changeView.ts'
import { dismiss, layerAt } from '../window/store/frontStore.ts'

/** Goes back to the chart, on the row that was shown last. */
export function closePresentation(app: App): void {
  const { presentation } = layerAt(app.front.getState(), 'presentation') ?? {}
  if (!presentation) return
  const row = shownRow(presentation)
  const column = app.grid()?.focus()?.column ?? fixedColumns.name
  dismiss(app.front, 'presentation')
  void app.bridge.setFullScreen({ isOn: false })
  // The chart can take the focus once it is drawn in front again.
  requestAnimationFrame(() => {
    if (row === undefined) return app.grid()?.takeFocus()
    reveal(app, { row, column })
    app.grid()?.moveFocus(row, column)
  })
}

function shownRow({ stop, row }: Presentation): string | undefined {
  return row ?? /^row (.+)$/.exec(stop)?.[1]
}
