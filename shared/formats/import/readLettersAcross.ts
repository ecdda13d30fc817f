import type { LetterKey } from '../../document/ids.ts'
import type { Role } from '../../document/matrix.ts'
import {
  addResponsibility,
  addRole,
  addBeside,
  addToCell,
  report,
  type Chart,
  type OpenRow,
  type Place,
} from './chartBuilder.ts'
import { oneLine } from './cleanText.ts'
import { filledIn, isText, placeOf, textAt, type Grid } from './grid.ts'
import { headersOf } from './headers.ts'
import { nameKey, remarkIn, splitPerhaps, splitSurely, withoutRemark } from './people.ts'
import { assignmentReader } from './readAssignment.ts'
import { addRowDetail } from './rowDetails.ts'
import { detailLine, rowReader } from './rowTexts.ts'
import type { Shape } from './shape.ts'
import { kindOf } from './textKind.ts'
import { tickInColumn } from './ticks.ts'

/** Longer texts are remarks, not names of roles. */
const longestName = 120

/**
 * Reads a chart whose roles stand in its cells: names below columns of letters, ticks or letters beside the name of a
 * role, or a row for each assignment. Roles come in the order in which they are first named.
 *
 * @param title names the one responsibility of a table that has roles and letters only
 */
export function readLettersAcross(chart: Chart, grid: Grid, shape: Shape, title: string): void {
  const { columns } = shape
  const headers = headersOf(grid, { rows: shape.headerRows, lowerRow: shape.lowerRow })
  const roleColumn = columns.findIndex(({ kind }) => kind === 'role-name')
  const nameColumn = columns.findIndex(({ kind }) => kind === 'name')
  const isAlone = namesAlone(grid, shape)
  const roles = new Map<string, Role>()
  const read = assignmentReader(shape)
  const rows = rowReader(chart, grid, shape)
  const open: OpenRow[] = []
  const byName = new Map<string, OpenRow>()
  let last: OpenRow | undefined
  let section = 0
  let lastRole = ''

  const roleNamed = (name: string, place: Place): Role => {
    const key = nameKey(name)
    const role = roles.get(key) ?? addRole(chart, oneLine(name), place)
    roles.set(key, role)
    return role
  }

  const rowFor = (row: number, name: string): OpenRow => {
    if (roleColumn < 0) return newRow(row, name)
    if (name === '' && last && nameColumn >= 0 && !shape.isOwn) return last
    return byName.get(name) ?? newRow(row, nameColumn < 0 ? title : name)
  }

  /** The role of a row; where it stands once for several rows, that of the rows above. */
  const roleIn = (row: number): string => {
    if (roleColumn < 0) return ''
    const own = textAt(grid, row, roleColumn)
    if (shape.isOwn) return own
    if (isText(own)) return (lastRole = own)
    if (lastRole !== '')
      report(chart, 'spread', placeOf(grid, row, roleColumn), lastRole, 'the role of the rows above')
    return lastRole
  }

  const newRow = (row: number, name: string): OpenRow => {
    const made = {
      name,
      place: placeOf(grid, row, Math.max(0, nameColumn)),
      ...{ description: [], said: {}, cells: new Map() },
    }
    open.push(made)
    byName.set(nameColumn < 0 ? '' : name, made)
    return made
  }

  const assign = (row: OpenRow, text: string, letter: LetterKey, rowRole: string, place: Place): void => {
    const tick = text === letter ? 'yes' : tickInColumn(text)
    if (kindOf(text) === 'blank' || tick === 'no')
      return report(chart, 'blank-mark', place, text, 'a mark for nothing; read as empty')
    if (tick === 'unclear') {
      row.description.push(`${letter}: ${text}`)
      return report(chart, 'kept-as-note', place, text, 'neither yes nor no; kept in the description')
    }
    const share = shareIn(text)
    if (tick === 'yes' || share !== undefined) {
      if (text !== letter) report(chart, 'normalised', place, text, `read as ${letter}`)
      if (rowRole === '')
        report(chart, 'guess', place, text, 'a tick, but no role is named in its row; a role without a name')
      const cell = { letters: [letter], ...(share === undefined ? {} : { scope: share }) }
      return addToCell(chart, row, roleNamed(rowRole, place).id, cell, place)
    }
    for (const part of splitSurely(text)) {
      if (part.length > longestName) {
        row.description.push(`${letter}: ${part}`)
        report(chart, 'kept-as-note', place, part, 'too long for the name of a role; kept in the description')
        continue
      }
      const { name, remark } = withoutRemark(part, isAlone)
      if (remark !== '')
        report(chart, 'normalised', place, part, `read as ${name}, “${remark}” as the scope of ${letter}`)
      for (const one of splitPerhaps(name, isAlone)) {
        const cell = { letters: [letter], ...(remark === '' ? {} : { scope: remark }) }
        addToCell(chart, row, roleNamed(one, place).id, cell, place)
      }
    }
  }

  for (let row = shape.firstRow; row < shape.endRow; row++) {
    const name = rows.nameOf(row)
    if (chart.rows.length > section) flush()
    if (name === undefined) continue
    const current = rowFor(row, name)
    last = current
    const rowRole = roleIn(row)
    if (isText(rowRole)) roleNamed(rowRole, placeOf(grid, row, roleColumn))
    for (const { column, text } of filledIn(grid, row)) {
      const use = columns[column] ?? { kind: 'left-out' }
      const place = placeOf(grid, row, column)
      if (use.kind === 'letter') assign(current, text, use.letter, rowRole, place)
      else if (use.kind === 'letters') {
        const { repair, cell } = read(text)
        if (repair) report(chart, repair.kind, place, text, repair.done)
        addToCell(chart, current, roleNamed(rowRole, place).id, cell, place)
      } else if ('of' in use) {
        addBeside(chart, current, roleNamed(rowRole, place).id, use.kind, text, place)
      } else if (use.kind === 'field')
        addRowDetail(chart, current, use.field, { text, place, header: headers[column]?.label ?? '' })
      else if (use.kind === 'details')
        current.description.push(detailLine(headers[column]?.label ?? '', text))
      else if (use.kind === 'left-out' || use.kind === 'role')
        report(chart, 'left-out', place, text, 'its column was left out')
    }
  }
  flush()
  rows.finish()

  /** Responsibilities come after the section they stand in, once all of their rows are read. */
  function flush(): void {
    const started = chart.rows.splice(section)
    for (const row of open.splice(0)) addResponsibility(chart, row)
    byName.clear()
    last = undefined
    chart.rows.push(...started)
    section = chart.rows.length
  }
}

/** A share of the work below a letter: `60 %`. */
function shareIn(text: string): string | undefined {
  return /^\d{1,3}(?:[.,]\d+)?\s?%$/.test(text) ? text : undefined
}

/** Whether a name stands alone somewhere below the letters, or with several remarks in brackets: what is certain to be one name. */
function namesAlone(grid: Grid, { columns, firstRow, endRow }: Shape): (text: string) => boolean {
  const alone = new Set<string>()
  const remarks = new Map<string, string>()
  for (let row = firstRow; row < endRow; row++) {
    for (const { column, text } of filledIn(grid, row)) {
      if (columns[column]?.kind !== 'letter') continue
      for (const part of splitSurely(text)) {
        if (/[/&+]|\s(?:and|und|et|y|e|en)\s/i.test(part.replace(/\(.*/s, ''))) continue
        const found = remarkIn(part)
        if (found === undefined) alone.add(nameKey(part))
        else {
          const key = nameKey(found.name)
          if ((remarks.get(key) ?? found.remark) !== found.remark) alone.add(key)
          remarks.set(key, found.remark)
        }
      }
    }
  }
  return (text) => alone.has(nameKey(text))
}
