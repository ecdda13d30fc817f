import { asLetterKey } from '../../../document/ids.ts'
import { raci } from '../../../document/schemes.ts'
import type { ColumnUse } from '../shape.ts'
import type { SourceTable } from '../source.ts'
import { leadQuestion } from './leadQuestion.ts'
import type { DraftRow } from './mergeDuties.ts'

/** A role of a draft. */
export interface DraftRole {
  readonly key: string
  readonly name: string
}

const [owner, doer] = [asLetterKey('A'), asLetterKey('R')]

/**
 * A draft as a table, with how it is to be read: a row a responsibility with its sentence, a column a role. Who does a duty alone
 * answers for it, too; in a row of several roles each cell says with whom, and a question asks who of them leads.
 */
export function draftTable(
  title: string,
  roles: readonly DraftRole[],
  rows: readonly DraftRow[],
): SourceTable {
  const cellOf = (row: DraftRow, { key, name }: DraftRole): string => {
    if (!row.roles.includes(key)) return ''
    const others = roles.filter((role) => role.key !== key && row.roles.includes(role.key))
    return others.length === 0
      ? `${owner}/${doer}`
      : `${name} with ${others.map((role) => role.name).join(', ')}`
  }
  const cells = rows.map((row) => roles.map((role) => cellOf(row, role)))
  const columns: ColumnUse[] = [
    { kind: 'name' },
    { kind: 'details' },
    ...roles.map(() => ({ kind: 'role' }) as const),
  ]
  const shared = rows.flatMap(({ name, roles: own }, at) => {
    const named = roles.flatMap((role, place) => {
      const found = cells[at]?.[place] ?? ''
      return found === '' ? [] : [{ role: role.name, row: at + 2, column: place + 3, found }]
    })
    return own.length > 1 ? [{ name, cells: named }] : []
  })
  const texts = shared.flatMap((row) => row.cells.map(({ found }) => found.toLowerCase()))
  const asked = leadQuestion(shared, { owner, doer })
  return {
    name: title,
    table: [
      ['Responsibility', 'Description', ...roles.map(({ name }) => name)],
      ...rows.map((row, at) => [row.name, descriptionOf(row), ...(cells[at] ?? [])]),
    ],
    ...{ merges: [], strongRows: new Set([0]), legend: [], repairs: [] },
    known: {
      ...{ orientation: 'roles-across', headerRows: [0], endRow: rows.length + 1, scheme: raci },
      columns: Object.fromEntries(columns.entries()),
      rows: Object.fromEntries(rows.map((_row, at) => [at + 1, 'responsibility' as const])),
      marks: Object.fromEntries(texts.map((text) => [text, [doer]])),
    },
    ...(asked && { asks: [asked] }),
  }
}

/** The words a row was read from, unless its name already says all of them. */
function descriptionOf({ name, texts }: DraftRow): string {
  const isAll = texts.length === 1 && wordsOf(texts[0] ?? '') === wordsOf(name)
  return isAll ? '' : texts.join('\n')
}

function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
