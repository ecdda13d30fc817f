import { inFigures } from '../inFigures.ts'
import { counted } from '../counted.ts'
import { inWords } from '../inWords.ts'
import type { LetterKind, Matrix, Scheme } from '../document/matrix.ts'
import { nameOfRole, nameOfRow } from '../document/names.ts'
import { concernedRoles } from './concernedRoles.ts'
import type { Finding } from './finding.ts'
import type { FindingWords } from './rule.ts'
import { rules } from './rules.ts'

/** The finding in one sentence, without its full stop: `Customer data analytics has two A's: CIO and CTO`. */
export function describeFinding(matrix: Matrix, finding: Finding): string {
  return rules[finding.rule].sentence(wordsOf(matrix, finding)).replace(/^an unnamed/, 'An unnamed')
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
