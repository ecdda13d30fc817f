import type { LetterKey, RoleId } from '../../document/ids.ts'
import type { Letter } from '../../document/matrix.ts'
import { ask } from '../fix.ts'
import { freeRoles } from '../incompleteRows.ts'
import type { RowFacts } from '../rowFacts.ts'
import { drop, give, keep, rolesOffered } from '../rowFixes.ts'
import type { PlaceOnRow, RowPlace, RowRule } from '../rule.ts'
import { once } from './once.ts'
import { sources } from './sources.ts'

const { smithErwin, trackplus, bain } = sources

/** Who has a part in the work, and how many. */
export const partRules = {
  'many-advisers': {
    of: 'row',
    severity: 'warning',
    concerns: ['adviser'],
    judge: ({ advisers, frame }) => (advisers > frame.most.adviser ? once : undefined),
    sentence: ({ row, holders }) => `${row} has ${holders('adviser')}`,
    group: ['row asks many roles first', 'rows ask many roles first'],
    question: 'Do all need to be asked?',
    why: 'Every role to be asked first is a meeting before the work can go on.',
    source: smithErwin,
    fixes: (place) => drop(place, place.concerned, [place.key('adviser')], place.key('informed')),
  },
  'many-informed': {
    of: 'row',
    severity: 'info',
    concerns: ['informed'],
    judge: ({ informed, frame }) => (informed > frame.most.informed ? once : undefined),
    sentence: ({ row, holders }) => `${row} has ${holders('informed')}`,
    group: ['row is told to many roles', 'rows are told to many roles'],
    question: 'Do all need to be told each time?',
    why: 'What everybody is told, nobody reads. Telling some of them only when something is unusual may do.',
    source: smithErwin,
    fixes: (place) => drop(place, place.concerned, [place.key('informed')]),
  },
  'too-few-letters': {
    of: 'row',
    severity: 'warning',
    judge: (facts) => boundedLetters(facts, ({ min }, count) => count < min),
    sentence: ({ row, count, letters }) => `${row} has ${count === 0 ? 'no' : `only ${count}`} ${letters}`,
    group: ['row lacks a letter', 'rows lack a letter'],
    question: 'Who takes this part?',
    why: 'The scheme asks for this letter on every row; without it the way to a result has a gap.',
    source: bain,
    fixes: (place) =>
      place.everyone.length <= rolesOffered ? give(place, place.finding.letters?.[0], place.everyone) : [],
  },
  'too-many-letters': {
    of: 'row',
    severity: 'warning',
    judge: (facts) =>
      boundedLetters(
        facts,
        ({ max, kind }, count) => kind !== 'adviser' && kind !== 'informed' && count > (max ?? count),
      ),
    sentence: ({ row, count, letters, several, names }) =>
      `${row} has ${several(count, letters)}: ${names()}`,
    group: ['row has too many of a letter', 'rows have too many of a letter'],
    question: 'Does each of them need this part?',
    why: 'The scheme sets how many may hold this letter on one row: one that leads, or few that can stop it.',
    source: bain,
    fixes: (place) => keep(place, place.finding.letters?.[0], undefined),
  },
  'nobody-else': {
    of: 'row',
    severity: 'info',
    judge: ({ lettered, advisers, informed, frame }) =>
      lettered > 0 && advisers === 0 && informed === 0 && frame.roles.length >= 3 ? once : undefined,
    sentence: ({ row, key }) => `${row} has no ${key('adviser')} and no ${key('informed')}`,
    group: ['row asks and tells nobody', 'rows ask and tell nobody'],
    question: 'Does anyone else need to know?',
    why: 'In a chart of several roles, work that no other role is asked or told about may surprise them.',
    source: trackplus,
    fixes: ({ row, matrix }) =>
      freeRoles(row, matrix.roles).length > 0 ? [ask('Say who is asked and told…', 'complete')] : [],
  },
  'row-full': {
    of: 'row',
    severity: 'warning',
    judge: ({ taking, frame }) =>
      taking === frame.roles.length && frame.roles.length >= 4 ? once : undefined,
    sentence: ({ row }) => `${row} has a part for every role`,
    group: ['row has a part for every role', 'rows have a part for every role'],
    question: 'Does everyone need a part?',
    why: 'When every role has a part, the chart no longer tells who matters for this row.',
    source: smithErwin,
    fixes: (place) => drop(place, onlyHolding(place, place.key('informed')), [place.key('informed')]),
  },
} as const satisfies Readonly<Record<string, RowRule>>

function boundedLetters(
  facts: RowFacts,
  isOutOfBounds: (letter: Letter, count: number) => boolean,
): readonly PlaceOnRow[] | undefined {
  if (facts.frame.bounded.length === 0 || facts.lettered === 0) return undefined
  const places = facts.frame.bounded.flatMap((letter): PlaceOnRow[] => {
    const holders = [...facts.row.cells.values()].filter(({ letters }) => letters.includes(letter.key))
    return isOutOfBounds(letter, holders.length) ? [{ letters: [letter.key], count: holders.length }] : []
  })
  return places.length > 0 ? places : undefined
}

function onlyHolding({ row, everyone }: RowPlace, key: LetterKey | undefined): readonly RoleId[] {
  return everyone.filter((role) => row.cells.get(role)?.letters.every((one) => one === key))
}
