import { inWords } from '../inWords.ts'
import type { LetterKind, Matrix, Responsibility, Role } from './matrix.ts'
import { hasKind } from './letters.ts'
import { isolated, nameOfRole, shortened } from './names.ts'
import { termInWords } from './term.ts'

/**
 * Who answers for a row and who else does the work, as part of a sentence: `CIO answers for it, CTO shares the work`,
 * `CIO and CTO both answer for it`, `CIO answers for budgets, CTO answers for products`, `not assigned`.
 */
export function whoAnswers(matrix: Matrix, row: Responsibility): string {
  const { roles, scheme } = matrix
  const held = (kind: LetterKind) => roles.filter(({ id }) => hasKind(scheme, row.cells.get(id), kind))
  const owners = held('owner')
  const others = held('doer').filter((role) => !owners.includes(role))
  if (owners.length === 0 && others.length === 0) {
    return [...row.cells.values()].some(({ letters }) => letters.length > 0)
      ? 'nobody answers for it'
      : 'not assigned'
  }
  const answers = owners.length === 0 ? 'nobody answers for it' : ownersInWords(matrix, row, owners)
  if (others.length === 0) return answers
  const isShared = owners.some(({ id }) => hasKind(scheme, row.cells.get(id), 'doer'))
  const one = isShared ? 'shares' : 'does'
  const verb = others.length === 1 ? one : isShared ? 'share' : 'do'
  return `${answers}, ${inWords(others.map(({ id }) => nameOfRole(matrix, id)))} ${verb} the work`
}

function ownersInWords(matrix: Matrix, row: Responsibility, owners: readonly Role[]): string {
  const names = owners.map(({ id }) => nameOfRole(matrix, id))
  const parts = owners.map(({ id }) => partInWords(row, id))
  if (owners.length > 1 && parts.every((part) => part === 'it')) {
    return `${inWords(names)} ${owners.length === 2 ? 'both' : 'all'} answer for it`
  }
  return names.map((name, at) => `${name} answers for ${parts[at]}`).join(', ')
}

/** What a role answers for: `it`, or its scope and days. */
function partInWords(row: Responsibility, role: Role['id']): string {
  const { scope = '', term = '' } = row.cells.get(role) ?? {}
  const part = isolated(shortened(scope)) || 'it'
  return term === '' ? part : `${part} ${termInWords(term)}`
}
