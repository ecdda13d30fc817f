import { hasKind } from '../document/letters.ts'
import type { Decision, Matrix, Responsibility, Role } from '../document/matrix.ts'
import { nameByItself, nameInSentence } from '../document/names.ts'
import { isResponsibility } from '../document/query.ts'
import { inWords } from '../inWords.ts'
import { agreementOf, type RowAgreement } from './agreement.ts'
import type { WorkshopSession } from './session.ts'

/** One decision as the minutes tell it. */
export interface DecisionSentence {
  /** what was decided: `Customer data analytics: the CTO answers for it and does it; before, nobody.` */
  readonly head: string
  /** how the votes were, who decided and why; may be empty */
  readonly more: string
}

/** The states of a chart that the minutes compare. */
interface States {
  readonly before: Matrix | undefined
  readonly after: Matrix
}

/**
 * The decisions in sentences: first those that were in dispute, then the others, and those on whose owner all who voted agree in one sentence
 * at the end. Of several decisions on one row the last one counts.
 */
export function decisionSentences(
  decisions: readonly Decision[],
  states: States,
  session: WorkshopSession | undefined,
): readonly DecisionSentence[] {
  const { after } = states
  const votes = new Map((session ? agreementOf(after, session) : []).map((one) => [one.row, one]))
  const last = [...new Map(decisions.map((one) => [one.row, one])).values()]
  const isUnanimous = ({ row, why }: Decision): boolean => {
    const state = votes.get(row)?.state
    return (state === 'agreed' || state === 'same-owner') && /^All \d+ votes /.test(why)
  }
  const isDisputed = ({ row }: Decision): boolean => votes.get(row)?.state === 'split'
  const told = last.filter((one) => !isUnanimous(one))
  const ordered = [...told.filter(isDisputed), ...told.filter((one) => !isDisputed(one))]
  return [
    ...ordered.map((one) => decisionSentence(one, states, votes.get(one.row))),
    ...unanimousSentence(last.filter(isUnanimous), after),
  ]
}

function decisionSentence(
  { row, rowName, after: logged, why, by }: Decision,
  { before, after }: States,
  vote: RowAgreement | undefined,
): DecisionSentence {
  const found = responsibilityOf(after, row)
  const name = nameByItself('responsibility', rowName)
  const verdict = found === undefined ? logged : verdictOf(after, found)
  const earlier = before === undefined ? '' : `; ${beforeInWords(before, after, row)}`
  const reason = why.trim()
  const whoAndWhy = [by.trim() === '' ? '' : `${by.trim()} decided`, reason.replace(/\.$/, '')]
  const more = [
    vote?.state === 'split' && `The votes were ${vote.camps.map(({ count }) => count).join(' to ')}`,
    whoAndWhy.filter(Boolean).join(': ') || 'No reason given',
  ]
  return {
    head: `${name}: ${verdict}${earlier}.`,
    more: `${more.filter(Boolean).join('. ')}.`,
  }
}

/** Who answers for a row, in words: `the CTO answers for it and does it`. */
function verdictOf({ scheme, roles }: Matrix, row: Responsibility): string {
  const owners = roles.filter(({ id }) => hasKind(scheme, row.cells.get(id), 'owner'))
  const doers = roles.filter(
    (role) => !owners.includes(role) && hasKind(scheme, row.cells.get(role.id), 'doer'),
  )
  const [owner, ...others] = owners
  if (owner === undefined) {
    const doing =
      doers.length === 0 ? '' : `, ${rolesInWords(doers)} ${doers.length === 1 ? 'does' : 'do'} it`
    return `nobody answers for it yet${doing}`
  }
  if (others.length > 0) return severalInWords(row, owners)
  const isDoer = hasKind(scheme, row.cells.get(owner.id), 'doer')
  const scope = row.cells.get(owner.id)?.scope ?? ''
  const whole = scope === '' ? 'it' : scope
  if (isDoer && doers.length > 0)
    return `${rolesInWords([owner])} leads, ${rolesInWords(doers)} ${doers.length === 1 ? 'does' : 'do'} it, too`
  const rest = isDoer
    ? ' and does it'
    : doers.length > 0
      ? `, ${rolesInWords(doers)} ${doers.length === 1 ? 'does' : 'do'} it`
      : ''
  return `${rolesInWords([owner])} answers for ${whole}${rest}`
}

