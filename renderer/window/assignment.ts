import type { CellContent, Command } from '../../shared/commands/command.ts'
import type { LetterKey, RoleId } from '../../shared/document/ids.ts'
import { findLetter, hasKind } from '../../shared/document/letters.ts'
import type { LetterKind, Matrix, Responsibility } from '../../shared/document/matrix.ts'
import { assignedTo } from '../../shared/document/query.ts'
import { readTerm, termInWords } from '../../shared/document/term.ts'
import { roleTitle } from './cellWords.ts'

/** What one of the roles that a row is assigned to has to do with it. */
export interface Part {
  readonly role: RoleId
  readonly isOwner: boolean
  readonly isDoer: boolean
  /** what it answers for, where that is not all */
  readonly scope: string
  /** the days on which it holds, where those are not all */
  readonly term: string
}

/** Who a row is assigned to, owners first. */
export function partsOf(matrix: Matrix, row: Responsibility): readonly Part[] {
  return assignedTo(matrix, row).map(({ role: { id }, isOwner }) => {
    const cell = row.cells.get(id)
    return {
      role: id,
      isOwner,
      isDoer: hasKind(matrix.scheme, cell, 'doer'),
      scope: cell?.scope ?? '',
      term: cell?.term ?? '',
    }
  })
}

/** The roles, the one that leads first, if they are what an answer in a menu says: nobody, one role, or several of which one leads. */
export function asAnswer(parts: readonly Part[]): readonly RoleId[] | undefined {
  const [lead, ...others] = parts
  if (lead === undefined) return []
  const isLed = lead.isOwner && (lead.isDoer || others.length === 0)
  const isPlain =
    others.every(({ isOwner }) => !isOwner) && parts.every(({ scope, term }) => scope === '' && term === '')
  return isLed && isPlain ? parts.map(({ role }) => role) : undefined
}

/** `CIO`, `CIO leads, CTO`, `CIO is accountable for budgets, CTO is accountable for products`, `CIO, CTO` where none leads. */
export function partsInWords({ roles }: Matrix, parts: readonly Part[]): string {
  const words = parts.map((part) => {
    const name = roleTitle(roles.find(({ id }) => id === part.role)?.name ?? '')
    return `${name}${saysOf(part, parts.length)}${part.term && ` ${termInWords(part.term)}`}`
  })
  return words.join(', ')
}

function saysOf({ isOwner, isDoer, scope }: Part, count: number): string {
  if (!isOwner) return ''
  if (scope !== '') return `${answersFor}${scope}`
  if (count === 1) return ''
  return isDoer ? leads : answers
}

const leads = ' leads'
const answers = ' is accountable'
const answersFor = ' is accountable for '

/** What a text such as {@link partsInWords} says; undefined when it names a role that is not on the chart. */
export function readParts({ roles }: Matrix, text: string): readonly Part[] | undefined {
  const find = (name: string): RoleId | undefined =>
    roles.find((role) => foldCase(role.name) === foldCase(name))?.id
  const alone = find(text)
  const names = alone === undefined ? text.split(/[,;/]/).filter((name) => name.trim() !== '') : [text]
  const parts = names.map((name): Part | undefined => {
    const [, plain = name, says, scope = '', days = ''] =
      /^(.*?)( leads| is accountable(?: for (.*?))?)?( (?:from|until) .+)?$/iu.exec(name.trim()) ?? []
    const role = find(name) ?? find(plain)
    if (role === undefined) return undefined
    // A role that is named alone answers for it and does it.
    const isOwner = names.length === 1 || (find(name) === undefined && says !== undefined)
    const isDoer = !isOwner || names.length === 1 || foldCase(says ?? '') === foldCase(leads)
    const term = readTerm(days)
    // What are no days is a part of the scope, as in “until March”.
    const isTerm = term !== undefined && find(name) === undefined
    return { role, isOwner, isDoer, scope: `${scope}${isTerm ? '' : days}`.trim(), term: isTerm ? term : '' }
  })
  return parts.every((part) => part !== undefined) ? parts : undefined
}

/** The command that assigns a row so; what else its cells hold stays, but for what being assigned implies. */
export function assignParts(matrix: Matrix, row: Responsibility, parts: readonly Part[]): Command {
  const roles = asAnswer(parts)
  if (roles) return { type: 'assignRow', row: row.id, roles }
  const cells = matrix.roles.flatMap(({ id: role }): CellContent[] => {
    const cell = row.cells.get(role)
    const part = parts.find((one) => one.role === role)
    if (part === undefined && cell === undefined) return []
    const dropped: readonly LetterKind[] = part ? [...held, 'adviser', 'informed'] : held
    const kept = cell?.letters.filter((key) => !dropped.some((kind) => isOf(matrix, key, kind))) ?? []
    const given = [
      ...(part?.isOwner ? firstOf(matrix, 'owner') : []),
      ...(part?.isDoer ? firstOf(matrix, 'doer') : []),
    ]
    return [
      {
        row: row.id,
        role,
        letters: [...kept, ...given],
        ...(part ? { scope: part.scope, term: part.term } : { term: '' }),
      },
    ]
  })
  return { type: 'setCells', doing: 'Assign', cells }
}

const held: readonly LetterKind[] = ['owner', 'doer']

function isOf({ scheme }: Matrix, key: LetterKey, kind: LetterKind): boolean {
  return findLetter(scheme, key)?.kind === kind
}

function firstOf({ scheme }: Matrix, kind: LetterKind): readonly LetterKey[] {
  return scheme.letters
    .filter((letter) => letter.kind === kind)
    .slice(0, 1)
    .map(({ key }) => key)
}

/** A text for comparing with what somebody types: in either case, and without spaces around it. */
export function foldCase(text: string): string {
  return text.trim().toLowerCase()
}
