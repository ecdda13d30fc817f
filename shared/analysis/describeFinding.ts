import { inFigures } from '../inFigures.ts'
import { counted } from '../counted.ts'
import { inWords } from '../inWords.ts'
import type { LetterKind, Matrix, Scheme } from '../document/matrix.ts'
import { nameOfRole, nameOfRow } from '../document/names.ts'
import { concernedRoles } from './concernedRoles.ts'
import type { Finding } from './finding.ts'
import type { FindingWords, RowRule } from './rule.ts'
import { rules } from './rules.ts'

/** The finding in one sentence, without its full stop: `Customer data analytics has two A's: CIO and CTO`. */
export function describeFinding(matrix: Matrix, finding: Finding): string {
  const { sentence } = settledOf(finding) ?? rules[finding.rule]
  return sentence(wordsOf(matrix, finding)).replace(/^an unnamed/, 'An unnamed')
}

/** What a facilitator would ask about a finding; empty where it is settled and only told. */
export function questionOf(finding: Pick<Finding, 'rule' | 'severity'>): string {
  return settledOf(finding) ? '' : rules[finding.rule].question
}

/** The finding and its question, as lists of findings tell them: `Security has no A. Who answers if it isn’t done?` */
export function findingInFull(matrix: Matrix, finding: Finding): string {
  return [describeFinding(matrix, finding), questionOf(finding)].filter(Boolean).join('. ')
}

/** How a finding is told that is settled by what the chart says; undefined: it is not. */
export function settledOf({ rule, severity }: Pick<Finding, 'rule' | 'severity'>): RowRule['settled'] {
  const found = rules[rule]
  return found.of === 'row' && severity === 'info' ? found.settled : undefined
}

function wordsOf(matrix: Matrix, finding: Finding): FindingWords {
  const { count = 0, letters = [] } = finding
  const concerned = () => concernedRoles(matrix, finding).map((id) => nameOfRole(matrix, id))
  const key = (kind: LetterKind) => keysOf(matrix.scheme, kind)
  return {
    ...{ matrix, finding, count, key, several },
    row: nameOfRow(matrix, finding.row),
    role: nameOfRole(matrix, finding.role),
    letters: letters.join('/'),
    names: () => inWords(concerned()),
    holders(kind) {
      const names = concerned()
      return `${several(names.length, key(kind))}: ${inWords(names)}`
    },
    outOf: () => `${inFigures(count)} of ${counted(rowCount(matrix), 'responsibility', 'responsibilities')}`,
  }
}

function rowCount(matrix: Matrix): number {
  return matrix.rows.reduce((count, row) => (row.kind === 'section' ? count : count + 1), 0)
}

/** The keys of the letters of that kind: `A`, or `V or S` where there are several. */
function keysOf(scheme: Scheme, kind: LetterKind): string {
  const keys = scheme.letters.filter((letter) => letter.kind === kind).map((letter) => letter.key)
  return keys.join(' or ') || { owner: 'owner', doer: 'doer', adviser: 'adviser' }[kind as string] || kind
}

function several(count: number, letter: string): string {
  const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
  return `${words[count] ?? count} ${letter}${count === 1 ? '' : '’s'}`
}
