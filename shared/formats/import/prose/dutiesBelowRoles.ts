import type { TextBlock } from '../document/block.ts'
import { isText } from '../grid.ts'
import type { SourceTable } from '../source.ts'
import { findRoles } from './findRoles.ts'

/** The most rows and columns of a table that sets roles side by side. */
const most = { rows: 60, columns: 8 }

/**
 * A table that sets roles side by side, `CIO | CTO` or `Aspect | CIO | CTO`, as a list for each role of what stands below it.
 * Empty for a table with other columns.
 */
export function dutiesBelowRoles({ name, table }: SourceTable): readonly TextBlock[] {
  const [head = [], ...rows] = table.filter((row) => row.some(isText))
  if (rows.length === 0 || rows.length > most.rows || head.length > most.columns) return []
  const roles = head.flatMap((text, column) => (isRole(text) ? [{ text: text.trim(), column }] : []))
  const others = head.filter((text, column) => column > 0 && isText(text) && !isRole(text))
  if (roles.length < 2 || others.length > 0) return []
  const lists = roles.flatMap(({ text, column }) => [
    item(0, text),
    ...rows.flatMap((row) => linesOf(row[column] ?? '').map((line) => item(1, line))),
  ])
  return [{ kind: 'heading', level: 1, text: name }, ...lists]
}

function item(depth: number, text: string): TextBlock {
  return { kind: 'item', depth, text, lead: '' }
}

function isRole(text: string): boolean {
  const bare = text.trim().replace(/^(?:the|der|die|le|la|el)\s/i, '')
  const [mention] = findRoles(bare)
  return mention !== undefined && mention.start === 0 && mention.end === bare.length
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s•*–-]+/, '').trim())
    .filter(isText)
}
