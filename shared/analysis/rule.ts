import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import type { LetterKind, Matrix, Responsibility, Role } from '../document/matrix.ts'
import type { FindingFacts } from './finding.ts'
import type { Fix } from './fix.ts'
import type { RoleTally } from './roleTallies.ts'
import type { RowFacts } from './rowFacts.ts'
import type { Severity } from './severity.ts'

/** A rule of the analysis: all there is to say of it, in one object. What it judges tells how it judges. */
export type Rule = RowRule | RowTwinRule | RoleRule | RoleTwinRule | ChartRule

/** What is said after the number of findings: `row has no owner`, `rows have no owner`. */
export type GroupWords = readonly [one: string, many: string]

interface RuleWords {
  /** what it is worth where nothing else is said */
  readonly severity: Severity
  /** the finding in a sentence without its full stop */
  readonly sentence: (words: FindingWords) => string
  /** what a facilitator would ask the room */
  readonly question: string
  /** why it matters, in a sentence or two */
  readonly why: string
  /** where the rule comes from */
  readonly source: string
  /** The holders of these kinds of letters are the roles it is about; without it those that hold the finding's letters. */
  readonly concerns?: readonly LetterKind[]
  /** whether it is about a name, so that another name is another matter */
  readonly isAboutName?: true
}

interface CountedRuleWords extends RuleWords {
  /** several findings of it in a line */
  readonly group: GroupWords
}

/** A rule that one row alone breaks or keeps: nothing, once, or once a cell or letter. */
export interface RowRule extends CountedRuleWords {
  readonly of: 'row'
  readonly judge: (facts: RowFacts) => readonly PlaceOnRow[] | undefined
  /** what it is worth on this row */
  readonly severityOn?: (facts: RowFacts) => Severity | undefined
  /** how it is said where `severityOn` makes it an info, as it is settled: a fact, without a question */
  readonly settled?: Pick<CountedRuleWords, 'sentence' | 'group' | 'why'> & Pick<RowRule, 'fixes'>
  readonly fixes?: (place: RowPlace) => readonly Fix[]
}

export type PlaceOnRow = Pick<FindingFacts, 'role' | 'letters' | 'count'>

/** A rule that a row breaks whose name is, for comparing, that of an earlier one. */
export interface RowTwinRule extends CountedRuleWords {
  readonly of: 'row-twin'
  readonly fixes?: (place: RowPlace) => readonly Fix[]
}

/** A rule of one role against the whole chart: nothing, or the number of rows it is about. */
export interface RoleRule extends CountedRuleWords {
  readonly of: 'role'
  readonly judge: (tally: RoleTally, chart: ChartFacts, role: Role) => number | undefined
  readonly fixes: (place: RolePlace) => readonly Fix[]
}

/** A rule that a role breaks whose name is, for comparing, that of an earlier one. */
export interface RoleTwinRule extends CountedRuleWords {
  readonly of: 'role-twin'
  readonly fixes: (place: RolePlace) => readonly Fix[]
}

/** A rule of the chart as a whole. */
export interface ChartRule extends RuleWords {
  readonly of: 'chart'
  readonly judge: (matrix: Matrix, chart: ChartFacts) => Pick<FindingFacts, 'count'> | undefined
  readonly fixes?: () => readonly Fix[]
}

/** What rules know of the chart beyond one row or role. */
export interface ChartFacts {
  /** responsibilities and roles in the chart */
  readonly rows: number
  /** the responsibilities nobody has given a letter yet */
  readonly open: number
  readonly roles: number
  /** rows done by a role that does any, on average */
  readonly meanDoer: number
  readonly hasSections: boolean
}

/** What the sentence of a finding is made of. What takes work is a function. */
export interface FindingWords {
  readonly matrix: Matrix
  readonly finding: FindingFacts
  readonly row: string
  readonly role: string
  /** the letters of the finding as people write them */
  readonly letters: string
  readonly count: number
  /** the letters of a kind in this scheme: `A`, or `V or S` */
  readonly key: (kind: LetterKind) => string
  /** the names of the roles concerned, in words: `CIO, CTO and CFO` */
  readonly names: () => string
  /** `two A’s: CIO and CTO` */
  readonly holders: (kind: LetterKind) => string
  /** so many of a letter: `three C’s` */
  readonly several: (count: number, letter: string) => string
  /** the finding's count among the responsibilities of the chart: `7 of 9 responsibilities` */
  readonly outOf: () => string
}

/** A finding on a row, with what its fixes are made of. */
export interface RowPlace {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly finding: FindingFacts
  readonly concerned: readonly RoleId[]
  readonly everyone: readonly RoleId[]
  readonly newId: () => RowId
  /** the scheme's first letter of a kind */
  readonly key: (kind: LetterKind) => LetterKey | undefined
}

/** A finding on a role. */
export interface RolePlace {
  readonly matrix: Matrix
  readonly role: RoleId
  readonly finding: FindingFacts
}
