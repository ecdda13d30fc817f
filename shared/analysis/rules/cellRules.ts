import type { LetterKey } from '../../document/ids.ts'
import { findLetter } from '../../document/letters.ts'
import { ask } from '../fix.ts'
import { bit } from '../kindMask.ts'
import type { OddCell, RowFacts } from '../rowFacts.ts'
import { drop, moveOwner, rolesOffered } from '../rowFixes.ts'
import type { PlaceOnRow, RowRule } from '../rule.ts'
import { once } from './once.ts'
import { sources } from './sources.ts'

const { plainReading, trackplus, cii, cobit } = sources

/** What one role holds at once on a row. */
export const cellRules = {
  'letter-unknown': {
    of: 'row',
    severity: 'error',
    judge: (facts) => cells(facts, (cell) => unknownLetters(facts, cell)),
    sentence: ({ role, letters, row, matrix }) =>
      `${role} holds ${letters} on ${row}, which ${matrix.scheme.name || 'the scheme'} does not have`,
    group: ['cell has an unknown letter', 'cells have an unknown letter'],
    question: 'Map it, add it or clear it?',
    why: 'A letter outside the scheme means something else to each reader.',
    source: plainReading,
    fixes: (place) => [
      ask('Map it…', 'scheme'),
      ...drop(place, place.concerned, place.finding.letters ?? []),
    ],
  },
  'redundant-letter': {
    of: 'row',
    severity: 'info',
    judge: (facts) => cells(facts, (cell) => impliedLetters(facts, cell)),
    sentence: ({ role, letters, row }) => `${role} does not need ${letters} on ${row}`,
    group: ['cell has a letter it does not need', 'cells have a letter they do not need'],
    question: 'Already implied: drop it?',
    why: 'Who owns or does the work knows of it, and who is asked is told. The second letter adds nothing to read.',
    source: trackplus,
    fixes: (place) => drop(place, place.concerned, place.finding.letters ?? []),
  },
  'owner-and-adviser': {
    of: 'row',
    severity: 'warning',
    judge: (facts) =>
      cells(facts, ({ role, kinds }) =>
        holdsBoth(kinds, 'owner', 'adviser') && !facts.row.cells.get(role)?.scope.trim()
          ? lettersOf(facts, role, bit.owner | bit.adviser)
          : undefined,
      ),
    sentence: ({ role, letters, row }) => `${role} holds ${letters} on ${row}`,
    group: ['cell both answers and advises', 'cells both answer and advise'],
    question: 'Owner of one part, adviser on another? Add the scope',
    why: 'Nobody asks himself for advice. Usually two parts of the work hide in one row.',
    source: trackplus,
    fixes: (place) => [ask('Add scope…', 'scopes'), ...drop(place, place.concerned, [place.key('adviser')])],
  },
  'verifier-is-doer': {
    of: 'row',
    severity: 'warning',
    judge: (facts) =>
      cells(facts, ({ role, kinds }) =>
        holdsBoth(kinds, 'verifier', 'doer') ? lettersOf(facts, role, bit.verifier | bit.doer) : undefined,
      ),
    sentence: ({ role, letters, row }) => `${role} holds ${letters} on ${row}, so it checks its own work`,
    group: ['role checks its own work', 'roles check their own work'],
    question: 'Should one role check its own work?',
    why: 'A check is worth something when another pair of eyes makes it.',
    source: `${cii}; ${cobit}`,
    fixes: (place) => (place.finding.letters ?? []).flatMap((key) => drop(place, place.concerned, [key])),
  },
  'duty-segregation': {
    of: 'row',
    severity: 'warning',
    concerns: ['owner'],
    judge: ({ row, owners, doers, odd }) =>
      row.tags?.some((tag) => tag.trim().toLowerCase() === 'control') &&
      owners === 1 &&
      doers === 1 &&
      odd.some(({ kinds }) => holdsBoth(kinds, 'owner', 'doer'))
        ? once
        : undefined,
    sentence: ({ row, names }) => `${row} is a control that ${names()} both does and approves`,
    group: ['control is done and approved by one role', 'controls are done and approved by one role'],
    question: 'Should one role both do and approve it?',
    why: 'The row is tagged as a control. A control that one role both carries out and approves can be bypassed by one person.',
    source: `${cobit}, segregation of duties`,
    fixes: (place) =>
      place.everyone
        .filter((role) => !place.concerned.includes(role))
        .slice(0, rolesOffered)
        .flatMap((role) => moveOwner(place, role)),
  },
} as const satisfies Readonly<Record<string, RowRule>>

function cells(
  facts: RowFacts,
  lettersAtFault: (cell: OddCell) => readonly LetterKey[] | undefined,
): readonly PlaceOnRow[] | undefined {
  if (facts.odd.length === 0) return undefined
  const places = facts.odd.flatMap((cell): PlaceOnRow[] => {
    const letters = lettersAtFault(cell)
    return letters ? [{ role: cell.role, letters }] : []
  })
  return places.length > 0 ? places : undefined
}

function holdsBoth(kinds: number, one: keyof typeof bit, other: keyof typeof bit): boolean {
  const both = bit[one] | bit[other]
  return (kinds & both) === both
}

function unknownLetters(
  { row, frame }: RowFacts,
  { role, kinds }: OddCell,
): readonly LetterKey[] | undefined {
  if (!(kinds & bit.unknown)) return undefined
  return row.cells.get(role)?.letters.filter((key) => !frame.bits.has(key))
}

/** The letters that another letter of the cell already implies: who owns, does or is asked is told; who does is asked. */
function impliedLetters(facts: RowFacts, { role, kinds }: OddCell): readonly LetterKey[] | undefined {
  const informed = kinds & (bit.owner | bit.doer | bit.adviser) ? bit.informed : 0
  const adviser = kinds & bit.doer ? bit.adviser : 0
  const implied = kinds & (informed | adviser)
  return implied ? lettersOf(facts, role, implied) : undefined
}

function lettersOf({ row, frame }: RowFacts, role: OddCell['role'], kinds: number): readonly LetterKey[] {
  const letters = row.cells.get(role)?.letters ?? []
  return letters.filter((key) => {
    const letter = findLetter(frame.scheme, key)
    return letter !== undefined && (bit[letter.kind] & kinds) !== 0
  })
}
