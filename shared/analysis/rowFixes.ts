import type { CellContent } from '../commands/command.ts'
import { mergeRows } from '../commands/mergeCommands.ts'
import { splitRow } from '../commands/splitRow.ts'
import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import { inSchemeOrder } from '../document/letters.ts'
import type { LetterKind, Matrix, Responsibility } from '../document/matrix.ts'
import { nameOfRole } from '../document/names.ts'
import { concernedRoles } from './concernedRoles.ts'
import type { Finding } from './finding.ts'
import { ask, command, type Fix } from './fix.ts'
import type { RuleId } from './rules.ts'

/** So many roles are offered by name; past that a person chooses from a list. */
const rolesOffered = 4

/** A finding on a row, with what its fixes are made of. */
interface Place {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly finding: Finding
  readonly concerned: readonly RoleId[]
  readonly everyone: readonly RoleId[]
  readonly newId: () => RowId
  /** the scheme's first letter of a kind */
  readonly key: (kind: LetterKind) => LetterKey | undefined
}

/** The ways to settle a finding about one row or one of its cells. */
export function rowFixes(
  matrix: Matrix,
  finding: Finding,
  row: Responsibility,
  newId: () => RowId,
): readonly Fix[] {
  const fixes: ((place: Place) => readonly Fix[]) | undefined = fixesByRule[finding.rule]
  return (
    fixes?.({
      ...{ matrix, row, finding, newId },
      concerned: concernedRoles(matrix, finding),
      everyone: matrix.roles.map(({ id }) => id),
      key: (kind) => matrix.scheme.letters.find((letter) => letter.kind === kind)?.key,
    }) ?? []
  )
}

const fixesByRule: Partial<Record<RuleId, (place: Place) => readonly Fix[]>> = {
  'row-empty': ({ row }) => [
    ask('Assign…', 'assign'),
    command('Delete row', { type: 'removeRows', rows: [row.id] }),
  ],
  'no-doer-no-owner': () => [ask('Assign…', 'assign')],
  'no-owner': (place) => give(place, place.key('owner'), place.concerned),
  'many-owners': (place) => {
    const split = splitRow(place.matrix, place.row, place.newId)
    return [
      ...(split ? [command('Split row', split)] : []),
      ...keep(place, place.key('owner'), place.key('doer')),
      ask('Add scopes…', 'scopes'),
    ]
  },
  'no-doer': (place) => give(place, place.key('doer'), place.concerned),
  'many-doers': (place) => keep(place, place.key('doer'), place.key('support') ?? place.key('adviser')),
  'many-advisers': (place) => drop(place, place.concerned, [place.key('adviser')], place.key('informed')),
  'many-informed': (place) => drop(place, place.concerned, [place.key('informed')]),
  'row-full': (place) => drop(place, onlyHolding(place, place.key('informed')), [place.key('informed')]),
  'too-few-letters': (place) =>
    place.everyone.length <= rolesOffered ? give(place, place.finding.letters?.[0], place.everyone) : [],
  'too-many-letters': (place) => keep(place, place.finding.letters?.[0], undefined),
  'redundant-letter': (place) => drop(place, place.concerned, place.finding.letters ?? []),
  'owner-and-adviser': (place) => [
    ask('Add scope…', 'scopes'),
    ...drop(place, place.concerned, [place.key('adviser')]),
  ],
  'verifier-is-doer': (place) =>
    (place.finding.letters ?? []).flatMap((key) => drop(place, place.concerned, [key])),
  'letter-unknown': (place) => [
    ask('Map it…', 'scheme'),
    ...drop(place, place.concerned, place.finding.letters ?? []),
  ],
  'vague-name': () => [ask('Rename…', 'rename')],
  'duplicate-row': ({ matrix, row, finding: { twinRow } }) => {
    const merge = twinRow && mergeRows(matrix, row.id, twinRow)
    return [...(merge ? [command('Merge the two', merge)] : []), ask('Rename…', 'rename')]
  },
  'duty-segregation': (place) =>
    place.everyone
      .filter((role) => !place.concerned.includes(role))
      .slice(0, rolesOffered)
      .flatMap((role) => moveOwner(place, role)),
}

/** Adds a letter to one of the roles. */
function give(place: Place, key: LetterKey | undefined, roles: readonly RoleId[]): readonly Fix[] {
  if (key === undefined) return []
  return roles
    .slice(0, rolesOffered)
    .map((role) => set(`${key} to ${nameOfRole(place.matrix, role)}`, [changed(place, role, [], [key])]))
}

/** Leaves a letter with one of the roles concerned; the others get another one instead, or lose it. */
function keep(place: Place, key: LetterKey | undefined, instead: LetterKey | undefined): readonly Fix[] {
  if (key === undefined) return []
  return place.concerned.slice(0, rolesOffered).map((kept) => {
    const others = place.concerned.filter((role) => role !== kept)
    return set(
      `Keep ${key} with ${nameOfRole(place.matrix, kept)}`,
      others.map((role) => changed(place, role, [key], [instead])),
    )
  })
}

/** Takes letters away from roles; `add` is what they get instead. */
function drop(
  place: Place,
  roles: readonly RoleId[],
  keys: readonly (LetterKey | undefined)[],
  add?: LetterKey,
): readonly Fix[] {
  const known = keys.filter((key) => key !== undefined)
  if (known.length === 0 || roles.length === 0) return []
  const label = add === undefined ? `Drop ${known.join('/')}` : `Make them ${add}`
  return [
    set(
      label,
      roles.map((role) => changed(place, role, known, [add])),
    ),
  ]
}

function moveOwner(place: Place, role: RoleId): readonly Fix[] {
  const owner = place.key('owner')
  if (owner === undefined) return []
  // An owner need not be asked or told as well.
  const implied = [place.key('adviser'), place.key('informed')].filter((key) => key !== undefined)
  return [
    set(`Move ${owner} to ${nameOfRole(place.matrix, role)}`, [
      ...place.concerned.map((one) => changed(place, one, [owner], [])),
      changed(place, role, implied, [owner]),
    ]),
  ]
}

function set(doing: string, cells: readonly CellContent[]): Fix {
  return command(doing, { type: 'setCells', doing, cells })
}

function onlyHolding({ row, everyone }: Place, key: LetterKey | undefined): readonly RoleId[] {
  return everyone.filter((role) => row.cells.get(role)?.letters.every((one) => one === key))
}

/** A cell of the row without some letters and with others. A command takes no letters outside the scheme. */
function changed(
  { matrix: { scheme }, row }: Place,
  role: RoleId,
  without: readonly LetterKey[],
  added: readonly (LetterKey | undefined)[],
): CellContent {
  const known = new Set(scheme.letters.map((letter) => letter.key))
  const kept = (row.cells.get(role)?.letters ?? []).filter((key) => known.has(key) && !without.includes(key))
  return {
    row: row.id,
    role,
    letters: inSchemeOrder(scheme, [...kept, ...added.filter((key) => key !== undefined)]),
  }
}
