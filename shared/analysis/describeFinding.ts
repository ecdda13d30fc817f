import { inFigures } from '../inFigures.ts'
import { counted } from '../counted.ts'
import { inWords } from '../inWords.ts'
import type { LetterKind, Matrix, Scheme } from '../document/matrix.ts'
import { nameOfRole, nameOfRow } from '../document/names.ts'
import { assertNever } from '../result.ts'
import { concernedRoles } from './concernedRoles.ts'
import type { Finding } from './finding.ts'

/** The finding in one sentence, without its full stop: `Customer data analytics has two A's: CIO and CTO`. */
export function describeFinding(matrix: Matrix, finding: Finding): string {
  return sentence(matrix, finding).replace(/^an unnamed/, 'An unnamed')
}

function sentence(matrix: Matrix, finding: Finding): string {
  const { count = 0 } = finding
  const row = nameOfRow(matrix, finding.row)
  const role = nameOfRole(matrix, finding.role)
  const names = concernedRoles(matrix, finding).map((id) => nameOfRole(matrix, id))
  const letters = (finding.letters ?? []).join('/')
  const key = (kind: LetterKind) => keysOf(matrix.scheme, kind)
  const has = (kind: LetterKind) => `${row} has ${several(names.length, key(kind))}: ${inWords(names)}`
  const outOf = `${inFigures(count)} of ${counted(rowCount(matrix), 'responsibility', 'responsibilities')}`
  switch (finding.rule) {
    case 'row-empty':
      return `${row} has no letters`
    case 'no-owner':
      return `${row} has no ${key('owner')}`
    case 'no-doer-no-owner':
      return `${row} has neither ${key('doer')} nor ${key('owner')}`
    case 'no-doer':
      return `${row} has no ${key('doer')}, only ${key('owner')} for ${inWords(names)}`
    case 'many-owners':
      return has('owner')
    case 'many-doers':
      return has('doer')
    case 'many-advisers':
      return has('adviser')
    case 'many-informed':
      return has('informed')
    case 'too-few-letters':
      return `${row} has ${count === 0 ? 'no' : `only ${count}`} ${letters}`
    case 'too-many-letters':
      return `${row} has ${several(count, letters)}: ${inWords(names)}`
    case 'nobody-else':
      return `${row} has no ${key('adviser')} and no ${key('informed')}`
    case 'row-full':
      return `${row} has a part for every role`
    case 'redundant-letter':
      return `${role} does not need ${letters} on ${row}`
    case 'owner-and-adviser':
      return `${role} holds ${letters} on ${row}`
    case 'verifier-is-doer':
      return `${role} holds ${letters} on ${row}, so it checks its own work`
    case 'letter-unknown':
      return `${role} holds ${letters} on ${row}, which ${matrix.scheme.name || 'the scheme'} does not have`
    case 'vague-name':
      return `The name “${row}” may hide what is done`
    case 'duplicate-row':
      return `${row} has the name of an earlier row`
    case 'duty-segregation':
      return `${row} is a control that ${inWords(names)} both does and approves`
    case 'role-empty':
      return `${role} has no letters`
    case 'role-overloaded-doer':
      return `${role} does ${outOf}`
    case 'role-overloaded-owner':
      return `${role} answers for ${outOf}`
    case 'role-everywhere':
      return `${role} has a part in every responsibility`
    case 'role-no-ownership':
      return `${role} neither owns nor does anything`
    case 'role-only-informed':
      return `${role} is only ever informed`
    case 'role-too-many-asks':
      return `${role} is asked on ${outOf}`
    case 'group-as-owner':
      return `${role} is a group, and answers for ${counted(count, 'responsibility', 'responsibilities')}`
    case 'similar-roles':
      return `${role} and ${nameOfRole(matrix, finding.twinRole)} may be the same role`
    case 'too-large':
      return `The chart has ${counted(count, 'responsibility', 'responsibilities')} and ${counted(matrix.roles.length, 'role')} but no sections`
    case 'no-goal':
      return 'The chart has no goal line'
    default:
      return assertNever(finding.rule)
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
