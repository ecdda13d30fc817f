import { editionBefore, inEditionOrder } from './editionOrder.ts'
import { limits } from './limits.ts'
import { rowsOfRuns } from './rowRuns.ts'
import type { EditionFile, MatrixFile, RowFile } from './schema.ts'

/** The whole state of an edition, as the file holds its parts; parts two editions share are one object. */
export interface EditionState {
  readonly scheme: MatrixFile['scheme']
  readonly roles: MatrixFile['roles']
  readonly rows: readonly RowFile[]
}

/** Why the state of an edition cannot be made out, where and what should be there. */
export interface EditionGap {
  readonly missing: 'scheme' | 'roles' | 'rows'
  readonly expected: string
}

/** The state of each edition, made up from those before it, or what is missing for it. */
export function editionStates(
  editions: readonly EditionFile[],
): ReadonlyMap<EditionFile, EditionState | EditionGap> {
  const states = new Map<EditionFile, EditionState | EditionGap>()
  for (const edition of inEditionOrder(editions)) {
    const before = editionBefore(editions, edition)
    const from = before && states.get(before)
    states.set(edition, stateOf(edition, from && isWhole(from) ? from : undefined))
  }
  return states
}

/** Whether the state could be made out. */
export function isWhole(state: EditionState | EditionGap): state is EditionState {
  return !('missing' in state)
}

function stateOf(edition: EditionFile, before: EditionState | undefined): EditionState | EditionGap {
  const scheme = edition.scheme ?? before?.scheme
  if (scheme === undefined) return { missing: 'scheme', expected: whole }
  const roles = edition.roles ?? before?.roles
  if (roles === undefined) return { missing: 'roles', expected: whole }
  const rows = rowsOfRuns(before?.rows ?? [], edition.rows)
  if (rows === undefined) return { missing: 'rows', expected: whole }
  if (rows.length > limits.rows) return { missing: 'rows', expected: `at most ${limits.rows} rows` }
  return { scheme, roles, rows }
}

const whole = 'all of it, or the edition it came after among the others'
