import type { LetterKey } from '../document/ids.ts'
import type { Letter } from '../document/matrix.ts'
import { findLetter } from '../document/letters.ts'
import type { Finding } from './finding.ts'
import { bit } from './kindMask.ts'
import type { OddCell, RowFacts } from './rowFacts.ts'
import { rules, type RuleId, type Severity } from './rules.ts'
import { isVagueName } from './vagueNames.ts'

type Place = Omit<Finding, 'rule' | 'severity' | 'row'>

/** What a rule of rows finds wrong with one: nothing, once, or once a cell or letter. */
type RowRule = (facts: RowFacts) => readonly Place[] | undefined

const once: readonly Place[] = [{}]

/** The rules that one row alone breaks or keeps, in the order they are told. Numbers are those of the product brief. */
const rowRules = {
  'row-empty': ({ lettered }) => (lettered === 0 ? once : undefined),
  'no-doer-no-owner': ({ lettered, owners, doers, frame }) =>
    lettered > 0 && owners === 0 && doers === 0 && frame.has.owner ? once : undefined,
  'no-owner': ({ owners, doers, frame }) => (owners === 0 && doers > 0 && frame.has.owner ? once : undefined),
  'many-owners': ({ owners, frame }) => (owners > frame.most.owner ? once : undefined),
  'no-doer': ({ owners, doers, frame }) => (owners > 0 && doers === 0 && frame.has.doer ? once : undefined),
  'many-doers': ({ doers, frame }) => (doers > frame.most.doer ? once : undefined),
  'many-advisers': ({ advisers, frame }) => (advisers > frame.most.adviser ? once : undefined),
  'many-informed': ({ informed, frame }) => (informed > frame.most.informed ? once : undefined),
  'too-few-letters': (facts) => boundedLetters(facts, ({ min }, count) => count < min),
  'too-many-letters': (facts) =>
    boundedLetters(
      facts,
      ({ max, kind }, count) => kind !== 'adviser' && kind !== 'informed' && count > (max ?? count),
    ),
  'nobody-else': ({ lettered, advisers, informed, frame }) =>
    lettered > 0 && advisers === 0 && informed === 0 && frame.roles.length >= 3 ? once : undefined,
  'row-full': ({ taking, frame }) =>
    taking === frame.roles.length && frame.roles.length >= 4 ? once : undefined,
  'letter-unknown': (facts) => cells(facts, (cell) => unknownLetters(facts, cell)),
  'redundant-letter': (facts) => cells(facts, (cell) => impliedLetters(facts, cell)),
  'owner-and-adviser': (facts) =>
    cells(facts, ({ role, kinds }) =>
      holdsBoth(kinds, 'owner', 'adviser') && !facts.row.cells.get(role)?.scope.trim()
        ? lettersOf(facts, role, bit.owner | bit.adviser)
        : undefined,
    ),
  'verifier-is-doer': (facts) =>
    cells(facts, ({ role, kinds }) =>
      holdsBoth(kinds, 'verifier', 'doer') ? lettersOf(facts, role, bit.verifier | bit.doer) : undefined,
    ),
  'duty-segregation': ({ row, owners, doers, odd }) =>
    row.tags?.some((tag) => tag.trim().toLowerCase() === 'control') &&
    owners === 1 &&
    doers === 1 &&
    odd.some(({ kinds }) => holdsBoth(kinds, 'owner', 'doer'))
      ? once
      : undefined,
  'vague-name': ({ row }) => (isVagueName(row.name) ? once : undefined),
} as const satisfies Partial<Record<RuleId, RowRule>>

const nothing: readonly Finding[] = []

/** All that is wrong with one row, by the rules that need no other row. */
export function judgeRow(facts: RowFacts): readonly Finding[] {
  let findings: Finding[] | undefined
  for (const [rule, judge] of judges) {
    const places = judge(facts)
    if (places === undefined) continue
    const severity = severityOf(rule, facts)
    for (const place of places) (findings ??= []).push({ rule, severity, row: facts.row.id, ...place })
  }
  return findings ?? nothing
}

// The keys of the table are rule ids, which Object.entries forgets.
const judges = Object.entries(rowRules) as readonly (readonly [keyof typeof rowRules, RowRule])[]

/** A rule's severity for this row: owners with scopes are less of a problem, a missing doer may be more of one. */
function severityOf(rule: keyof typeof rowRules, { owners, scopedOwners, frame }: RowFacts): Severity {
  if (rule === 'many-owners' && scopedOwners === owners) return 'warning'
  if (rule === 'no-doer' && frame.isStrict) return 'error'
  if (rule === 'no-doer' && frame.needsDoer) return 'warning'
  return rules[rule].severity
}

function boundedLetters(
  facts: RowFacts,
  isOutOfBounds: (letter: Letter, count: number) => boolean,
): readonly Place[] | undefined {
  if (facts.frame.bounded.length === 0 || facts.lettered === 0) return undefined
  const places = facts.frame.bounded.flatMap((letter): Place[] => {
    const holders = [...facts.row.cells.values()].filter(({ letters }) => letters.includes(letter.key))
    return isOutOfBounds(letter, holders.length) ? [{ letters: [letter.key], count: holders.length }] : []
  })
  return places.length > 0 ? places : undefined
}

function cells(
  facts: RowFacts,
  lettersAtFault: (cell: OddCell) => readonly LetterKey[] | undefined,
): readonly Place[] | undefined {
  if (facts.odd.length === 0) return undefined
  const places = facts.odd.flatMap((cell): Place[] => {
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