function severalInWords(row: Responsibility, owners: readonly Role[]): string {
  const scopes = owners.map(({ id }) => row.cells.get(id)?.scope ?? '')
  if (scopes.some((scope) => scope === ''))
    return `${rolesInWords(owners)} ${owners.length === 2 ? 'both' : 'all'} answer for it`
  return inWords(owners.map((role, at) => `${rolesInWords([role])} answers for ${scopes[at]}`))
}

function beforeInWords(before: Matrix, after: Matrix, id: Decision['row']): string {
  const [was, is] = [ownersOf(before, id), ownersOf(after, id)]
  if (was.length === is.length && was.every((role, at) => role.id === is[at]?.id)) return 'as before'
  return `before, ${was.length === 0 ? 'nobody' : rolesInWords(was)}`
}

/** Those all agreed on, by their owner: `4 as all voted: Budget and Vision with the CIO; Research with the CTO.` */
function unanimousSentence(decisions: readonly Decision[], after: Matrix): readonly DecisionSentence[] {
  if (decisions.length === 0) return []
  const byOwner = new Map<string, string[]>()
  for (const { row, rowName } of decisions) {
    const owner = ownersOf(after, row)
    const words = owner.length === 0 ? 'with nobody' : `with ${rolesInWords(owner)}`
    byOwner.set(words, [...(byOwner.get(words) ?? []), nameByItself('responsibility', rowName)])
  }
  const each = [...byOwner].map(([owner, names]) => `${inWords(names)} ${owner}`)
  return [{ head: `${decisions.length} as all voted:`, more: `${each.join('; ')}.` }]
}

function ownersOf(matrix: Matrix, id: Decision['row']): readonly Role[] {
  const row = responsibilityOf(matrix, id)
  return row === undefined
    ? []
    : matrix.roles.filter((role) => hasKind(matrix.scheme, row.cells.get(role.id), 'owner'))
}

function responsibilityOf({ rows }: Matrix, id: Decision['row']): Responsibility | undefined {
  return rows.filter(isResponsibility).find((row) => row.id === id)
}

function rolesInWords(roles: readonly Role[]): string {
  return inWords(
    roles.map(({ name }) =>
      name.trim() === '' ? nameInSentence('role') : `the ${nameInSentence('role', name)}`,
    ),
  )
}

/** What a role answers for now and did not before, and the other way round, in a sentence; undefined: nothing. */
export function roleChange(role: Role, before: Matrix, after: Matrix): DecisionSentence | undefined {
  const rowsOf = (matrix: Matrix) =>
    matrix.rows
      .filter(isResponsibility)
      .filter((row) => hasKind(matrix.scheme, row.cells.get(role.id), 'owner'))
  const [was, is] = [rowsOf(before), rowsOf(after)]
  const lacks = (rows: readonly Responsibility[]) => (row: Responsibility) =>
    rows.every(({ id }) => id !== row.id)
  const names = (rows: readonly Responsibility[]) =>
    inWords(rows.map(({ name }) => nameByItself('responsibility', name)))
  const [gained, lost] = [is.filter(lacks(was)), was.filter(lacks(is))]
  if (gained.length === 0 && lost.length === 0) return undefined
  const parts = [gained.length > 0 && `New: ${names(gained)}`, lost.length > 0 && `No longer: ${names(lost)}`]
  return {
    head: `${nameByItself('role', role.name)} answers for ${is.length}, before for ${was.length}.`,
    more: `${parts.filter(Boolean).join('. ')}.`,
  }
}
