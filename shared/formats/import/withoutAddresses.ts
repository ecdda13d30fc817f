import type { Table } from '../table.ts'
import type { Repair } from './repairs.ts'

/** `CFO (https://www.notion.so/CFO-…)`, `Budget (../Plan/Budget%20….md)`: how Notion writes a link to a page in CSV. */
const address = / ?\((https:\/\/(?:www\.)?notion\.(?:so|com)\/[^()\s]*|[^()\s]*[\da-f]{32}\.(?:md|csv))\)/g

/** Whether a text may hold such addresses; most hold none, and their tables are not looked through. */
export function holdsAddresses(text: string): boolean {
  return (
    text.includes('(https://www.notion.') ||
    text.includes('(https://notion.') ||
    /[\da-f]{32}\.(?:md|csv)\)/.test(text)
  )
}

/** The texts of a table without the addresses of Notion's pages behind names, and what was left out. */
export function withoutAddresses(table: Table): {
  readonly table: Table
  readonly repairs: readonly Repair[]
} {
  const repairs: Repair[] = []
  const plain = table.map((row, at) =>
    row.map((text, column) =>
      text.includes('(')
        ? text.replaceAll(address, (_all, found: string) => {
            const done = 'the address of a link; only its words are kept'
            repairs.push({ kind: 'left-out', row: at + 1, column: column + 1, found, done })
            return ''
          })
        : text,
    ),
  )
  return { table: repairs.length > 0 ? plain : table, repairs }
}
