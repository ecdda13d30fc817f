import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import type {
  Decision,
  Edition,
  Json,
  Letter,
  Matrix,
  ParkedRow,
  Role,
  Row,
  Scheme,
  SignOff,
  Snapshot,
  Waiver,
} from '../document/matrix.ts'
import { assertNever } from '../result.ts'

/** One thing in its three states: as both sides last had it in common, and as each side has it now. */
export interface Three<T, Base = T> {
  readonly base: Base
  readonly ours: T
  readonly theirs: T
}

export type Side = 'ours' | 'theirs'

export type RecordKind = 'waiver' | 'decision' | 'parked' | 'snapshot' | 'sign-off' | 'edition'

/** Where in a chart something is; the names are those on our side, where it has any. */
export type Place =
  | { readonly in: 'chart' }
  | { readonly in: 'scheme' }
  | { readonly in: 'letter'; readonly letter: LetterKey; readonly name: string }
  | { readonly in: 'role'; readonly role: RoleId; readonly name: string }
  | { readonly in: 'row'; readonly row: RowId; readonly kind: Row['kind']; readonly name: string }
  | {
      readonly in: 'cell'
      readonly row: RowId
      readonly role: RoleId
      readonly rowName: string
      readonly roleName: string
    }
  | { readonly in: RecordKind; readonly key: string; readonly name: string }

/** What is merged as a whole: it was removed on one side, or cannot be put together. */
export type Item = Letter | Scheme | Role | Row | Waiver | Decision | ParkedRow | Snapshot | SignOff | Edition

interface Placed {
  /** the same for the same place and field, whichever side is ours and however often it is merged */
  readonly id: string
  readonly place: Place
}

/** A field that both sides changed, each to something else. A value that is not there is undefined. */
export interface FieldConflict extends Placed, Three<Json | undefined> {
  readonly kind: 'field'
  /** `name`, `letters` …, or the JSON pointer of a field of a newer release: `/theme/colour` */
  readonly field: string
}

/** A thing that one side removed and the other changed, or that both made something of that does not fit together. */
export interface ItemConflict extends Placed, Three<Item | undefined> {
  readonly kind: 'item'
}

/** Both sides together are more than a matrix can hold. */
export interface ChartConflict extends Placed, Three<Matrix> {
  readonly kind: 'chart'
  readonly what: 'rows' | 'roles' | 'editions'
  readonly count: number
  readonly max: number
}

/** What two sides did that cannot both be. It is data; nothing is ever refused because of it. */
export type Conflict = FieldConflict | ItemConflict | ChartConflict

/** The side chosen for each conflict, by the conflict's id. */
export type Choices = ReadonlyMap<string, Side>

/** The side that holds where nobody chooses: ours, unless it removed what the other side changed. */
export function usualSide(conflict: Conflict): Side {
  return conflict.kind === 'item' && conflict.ours === undefined ? 'theirs' : 'ours'
}

/** The id of a conflict: its place, and the field if it is about one. */
export function conflictId(place: Place, field = ''): string {
  return [...stepsOf(place), ...(field === '' ? [] : [field])].join('/')
}

function stepsOf(place: Place): readonly string[] {
  switch (place.in) {
    case 'chart':
    case 'scheme':
      return [place.in]
    case 'letter':
      return [place.in, place.letter]
    case 'role':
      return [place.in, place.role]
    case 'row':
      return [place.in, place.row]
    case 'cell':
      return [place.in, place.row, place.role]
    case 'waiver':
    case 'decision':
    case 'parked':
    case 'snapshot':
    case 'sign-off':
    case 'edition':
      return [place.in, place.key]
    default:
      return assertNever(place)
  }
}
