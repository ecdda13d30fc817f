import { foldName } from '../analysis/foldName.ts'
import { peopleWithRoles } from '../analysis/peopleWithRoles.ts'
import { counted } from '../counted.ts'
import { dayInWords } from '../dates.ts'
import type { LetterKey, RowId } from '../document/ids.ts'
import type { Matrix, Role } from '../document/matrix.ts'
import { nameByItself } from '../document/names.ts'
import { decidedIn, inProgress, progressOf } from '../document/progress.ts'
import { isResponsibility } from '../document/query.ts'
import { inWords } from '../inWords.ts'
import { placesOf, type MapPlace } from './mapPlaces.ts'

/** What the map is called wherever it is shown. */
export const mapTitle = 'Who answers for what'

/** A responsibility on the map, where it stands. */
export interface MapEntry {
  readonly row: RowId
  readonly name: string
  /** what is said beside the name: `with CTO`, `for internal systems`, `until 31 December 2026`; may be empty */
  readonly beside: string
  /** the owner's letter, where `beside` says who leads */
  readonly owner?: LetterKey
}

/** A column: what a role answers for, what two roles share, or what nobody answers for yet. */
export interface MapColumn {
  /** names it among the columns of its map */
  readonly key: string
  readonly kind: 'role' | 'shared' | 'undecided'
  readonly title: string
  /** who is in the role, or how it is shared; may be empty */
  readonly below: string
  readonly entries: readonly MapEntry[]
}

/** Who answers for what, a column a role: the picture of a chart that a board remembers. */
export interface ChartMap {
  readonly columns: readonly MapColumn[]
  /** responsibilities nobody answers for yet, or several at once */
  readonly undecided: readonly MapEntry[]
  /** how many there are, and how they stand, in a sentence */
  readonly facts: string
  /** how many are shared, and where they stand; empty where that needs no words */
  readonly shared: string
  /** roles that answer for nothing, and people who hold several roles, a sentence each */
  readonly remarks: readonly string[]
}

/**
 * The map of a chart. With two roles what they share stands between them; with more it stands with the role that leads. What is divided by
 * scope, or passes from one role to another on a day, stands with each role that owns a part of it.
 */
export function chartMap(matrix: Matrix): ChartMap {
  const places = matrix.rows.filter(isResponsibility).map((row) => placesOf(matrix, row))
  const isBetweenTwo = matrix.roles.length === 2
  const between = isBetweenTwo ? places.filter(({ isShared }) => isShared) : []
  const apart = isBetweenTwo ? places.filter(({ isShared }) => !isShared) : places
  const ofRoles = matrix.roles.map((role) => roleColumn(role, apart))
  const [first, ...others] = ofRoles
  const columns =
    between.length > 0 && first
      ? [first, betweenColumn(matrix, between), ...others]
      : ofRoles.filter(({ entries }) => isBetweenTwo || entries.length > 0)
  return {
    columns,
    undecided: places.flatMap(({ row, undecided }) =>
      undecided === undefined ? [] : [entryOf(row, undecided)],
    ),
    facts: factsOf(matrix),
    shared: isBetweenTwo ? '' : sharedWords(places),
    remarks: [...withoutAny(ofRoles, between), ...peopleWords(matrix)],
  }
}

function entryOf({ id, name }: MapPlace['row'], beside: string): MapEntry {
  return { row: id, name: nameByItself('responsibility', name), beside }
}

function roleColumn(role: Role, places: readonly MapPlace[]): MapColumn {
  const entries = places.flatMap(({ row, owners, parked }) =>
    owners
      .filter((owner) => owner.role === role.id)
      .map(({ scope, term, withRoles }) => {
        const said = [scope && `for ${scope}`, withRoles && `with ${withRoles}`, term, parkedWords(parked)]
        return entryOf(row, said.filter(Boolean).join(', '))
      }),
  )
  const [title, below] = [nameByItself('role', role.name), role.holder.trim()]
  return { key: `role ${role.id}`, kind: 'role', title, below, entries }
}

/** What the two roles of a chart share, each with who leads. */
function betweenColumn({ roles }: Matrix, places: readonly MapPlace[]): MapColumn {
  const [one, other] = roles.map(({ holder }) => foldName(holder))
  const isOnePerson = one !== undefined && one !== '' && one === other
  const entries = places.map(({ row, owners, parked }): MapEntry => {
    const said = owners.map(({ name, scope, term }) =>
      [scope === '' ? `${name} leads` : `${name} for ${scope}`, term].filter(Boolean).join(' '),
    )
    const [lead] = owners
    const beside = [...said, parkedWords(parked)].filter(Boolean).join(', ')
    return {
      ...entryOf(row, beside),
      ...(owners.length === 1 && lead?.letter !== undefined ? { owner: lead.letter } : {}),
    }
  })
  const below = isOnePerson ? `one person, ${roles[0]?.holder.trim()}` : 'one leads'
  return { key: 'shared', kind: 'shared', title: 'Both', below, entries }
}

function parkedWords(parked: MapPlace['parked']): string {
  if (parked === undefined) return ''
  const { owner, due } = parked
  return ['parked', owner, due === undefined ? '' : dayInWords(due)].filter(Boolean).join(', ')
}

function factsOf({ scheme, rows }: Matrix): string {
  const progress = progressOf(scheme, rows)
  const count = inProgress(progress)
  if (count === 0) return 'No responsibilities yet'
  const all = counted(count, 'responsibility', 'responsibilities')
  if (progress.oneOwner === count)
    return count === 1 ? `${all}, with one accountable owner` : `${all}, each with one accountable owner`
  const undecided = count - decidedIn(progress)
  const parts = [
    progress.oneOwner > 0 && `${progress.oneOwner} with one accountable owner`,
    progress.divided > 0 && `${progress.divided} divided by scope`,
    undecided > 0 && `${undecided} not decided`,
  ]
  return `${all}: ${inWords(parts.filter((part) => part !== false))}`
}

function sharedWords(places: readonly MapPlace[]): string {
  const count = places.filter(({ isShared, isDivided }) => isShared && !isDivided).length
  if (count === 0) return ''
  return `${count} ${count === 1 ? 'is shared and stands' : 'are shared and stand'} with the role that leads`
}

/** So many roles are named in one sentence. */
const mostNamed = 4

function withoutAny(columns: readonly MapColumn[], between: readonly MapPlace[]): readonly string[] {
  const leads = new Set(between.flatMap(({ owners }) => owners.map(({ role }) => `role ${role}`)))
  const names = columns.filter(({ key, entries }) => entries.length === 0 && !leads.has(key))
  if (names.length === 0) return []
  const titles = names.map(({ title }) => title)
  const rest = titles.length - mostNamed
  const shown = rest > 1 ? [...titles.slice(0, mostNamed), `${rest} more roles`] : titles
  return [`${inWords(shown)} ${titles.length === 1 ? 'answers' : 'answer'} for nothing yet`]
}

function peopleWords(matrix: Matrix): readonly string[] {
  return peopleWithRoles(matrix)
    .filter(({ owned }) => owned > 0)
    .map(
      ({ name, roles, owned, responsibilities }) =>
        `${name} is ${inWords(roles.map((role) => nameByItself('role', role.name)))}, and answers for ${owned} of ${responsibilities}`,
    )
}
