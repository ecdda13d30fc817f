import { dayInWords } from '../../dates.ts'
import type { RoleId } from '../../document/ids.ts'
import type { Matrix } from '../../document/matrix.ts'
import { findRow } from '../../document/query.ts'
import { termDays, termOf, type TermDays } from '../../document/term.ts'
import { ask, command } from '../fix.ts'
import type { RowFacts } from '../rowFacts.ts'
import type { FindingWords, PlaceOnRow, RowRule } from '../rule.ts'
import { once } from './once.ts'
import { sources } from './sources.ts'

/** What holds on some days only: the day it turns, and the days without anybody. */
export const termRules = {
  'term-over': {
    of: 'row',
    severity: 'info',
    judge: (facts) => cells(facts, ({ until }, today) => until !== '' && until < today),
    sentence: (words) => `${words.role} had a part in ${words.row} until ${dayInWords(daysOf(words).until)}`,
    group: ['part is over', 'parts are over'],
    question: 'Has it been handed over?',
    why: 'The last day that the chart names has passed. Once the work is handed over, the part can go.',
    source: sources.plainReading,
    fixes: ({ row, finding: { role } }) =>
      role === undefined
        ? []
        : [
            command('Take it out', {
              ...{ type: 'setCells', doing: 'Take out what is over' },
              cells: [{ row: row.id, role, letters: [], scope: '', term: '' }],
            }),
          ],
  },
  'term-begun': {
    of: 'row',
    severity: 'info',
    judge: (facts) => cells(facts, ({ from }, today) => from !== '' && from <= today),
    sentence: (words) => `${words.role} has a part in ${words.row} since ${dayInWords(daysOf(words).from)}`,
    group: ['part has begun', 'parts have begun'],
    question: 'Has it been taken over?',
    why: 'The first day that the chart names has come. Once the work is taken over, the day need not be said any more.',
    source: sources.plainReading,
    fixes: ({ matrix, row, finding: { role } }) =>
      role === undefined
        ? []
        : [
            command('It has begun', {
              ...{ type: 'setCellDetails', cell: { row: row.id, role } },
              details: { term: termOf({ ...daysIn(matrix, row.id, role), from: '' }) },
            }),
          ],
  },
  'owner-gap': {
    of: 'row',
    severity: 'warning',
    concerns: ['owner'],
    judge: ({ ownerGap }) => (ownerGap === undefined ? undefined : once),
    sentence: ({ row }) => `Nobody is accountable for ${row} on some days`,
    group: ['row has days on which nobody answers', 'rows have days on which nobody answers'],
    question: 'Who answers on those days?',
    why: 'Between the last day of one owner and the first day of the next there is work that nobody answers for.',
    source: sources.pmbok,
    fixes: () => [ask('Assign…', 'assign')],
  },
} as const satisfies Readonly<Record<string, RowRule>>

/** The cells with letters whose term is so. Without a day nothing is. */
function cells(
  { row, frame: { today } }: RowFacts,
  isSo: (days: TermDays, today: string) => boolean,
): readonly PlaceOnRow[] | undefined {
  if (today === '') return undefined
  let places: PlaceOnRow[] | undefined
  for (const [role, { letters, term }] of row.cells) {
    if (term === undefined || letters.length === 0 || !isSo(termDays(term), today)) continue
    ;(places ??= []).push({ role })
  }
  return places
}

function daysOf({ matrix, finding: { row, role } }: FindingWords): TermDays {
  return daysIn(matrix, row, role)
}

function daysIn(matrix: Matrix, rowId: string | undefined, role: RoleId | undefined): TermDays {
  const row = findRow(matrix, rowId ?? '')
  const cell = row?.kind === 'responsibility' && role !== undefined ? row.cells.get(role) : undefined
  return termDays(cell?.term ?? '')
}
