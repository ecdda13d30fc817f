import type { Role } from '../../document/matrix.ts'
import {
  addResponsibility,
  addRole,
  addToCell,
  report,
  type Chart,
  type OpenRow,
  type Place,
} from './chartBuilder.ts'
import { oneLine } from './cleanText.ts'
import { filledIn, placeOf, textAt, type Grid } from './grid.ts'
import { headersOf } from './headers.ts'
import { nameKey, splitSurely } from './people.ts'
import { detailLine } from './rowTexts.ts'
import { rowKinds, type Shape } from './shape.ts'
import { kindOf } from './textKind.ts'
import { tickInColumn } from './ticks.ts'

/** Whether a row is a role and the cells below the letters list what it is responsible for. */
export function listsActivities(grid: Grid, { columns, firstRow, endRow }: Shape): boolean {
  const kinds = new Set(columns.map(({ kind }) => kind))
  if (!kinds.has('role-name') || kinds.has('name') || !kinds.has('letter')) return false
  for (let row = firstRow; row < endRow; row++) {
    if (filledIn(grid, row).some(({ column, text }) => isListed(columns[column], text))) return true
  }
  return false
}

function isListed(use: Shape['columns'][number] | undefined, text: string): boolean {
  return use?.kind === 'letter' && kindOf(text) === 'text' && tickInColumn(text) === undefined
}

/**
 * Reads a chart with a row for each role that lists its activities below each letter. Activities come in the order in
 * which they are first named; a tick is about the title, and what else a row says goes to the note of its role.
 */
export function readActivitiesListed(chart: Chart, grid: Grid, shape: Shape, title: string): void {
  const { columns, firstRow, endRow } = shape
  const headers = headersOf(grid, { rows: shape.headerRows, lowerRow: shape.lowerRow })
  const roleColumn = columns.findIndex(({ kind }) => kind === 'role-name')
  const kinds = rowKinds(shape)
  const roles = new Map<string, Role>()
  const open = new Map<string, OpenRow>()

  const rowNamed = (name: string, place: Place): OpenRow => {
    const known = open.get(nameKey(name))
    if (known) return known
    const made = { name: oneLine(name), place, description: [], said: {}, cells: new Map() }
    open.set(nameKey(name), made)
    return made
  }

  for (let row = firstRow; row < endRow; row++) {
    const filled = filledIn(grid, row)
    const [first] = filled
    if (first === undefined || kinds.leftOut.has(row)) continue
    if (kinds.sections.has(row)) {
      const texts = filled.map(({ text }) => text).join(' | ')
      report(
        chart,
        'left-out',
        placeOf(grid, row, first.column),
        texts,
        'groups roles, not responsibilities; left out',
      )
      continue
    }
    const about = filled.flatMap(({ column, text }) =>
      columns[column]?.kind === 'letter' || column === roleColumn
        ? []
        : [detailLine(headers[column]?.label ?? '', text)],
    )
    const name = textAt(grid, row, roleColumn)
    const known = roles.get(nameKey(name))
    if (known && about.length > 0)
      report(
        chart,
        'left-out',
        placeOf(grid, row, roleColumn),
        about.join(' | '),
        'said of a role that stands above already; left out',
      )
    const role =
      known ?? addRole(chart, oneLine(name), placeOf(grid, row, roleColumn), { group: about.join('\n') })
    roles.set(nameKey(name), role)
    for (const { column, text } of filled) {
      const use = columns[column]
      if (use?.kind !== 'letter') continue
      const place = placeOf(grid, row, column)
      const isName = isListed(use, text)
      const names = isName ? splitSurely(text) : [title]
      const isNothing = kindOf(text) === 'blank' || tickInColumn(text) === 'no'
      if (isNothing) report(chart, 'blank-mark', place, text, 'a mark for nothing; read as empty')
      else if (!isName) report(chart, 'normalised', place, text, `read as ${use.letter}`)
      if (isNothing) continue
      for (const one of names)
        addToCell(chart, rowNamed(one, place), role.id, { letters: [use.letter] }, place)
    }
  }
  for (const row of open.values()) addResponsibility(chart, row)
}
