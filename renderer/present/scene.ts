import type { Presentation } from '../../shared/bridge/presenting.ts'
import type { CellRef } from '../../shared/commands/command.ts'
import { chartAsOf } from '../../shared/document/asOf.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { editionChart } from '../../shared/editions/editionChart.ts'
import { stateWords, withDay } from '../../shared/editions/editionWords.ts'
import type { FocusRoom } from './moveFocus.ts'
import { placeOfStop, rowsOfStop, stopsOf, type Stop } from './stops.ts'

/** What a deed works on: where the presentation stands, and the stop on screen. */
export interface Scene {
  /** what is shown: the chart or an edition, all of it or as of a day */
  readonly matrix: Matrix
  /** whether that is the chart itself, which can be changed; else it is an edition, or the chart on a day */
  readonly isChart: boolean
  /** what is shown, in words; empty while there is nothing to tell */
  readonly state: string
  readonly presentation: Presentation
  readonly stops: readonly Stop[]
  readonly at: number
  readonly stop: Stop | undefined
}

/** What a presentation shows of a chart. */
export function sceneIn(chart: Matrix, presentation: Presentation): Scene {
  const edition = chart.editions.find(({ id }) => id === presentation.edition)
  const whole = edition ? editionChart(chart, edition) : chart
  const matrix = presentation.asOf === null ? whole : chartAsOf(whole, presentation.asOf)
  const stops = stopsOf(matrix, presentation.view, presentation.rows)
  const at = placeOfStop(stops, presentation.stop, presentation.at)
  const isChart = edition === undefined && presentation.asOf === null
  const state = withDay(stateWords(chart, edition), presentation.asOf ?? '')
  return { matrix, isChart, state, presentation, stops, at, stop: stops[at] }
}

/** The cell that letters and notes go to; undefined until one is chosen. */
export function chosenCell({ stop, presentation: { role, row } }: Scene): CellRef | undefined {
  const chosenRow = stop?.kind === 'row' ? stop.row : row
  return role !== null && chosenRow !== null && stop && rowsOfStop(stop).includes(chosenRow)
    ? { row: chosenRow, role }
    : undefined
}

/** What the focus can be on: cells of a table, the roles of one row, or nothing. */
export function roomOf({ matrix, stop }: Scene): FocusRoom {
  if (!stop || stop.kind === 'role' || stop.kind === 'changes' || stop.kind === 'map')
    return { rows: [], roles: [] }
  const roles = matrix.roles.map(({ id }) => id)
  if (stop.kind === 'row') return { rows: [], roles }
  const sections = new Set(matrix.rows.filter(({ kind }) => kind === 'section').map(({ id }) => id))
  return { rows: stop.rows.filter((id) => !sections.has(id)), roles }
}
