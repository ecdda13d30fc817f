import type { Presentation, PresentView } from '../../shared/bridge/presenting.ts'
import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { App } from '../window/app.ts'
import { sceneIn } from './scene.ts'
import { stopShowing } from './stops.ts'
import { layerAt, show } from '../window/store/frontStore.ts'

/**
 * Covers the window with a presentation, full screen, from a row or from the start. A presentation that is on already
 * goes on.
 *
 * @param edition the one to show, by its id; null: the chart as it is now
 */
export function startPresenting(app: App, from: RowId | undefined, edition: string | null = null): void {
  const { session, front, bridge, document } = app
  const matrix = document.getState().document?.matrix
  if (matrix === undefined || layerAt(front.getState(), 'presentation')) return
  session.setState({ announcement: '' })
  const presentation = firstPresentation(matrix, from, edition)
  show(front, { kind: 'presentation', presentation, panel: undefined, hasPresenter: false })
  void bridge.setFullScreen({ isOn: true })
}

/** Covers the window with the map of the chart, in the window as it is. */
export function showMap({ document, front }: App): void {
  const matrix = document.getState().document?.matrix
  if (matrix === undefined || layerAt(front.getState(), 'presentation')) return
  const presentation = firstPresentation(matrix, undefined, null, { kind: 'map' })
  show(front, { kind: 'presentation', presentation, panel: undefined, hasPresenter: false })
}

/** Starts at the stop that shows a row, or at the first one. */
function firstPresentation(
  chart: Matrix,
  from: RowId | undefined,
  edition: string | null,
  view: PresentView = { kind: 'rows' },
): Presentation {
  const start: Presentation = {
    ...{ view, edition, asOf: null, rows: null, stop: '', at: 0, role: null, row: null },
    ...{ isSpotlit: false, blank: null, typed: '' },
  }
  const { matrix, stops } = sceneIn(chart, start)
  const row = from === undefined ? undefined : firstResponsibility(matrix, from)
  const at = stopShowing(stops, row, undefined)
  return { ...start, stop: stops[at]?.key ?? '', at }
}

/** The row itself, or the first responsibility below a section. */
function firstResponsibility({ rows }: Matrix, from: RowId): RowId | undefined {
  const at = rows.findIndex(({ id }) => id === from)
  return rows.slice(Math.max(0, at)).find(({ kind }) => kind === 'responsibility')?.id
}
