import { isHeaderWord } from './columnWords.ts'
import { headerLetters } from './headerLetters.ts'
import { isText } from './grid.ts'
import { nameKey } from './people.ts'
import type { SourceTable } from './source.ts'
import { kindOf } from './textKind.ts'

/** Longer tables are no small ones beside each other. */
const most = { rows: 60, tables: 500 }

interface Small {
  readonly source: SourceTable
  readonly rows: readonly (readonly [string, string])[]
}

/**
 * One table for charts that are written as a small table for each task, with the task above it: `Role | Letter`, or
 * `Responsible | Ann`. Undefined when there are no two such tables about the same roles or letters.
 */
export function tasksInTables(
  tables: readonly SourceTable[],
  title: string,
): { readonly joined: SourceTable; readonly parts: ReadonlySet<SourceTable> } | undefined {
  if (tables.length > most.tables) return undefined
  const small = tables.flatMap(smallTable)
  const ofRoles = small.filter(({ rows }) => rows.every(([, text]) => kindOf(text) === 'letters'))
  const parts = ofRoles.length > 1 ? ofRoles : small.filter(({ rows }) => namesLettersDown(rows))
  const columns = new Map<string, string>()
  for (const { rows } of parts) {
    for (const [label] of rows) if (!columns.has(nameKey(label))) columns.set(nameKey(label), label)
  }
  const cells = parts.reduce((sum, { rows }) => sum + rows.length, 0)
  // Each label stands in most of the tables; else they are charts of one role.
  if (parts.length < 2 || columns.size < 2 || cells * 2 < columns.size * parts.length) return undefined
  const keys = [...columns.keys()]
  const table = [
    ['', ...columns.values()],
    ...parts.map(({ source, rows }) => {
      const texts = new Map(rows.map(([label, text]) => [nameKey(label), text]))
      return [source.name, ...keys.map((key) => texts.get(key) ?? '')]
    }),
  ]
  const sources = parts.map(({ source }) => source)
  return {
    joined: {
      ...{ name: title, table, merges: [], strongRows: new Set([0]) },
      legend: [...new Set(sources.flatMap(({ legend }) => legend))],
      repairs: sources.flatMap(({ repairs }) => repairs.map((repair) => ({ ...repair, row: 1, column: 1 }))),
    },
    parts: new Set(sources),
  }
}

/** A table of two columns below a name of its own, without its header. */
function smallTable(source: SourceTable): readonly Small[] {
  const filled = source.table.filter((row) => row.some(isText))
  if (source.name === '' || filled.length < 2 || filled.length > most.rows) return []
  if (filled.some((row) => row.slice(2).some(isText))) return []
  const pairs = filled.map(([first = '', second = '']) => [first.trim(), second.trim()] as const)
  const [head = ['', ''], ...body] = pairs
  // `Role | Letter` is a header, `CIO | A` and `Responsible | Ann` are rows.
  const isRow =
    (kindOf(head[1]) === 'letters' && !isHeaderWord('letters', head[1])) ||
    namesLettersDown([head, ...body.slice(0, 1)])
  const rows = (isRow ? pairs : body).filter(([label]) => label !== '')
  const isWhole = rows.length > 1 && new Set(rows.map(([label]) => nameKey(label))).size === rows.length
  return isWhole ? [{ source, rows }] : []
}

/** Whether the first column names letters, one below the other, beside texts that are none. */
function namesLettersDown(rows: readonly (readonly [string, string])[]): boolean {
  const labels = rows.map(([label], column) => ({ column, text: label }))
  const areNames = rows.every(([, text]) => kindOf(text) !== 'letters')
  return areNames && rows.length > 1 && headerLetters(labels)?.keys.size === rows.length
}
