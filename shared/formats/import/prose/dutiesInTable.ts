import { isHeaderWord } from '../columnWords.ts'
import type { TextBlock } from '../document/block.ts'
import { isText } from '../grid.ts'
import type { SourceTable } from '../source.ts'
import { findRoles } from './findRoles.ts'
import { sentencesOf } from './sentences.ts'

/** The most rows and columns of a table that says in words what roles do. */
const most = { rows: 60, columns: 8 }
const longestRole = 80

/**
 * A table that says in words what roles do, as a list for each role: roles side by side with what they do below them, `CIO | CTO` or
 * `Aspect | CIO | CTO`, or a row for each, `Role | Responsibilities`. Empty for any other table.
 */
export function dutiesInTable({ name, table }: SourceTable): readonly TextBlock[] {
  const [head = [], ...rows] = table.filter((row) => row.some(isText))
  if (rows.length === 0 || rows.length > most.rows || head.length > most.columns) return []
  return besideEachOther(name, head, rows) ?? oneBelowTheOther(head, rows) ?? []
}

type Row = readonly string[]

function besideEachOther(name: string, head: Row, rows: readonly Row[]): readonly TextBlock[] | undefined {
  const roles = head.flatMap((text, column) => (isRole(text) ? [{ text: text.trim(), column }] : []))
  const others = head.filter((text, column) => column > 0 && isText(text) && !isRole(text))
  if (roles.length < 2 || others.length > 0) return undefined
  return [
    heading(1, name),
    ...roles.flatMap(({ text, column }) => [
      item(0, text),
      ...rows.flatMap((row) => dutiesOf(row[column] ?? '')).map((duty) => item(1, duty)),
    ]),
  ]
}

function oneBelowTheOther(head: Row, rows: readonly Row[]): readonly TextBlock[] | undefined {
  const ofRole = head.findIndex((text) => isHeaderWord('role', text))
  const ofDuties = head.findIndex((text) => duties.test(text))
  const names = rows.map((row) => row[ofRole]?.trim() ?? '').filter(isText)
  const known = names.filter(isRole).length
  if (ofRole < 0 || ofDuties < 0 || ofRole === ofDuties || known < 2 || known * 3 < names.length * 2)
    return undefined
  return [
    heading(1, head[ofDuties] ?? ''),
    ...rows.flatMap((row) => {
      const role = row[ofRole]?.trim() ?? ''
      const told = dutiesOf(row[ofDuties] ?? '')
      if (!isText(role)) return told.map((duty) => item(1, duty))
      // `Both` in the place of a role stands above what several do.
      return isRole(role)
        ? [item(0, role), ...told.map((duty) => item(1, duty))]
        : [heading(2, role), ...told.map((duty) => item(0, duty))]
    }),
  ]
}

/** What stands above duties, in the languages whose texts are read. */
const duties =
  /responsibilit|\bdut(?:y|ies)\b|\btasks?\b|verantwort|aufgabe|zuständigkeit|responsabilit|missions?\b|tâches|responsabilidad|funciones|tareas/i

function heading(level: number, text: string): TextBlock {
  return { kind: 'heading', level, text }
}

function item(depth: number, text: string): TextBlock {
  return { kind: 'item', depth, text, lead: '' }
}

function isRole(text: string): boolean {
  if (text.length > longestRole) return false
  const bare = text.trim().replace(/^(?:the|der|die|le|la|el)\s/i, '')
  const [mention] = findRoles(bare)
  return mention !== undefined && mention.start === 0 && mention.end === bare.length
}

/** Each line of a cell, each sentence, and what stands between semicolons. */
function dutiesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s•*–-]+/, '').trim())
    .flatMap(sentencesOf)
    .flatMap((sentence) => sentence.split(/;\s*/))
    .filter(isText)
}
