import { ok, type Result } from '../../result.ts'
import { readCsv } from '../csv.ts'
import { markdownBlocks, saysOfLetters } from './document/markdownBlocks.ts'
import { wordsOf } from './document/wordsOf.ts'
import type { Table } from '../table.ts'
import { withJoined } from './joinTables.ts'
import { plainTable, type ReadTables } from './source.ts'
import type { SourceError } from './sourceError.ts'
import { splitTables } from './splitTables.ts'
import { holdsAddresses, withoutAddresses } from './withoutAddresses.ts'

/** The tables of delimited text. Without a delimiter it is told by the text. */
export function readDelimited(text: string, delimiter?: '\t'): Result<ReadTables, SourceError> {
  const { table, problems } = readCsv(text, delimiter)
  const remarks = problems.map(({ record, message }) => `Record ${record}: ${message}.`)
  return ok({
    ...{
      tables: withJoined(
        splitTables({ ...plainTable(table), ...(holdsAddresses(text) ? withoutAddresses(table) : {}) }),
      ),
      remarks,
    },
    ...(isRegular(table) && !areLines(text) ? {} : wordsOf(text, markdownBlocks, true)),
  })
}

/** Whether most lines say who has which letter, whatever commas are in them. */
function areLines(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
  return lines.filter(saysOfLetters).length * 2 > lines.length
}

/** Whether most lines have the same number of cells, as those of a table have and those of a text with commas have not. */
function isRegular(table: Table): boolean {
  const counts = new Map<number, number>()
  const rows = table.filter((row) => row.some((text) => text.trim() !== ''))
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1)
  return Math.max(0, ...counts.values()) > rows.length * 0.7
}
