import type { SourceTable } from '../shared/formats/import/source.ts'
import { err, ok, type Result } from '../shared/result.ts'

/** Which table of a file with several is meant. */
export interface TableChoice {
  /** the sheet of a workbook, or the heading or caption of a table */
  readonly sheet?: string
  /** the number of the table, from 1: in the file, or on the sheet when that is given too */
  readonly table?: number
}

/** The choice that the options `--sheet` and `--table` make, or what is wrong with them. */
export function readChoice(sheet: unknown, table: unknown): TableChoice | string {
  const number = typeof table === 'string' ? Number(table) : undefined
  if (number !== undefined && !(Number.isInteger(number) && number > 0)) {
    return `--table needs a whole number from 1, not "${String(table)}".`
  }
  return {
    ...(typeof sheet === 'string' ? { sheet } : {}),
    ...(number === undefined ? {} : { table: number }),
  }
}

/** The place of the table that was asked for, or which there are. Without a choice it is the likeliest. */
export function chooseTable(
  tables: readonly SourceTable[],
  likeliest: number,
  { sheet, table }: TableChoice,
): Result<number, string> {
  const places = tables.map((_table, at) => at)
  const found = sheet === undefined ? places : places.filter((at) => isNamed(tables[at], sheet))
  if (sheet !== undefined && found.length === 0) {
    return err(`there is no sheet or table “${sheet}”. There are: ${listed(tables)}.`)
  }
  if (table !== undefined) {
    const at = found[table - 1]
    return at === undefined ? err(`there is no table ${table}. There are: ${listed(tables)}.`) : ok(at)
  }
  return ok(found.includes(likeliest) ? likeliest : (found[0] ?? likeliest))
}

function isNamed(table: SourceTable | undefined, wanted: string): boolean {
  const key = wanted.trim().toLowerCase()
  return [table?.sheet, table?.name].some((name) => name?.trim().toLowerCase() === key)
}

function listed(tables: readonly SourceTable[]): string {
  return tables.map(({ name }, at) => (name === '' ? `${at + 1}` : `${at + 1} “${name}”`)).join(', ')
}
