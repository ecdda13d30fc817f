import { counted } from '../../counted.ts'
import { isText } from './grid.ts'
import { question, type FoundAt, type Question } from './questions.ts'
import type { Repair } from './repairs.ts'
import type { SourceTable } from './source.ts'

/** Whether a file hides rows or columns of a table that hold texts. */
function hidesAny({ hidden, table }: SourceTable): boolean {
  if (hidden === undefined) return false
  const { rows, columns } = hidden
  return table.some((texts, row) =>
    texts.some((text, column) => isText(text) && (rows.has(row) || columns.has(column))),
  )
}

/**
 * The table without the rows and columns that its file hides; their texts are quoted in repairs. Rows that are only folded or
 * filtered away stay, as a click in their program brings them back.
 *
 * @param isRead whether a person wants the hidden ones, too
 */
export function withoutHidden(source: SourceTable, isRead: boolean | undefined): SourceTable {
  const { hidden, table } = source
  if (hidden === undefined || isRead === true || (hidden.isFolded && isRead === undefined)) return source
  const { rows, columns } = hidden
  const isHidden = (row: number, column: number): boolean => rows.has(row) || columns.has(column)
  const repairs = table.flatMap((texts, row): readonly Repair[] => {
    const gone = texts.flatMap((text, column) =>
      isText(text) && isHidden(row, column) ? [{ text, column }] : [],
    )
    const [first] = gone
    if (first === undefined) return []
    const found = gone.map(({ text }) => text).join(' | ')
    const done = rows.has(row)
      ? 'the row is hidden in the file; left out'
      : 'the column is hidden in the file; left out'
    return [{ kind: 'left-out', row: row + 1, column: first.column + 1, found, done }]
  })
  return {
    ...source,
    table: table.map((texts, row) => texts.map((text, column) => (isHidden(row, column) ? '' : text))),
    repairs: [...source.repairs, ...repairs],
  }
}

/** Whether what the file hides is wanted, asked once for all of it. */
export function hiddenQuestion(source: SourceTable): Question | undefined {
  const { hidden, table } = source
  if (hidden === undefined || !hidesAny(source)) return undefined
  const { rows, columns, isFolded } = hidden
  const named = [
    ...(rows.size > 0 ? [counted(rows.size, 'row')] : []),
    ...(columns.size > 0 ? [counted(columns.size, 'column')] : []),
  ].join(' and ')
  const places = [
    ...[...rows].map((row): FoundAt => ({ row: row + 1, column: 1, found: table[row]?.find(isText) ?? '' })),
    ...[...columns].map((column): FoundAt => ({
      row: 1,
      column: column + 1,
      found: table[0]?.[column] ?? '',
    })),
  ]
  const out = { says: 'leave them out', decisions: { readsHidden: false } } as const
  const read = { says: 'read them, too', decisions: { readsHidden: true } } as const
  const isOne = rows.size + columns.size === 1
  return question(
    'hidden',
    `${named} ${isOne ? 'is' : 'are'} hidden in the file. Read ${isOne ? 'it' : 'them'}, too?`,
    places,
    isFolded ? [read, out] : [out, read],
  )
}
