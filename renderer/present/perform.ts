import type { Deed, Presentation } from '../../shared/bridge/presenting.ts'
import { newRecordId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { findLetter } from '../../shared/document/letters.ts'
import { nameOfRole, nameOfRow } from '../../shared/document/names.ts'
import { findRow } from '../../shared/document/query.ts'
import { assertNever } from '../../shared/result.ts'
import type { App } from '../window/app.ts'
import { change } from '../window/change.ts'
import { closePresentation } from './closePresentation.ts'
import { moveFocus } from './moveFocus.ts'
import { chosenCell, roomOf, sceneIn, type Scene } from './scene.ts'
import { placeOfNumber, placeOfStop, rowsOfStop, rowsOfView, stepTo, stopsOf, stopShowing } from './stops.ts'
import { isSameView, viewsOf } from './stopWords.ts'
import { layerAt, update } from '../window/store/frontStore.ts'

/** What would change the chart. */
const changing: ReadonlySet<Deed['does']> = new Set(['letter', 'note', 'openNote', 'park'])

/** Carries out what a key, a click or the presenter view asks for. */
export function perform(app: App, deed: Deed): void {
  const matrix = app.document.getState().document?.matrix
  const layer = layerAt(app.front.getState(), 'presentation')
  if (!matrix || !layer) return
  const scene = sceneIn(matrix, layer.presentation)
  const { presentation, stops, at } = scene
  if (changing.has(deed.does) && refuseOffChart(app)) return undefined
  switch (deed.does) {
    case 'go':
      return goTo(app, scene, stepTo(stops.length, at, deed.to))
    case 'jump':
      return goTo(app, scene, placeOfStop(stops, deed.stop, at))
    case 'digit':
      return set(app, { typed: `${presentation.typed}${deed.digit}`.slice(-4) })
    case 'enter': {
      const { typed } = presentation
      const place =
        typed === '' ? stepTo(stops.length, at, 'next') : placeOfNumber(stops.length, Number(typed))
      return goTo(app, scene, place)
    }
    case 'back':
      if (presentation.typed !== '') return set(app, { typed: presentation.typed.slice(0, -1) })
      return goTo(app, scene, stepTo(stops.length, at, 'previous'))
    case 'view':
      return showOther(app, matrix, scene, { view: deed.view })
    case 'nextView': {
      const views = viewsOf(scene.matrix)
      const next = views.findIndex((view) => isSameView(view, presentation.view)) + 1
      return showOther(app, matrix, scene, { view: views[next % views.length] ?? { kind: 'rows' } })
    }
    case 'edition':
      return showOther(app, matrix, scene, { edition: deed.edition })
    case 'asOf':
      return showOther(app, matrix, scene, { asOf: deed.day })
    case 'moveFocus':
      return set(app, moveFocus(roomOf(scene), presentation, deed.move))
    case 'focus':
      return set(app, { role: deed.role, row: deed.row })
    case 'spotlight':
      return toggleSpotlight(app, scene)
    case 'blank':
      return set(app, { blank: deed.blank })
    case 'letter':
      return toggleLetter(app, scene, deed.letter)
    case 'park':
      return park(app, scene)
    case 'openNote':
      if (hasCell(app, scene)) update(app.front, 'presentation', { panel: 'note' })
      return undefined
    case 'note':
      change(app, {
        ...{ type: 'setCellDetails', cell: { row: deed.row, role: deed.role } },
        details: { note: deed.note },
      })
      return undefined
    case 'menu':
      return update(app.front, 'presentation', { panel: 'menu' })
    case 'escape':
      return escape(app, presentation)
    case 'end':
      return closePresentation(app)
    case 'undo':
    case 'redo':
    case 'hello':
      // Done by those who hear them: the table of actions, and the link to the presenter view.
      return undefined
    default:
      return assertNever(deed)
  }
}

/** Refuses a change, in words, while the room sees an edition or a day and not the chart itself. Answers whether it does. */
export function refuseOffChart(app: App): boolean {
  const { edition = null, asOf = null } = layerAt(app.front.getState(), 'presentation')?.presentation ?? {}
  if (edition === null && asOf === null) return false
  const what = edition === null ? 'This is the chart on one day; it' : 'An edition'
  say(app, `${what} cannot be changed. M shows the chart as it is now.`)
  return true
}

function set({ front }: App, changes: Partial<Presentation>): void {
  const layer = layerAt(front.getState(), 'presentation')
  if (layer) update(front, 'presentation', { presentation: { ...layer.presentation, ...changes } })
}

function goTo(app: App, { stops, presentation }: Scene, at: number): void {
  const stop = stops[at]
  // The spotlight stays on a role from row to row; the rows of a table are others.
  const isSpotlit = presentation.isSpotlit && stop?.kind === 'row' && presentation.role !== null
  set(app, { stop: stop?.key ?? '', at, typed: '', row: null, isSpotlit })
}

/** Changes the view or the state that is shown, and stays with the row, the section or the role that was on screen. */
function showOther(
  app: App,
  chart: Matrix,
  { stop, presentation }: Scene,
  other: Partial<Pick<Presentation, 'view' | 'edition' | 'asOf'>>,
): void {
  const judged = app.analysis.getState().judged
  const { matrix, presentation: next } = sceneIn(chart, { ...presentation, ...other })
  const rows = rowsOfView(matrix, next.view, (row) => (judged?.ofRow(row).length ?? 0) > 0)
  const stops = stopsOf(matrix, next.view, rows)
  const role = stop?.kind === 'role' ? stop.role : (presentation.role ?? undefined)
  const at = stopShowing(stops, presentation.row ?? (stop && rowsOfStop(stop)[0]), role)
  set(app, { ...other, rows, stop: stops[at]?.key ?? '', at, row: null, isSpotlit: false, typed: '' })
}

function toggleSpotlight(app: App, scene: Scene): void {
  const { isSpotlit, role, row } = scene.presentation
  const room = roomOf(scene)
  if (isSpotlit) return set(app, { isSpotlit: false })
  if (room.roles.length === 0) return say(app, 'This screen has nothing to put a spotlight on.')
  if (room.rows.length === 0) return set(app, { isSpotlit: true, role: role ?? room.roles[0] ?? null })
  set(app, { isSpotlit: true, row: row ?? room.rows[0] ?? null })
}

function toggleLetter(app: App, scene: Scene, letter: Extract<Deed, { does: 'letter' }>['letter']): void {
  const cell = chosenCell(scene)
  if (!hasCell(app, scene) || !cell) return
  if (!change(app, { type: 'toggleLetter', cells: [cell], letter })) return
  const { matrix } = scene
  const held = findRow(matrix, cell.row)
  const wasHeld = held?.kind === 'responsibility' && held.cells.get(cell.role)?.letters.includes(letter)
  const name = findLetter(matrix.scheme, letter)?.name || letter
  say(
    app,
    `${nameOfRole(matrix, cell.role)}: ${wasHeld ? 'no longer ' : ''}${name} on ${nameOfRow(matrix, cell.row)}`,
  )
}

function park(app: App, { matrix, stop, presentation }: Scene): void {
  const id = stop?.kind === 'row' ? stop.row : presentation.row
  const row = id === null ? undefined : findRow(matrix, id)
  if (row?.kind !== 'responsibility') return say(app, 'Put the spotlight on a row first: S, then the arrows.')
  if (row.status !== 'parked') {
    // Who answers and until when is for the workshop, or for later; that it is open is on record now.
    const parked = { id: newRecordId(), row: row.id, question: '', owner: '', at: new Date().toISOString() }
    if (change(app, { type: 'park', parked })) say(app, `Parked: ${nameOfRow(matrix, row.id)}`)
    return
  }
  const known = matrix.parked.find((one) => one.row === row.id)
  const isTakenUp = change(app, {
    type: 'together',
    label: `Take up ${nameOfRow(matrix, row.id)}`,
    commands: [
      ...(known ? [{ type: 'unpark', id: known.id } as const] : []),
      { type: 'setRowDetails', row: row.id, details: { status: 'open' } },
    ],
  })
  if (isTakenUp) say(app, `Taken up: ${nameOfRow(matrix, row.id)}`)
}

/** Whether a cell is chosen; says how to choose one when not. */
function hasCell(app: App, scene: Scene): boolean {
  if (chosenCell(scene)) return true
  const isFixed = roomOf(scene).roles.length === 0
  say(app, isFixed ? 'Show one responsibility to change it: V.' : 'Choose a role first: Tab.')
  return false
}

function say({ session }: App, announcement: string): void {
  session.setState({ announcement })
}

function escape(app: App, { isSpotlit, typed, role, row }: Presentation): void {
  if (typed !== '') return set(app, { typed: '' })
  const isChosen = isSpotlit || role !== null || row !== null
  if (isChosen) return set(app, { isSpotlit: false, role: null, row: null })
  closePresentation(app)
}
