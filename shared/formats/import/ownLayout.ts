import { raci, schemes } from '../../document/schemes.ts'
import { besideHeader, besideLetters, nameHeader, numberHeader } from '../matrixToTable.ts'
import type { Table } from '../table.ts'
import { isText } from './grid.ts'
import { readCell } from './readCell.ts'
import type { ColumnUse, Shape } from './shape.ts'

/** Rows above Remit's own header: a title, a goal, a legend. */
const mostAbove = 12

/** The shape of a table in Remit's own layout, as `matrixToTable` makes it; undefined for any other. */
export function ownShape(table: Table): Shape | undefined {
  const headerRow = table
    .slice(0, mostAbove)
    .findIndex(([number, name]) => number === numberHeader && name === nameHeader)
  const header = table[headerRow]
  if (header === undefined) return undefined
  const firstRow = headerRow + 1
  const width = table.reduce(
    (widest, row, at) => (at < headerRow ? widest : Math.max(widest, usedWidth(row))),
    header.length,
  )
  const columns = ownColumns(header, width)
  const sectionRows: number[] = []
  for (let row = firstRow; row < table.length; row++) {
    const texts = table[row] ?? []
    if (texts.length > 1 && !isText(texts[0]) && !texts.slice(2).some(isText)) sectionRows.push(row)
  }
  const titleRow = table.slice(0, headerRow).findIndex((row) => row.filter(isText).length === 1)
  const column = table[titleRow]?.findIndex(isText) ?? 0
  return {
    ...{
      orientation: 'roles-across',
      isOwn: true,
      title: titleRow < 0 ? undefined : { row: titleRow, column },
    },
    ...{ headerRows: [headerRow], hasHolders: false, firstRow, endRow: table.length, columns },
    ...{ sectionRows, leftOutRows: [], legendRows: [], marks: [], doubts: [] },
    scheme: schemeOf(table, columns, firstRow),
  }
}

function usedWidth(row: readonly string[]): number {
  return row.findLastIndex(isText) + 1
}

function ownColumns(header: readonly string[], width: number): readonly ColumnUse[] {
  const columns: ColumnUse[] = [{ kind: 'number' }, { kind: 'name' }]
  const places = new Map<string, number[]>()
  for (let column = 2; column < width; column++) {
    const text = header[column] ?? ''
    const partner = partnerOf(text, places)
    if (partner) columns.push(partner)
    else {
      columns.push({ kind: 'role' })
      for (const what of besideLetters) {
        const wanted = besideHeader(what, unescaped(text))
        places.set(wanted, [...(places.get(wanted) ?? []), column])
      }
    }
  }
  return columns
}

/** The first role of the header's name that has no such column yet, if the header is a scope or note column at all. */
function partnerOf(header: string, places: Map<string, number[]>): ColumnUse | undefined {
  const [of, ...others] = places.get(header) ?? []
  if (of === undefined) return undefined
  places.set(header, others)
  return { kind: header.startsWith('Scope') ? 'scope' : 'note', of }
}

/** A role's name as it was before `roleHeader`. */
export function unescaped(header: string): string {
  return header.replace(/^'(?='*(?:Scope|Note):(?: |$))/, '')
}

/** The first scheme that reads every cell; RACI when none does, so that the rest is reported. */
function schemeOf(table: Table, columns: readonly ColumnUse[], firstRow: number): Shape['scheme'] {
  const roles = columns.flatMap(({ kind }, column) => (kind === 'role' ? [column] : []))
  const texts = new Set(table.slice(firstRow).flatMap((row) => roles.map((column) => row[column] ?? '')))
  return (
    schemes.find((scheme) => [...texts].every((text) => readCell(scheme, text).kind !== 'unknown')) ?? raci
  )
}
