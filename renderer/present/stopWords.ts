import type { PresentView } from '../../shared/bridge/presenting.ts'
import type { RoleId, RowId } from '../../shared/document/ids.ts'
import { lettersInWords } from '../../shared/document/letters.ts'
import type { Matrix, Responsibility, Role, Snapshot } from '../../shared/document/matrix.ts'
import { findRole } from '../../shared/document/query.ts'
import { chartMap, mapTitle } from '../../shared/map/chartMap.ts'
import { factsInWords } from '../../shared/map/mapPages.ts'
import { sectionOf } from '../../shared/document/rowBlocks.ts'
import { termInWords } from '../../shared/document/term.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { rowIndex } from '../window/gridRows.ts'
import type { Stop } from './stops.ts'

/** A role's part in a row, as its card is called: `CTO: Accountable, for products`. */
export function cardName(matrix: Matrix, row: Responsibility, role: Role): string {
  const { letters = [], scope = '', note = '', term = '' } = row.cells.get(role.id) ?? {}
  const words = letters.length === 0 ? 'not involved' : lettersInWords(matrix.scheme, letters)
  return `${roleTitle(role.name)}: ${words}${scope && `, for ${scope}`}${term && `, ${termInWords(term)}`}${note && `. Note: ${note}`}`
}

/** What a stop is called, in the jump list and when it is announced. */
export function stopTitle(matrix: Matrix, stop: Stop): string {
  switch (stop.kind) {
    case 'row':
      return rowTitle(rowIndex(matrix).find(stop.row)?.name ?? '')
    case 'section':
      return withPart(sectionTitle(matrix, stop.section), stop)
    case 'role':
      return withPart(`What the ${roleTitle(findRole(matrix, stop.role)?.name ?? '')} answers for`, stop)
    case 'chart':
      return withPart('The whole chart', stop)
    case 'map':
      return withPart(mapTitle, stop)
    case 'changes':
      return 'Roles and rows that changed'
  }
}

/** What stands over a stop's row: why it is among those that are shown, where only some are, and its section. */
export function headingOf(matrix: Matrix, stop: Stop, view: PresentView): string {
  const isOfSome = view.kind === 'contested' || view.kind === 'changed'
  const section = stop.kind === 'row' ? sectionOf(matrix.rows, stop.row) : undefined
  return [
    isOfSome && someTitle(view, matrix.snapshots),
    section !== undefined && sectionTitle(matrix, section),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}

function someTitle(view: PresentView, snapshots: readonly Snapshot[]): string {
  return view.kind === 'contested' ? 'Not settled' : viewTitle(view, snapshots)
}

/** A stop in words for those who hear it: its place in the list, its name, and who does what. */
export function stopInWords(matrix: Matrix, stop: Stop, at: number, count: number): string {
  const title = `${at + 1} of ${count}: ${stopTitle(matrix, stop)}`
  if (stop.kind === 'map') return `${title}. ${factsInWords(chartMap(matrix))}`
  const row = stop.kind === 'row' ? rowIndex(matrix).find(stop.row) : undefined
  if (row?.kind !== 'responsibility') return title
  const involved = matrix.roles.filter(({ id }) => (row.cells.get(id)?.letters.length ?? 0) > 0)
  const parts = involved.map((role) => cardName(matrix, row, role))
  const parked = row.status === 'parked' ? '. Parked' : ''
  return `${title}${parked}. ${parts.join('; ') || 'Nobody is involved yet'}`
}

/** The row or cell of a table that was chosen, for those who hear it. */
export function chosenInWords(matrix: Matrix, row: RowId, role: RoleId | null): string {
  const found = rowIndex(matrix).find(row)
  if (found?.kind !== 'responsibility') return ''
  const chosen = role === null ? undefined : findRole(matrix, role)
  return `${rowTitle(found.name)}${chosen ? `, ${cardName(matrix, found, chosen)}` : ''}`
}

/** What a view is called where it is chosen. */
export function viewTitle(view: PresentView, snapshots: readonly Snapshot[]): string {
  if (view.kind !== 'changed') return viewTitles[view.kind]
  return `Changed since ${snapshots.find(({ id }) => id === view.snapshot)?.name ?? 'the snapshot'}`
}

const viewTitles = {
  map: 'Map: who answers for what',
  rows: 'One responsibility a screen',
  sections: 'One section a screen',
  roles: 'By role: what each answers for',
  chart: 'The whole chart',
  contested: 'Only what is not settled',
} as const

/** All views a matrix can be shown in; what changed since a snapshot only where there is one, the latest first. */
export function viewsOf({ snapshots }: Matrix): readonly PresentView[] {
  return [
    ...(['map', 'rows', 'sections', 'roles', 'chart', 'contested'] as const).map((kind) => ({ kind })),
    ...snapshots.toReversed().map(({ id }) => ({ kind: 'changed', snapshot: id }) as const),
  ]
}

/** Whether two views are the same one. */
export function isSameView(a: PresentView, b: PresentView): boolean {
  return a.kind === b.kind && (a.kind !== 'changed' || b.kind !== 'changed' || a.snapshot === b.snapshot)
}

/** Why a view has nothing to show, and what to do. */
export function emptyWords(view: PresentView): string {
  if (view.kind === 'contested') return 'Nothing is contested: every row has one owner and none is parked.'
  if (view.kind === 'changed') return 'Nothing has changed since the snapshot.'
  if (view.kind === 'map') return 'The chart has no roles and responsibilities yet.'
  return view.kind === 'roles' ? 'The chart has no roles yet.' : 'The chart has no responsibilities yet.'
}

function sectionTitle(matrix: Matrix, section: string | undefined): string {
  if (section === undefined) return matrix.title === '' ? 'Responsibilities' : matrix.title
  return rowTitle(rowIndex(matrix).find(section)?.name ?? '')
}

function withPart(title: string, { part, parts }: { readonly part: number; readonly parts: number }): string {
  return parts === 1 ? title : `${title} (${part} of ${parts})`
}
