import * as v from 'valibot'
import { inFigures } from '../inFigures.ts'
import { cellFields, chartFields, roleFields, rowFields } from '../document/fields.ts'
import type { Fields } from '../document/fieldValues.ts'
import type { Json } from '../document/matrix.ts'
import { nameInSentence, shortened, type Named } from '../document/names.ts'
import { assertNever } from '../result.ts'
import type { Conflict, FieldConflict, ItemConflict, Place, Side } from './conflict.ts'

/** What the two sides are called where the words are shown. */
export type SideNames = Readonly<Record<Side, string>>

/** A conflict on one line: `CTO: C → A/R (ours), I (theirs) on Customer data analytics`. */
export function describeConflict(
  conflict: Conflict,
  names: SideNames = { ours: 'ours', theirs: 'theirs' },
): string {
  switch (conflict.kind) {
    case 'field':
      return fieldWords(conflict, names)
    case 'item':
      return itemWords(conflict, names)
    case 'chart': {
      const { what, count, max } = conflict
      const [has, holds] = [inFigures(count), inFigures(max)]
      return `Both sides together have ${has} ${what}, and a chart holds ${holds}: choose ${names.ours} or ${names.theirs}`
    }
    default:
      return assertNever(conflict)
  }
}

/** What a conflict is about, without the two sides: `CTO on Customer data analytics`. */
export function conflictTitle(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'field': {
      const { place, field } = conflict
      if (place.in === 'cell' && field === 'letters') return nameOf(place)
      if (place.in === 'chart') return fieldName(conflict)
      return `${fieldName(conflict)} of ${nameOf(place)}`
    }
    case 'item':
      return capital(nameOf(conflict.place))
    case 'chart':
      return `More ${conflict.what} than a chart holds (${inFigures(conflict.max)})`
    default:
      return assertNever(conflict)
  }
}

/** What one side of a conflict, or what both come from, has: `A/R`, `removed`. */
export function describeSide(conflict: Conflict, side: Side | 'base'): string {
  if (conflict.kind === 'field') return shown(conflict, conflict[side])
  if (conflict.kind === 'chart') return `all of it, with its ${conflict.what}`
  const item = conflict[side]
  if (item === undefined) return side === 'base' || conflict.base === undefined ? 'not there' : 'removed'
  if (side === 'base')
    return 'name' in item && typeof item.name === 'string' ? nameInSentence('one', item.name) : 'there'
  const did = conflict.base === undefined ? 'added' : 'changed'
  return 'name' in item && typeof item.name === 'string'
    ? `${did}, as ${nameInSentence('one', item.name)}`
    : did
}

function fieldWords(conflict: FieldConflict, names: SideNames): string {
  const { place, field, base, ours, theirs } = conflict
  const [before, here, there] = [base, ours, theirs].map((value) => shown(conflict, value))
  const values = `${before} → ${here} (${names.ours}), ${there} (${names.theirs})`
  if (place.in === 'cell') {
    const what =
      field === 'letters'
        ? nameInSentence('role', place.roleName)
        : `${nameInSentence('role', place.roleName)}, ${field}`
    return `${what}: ${values} on ${nameInSentence('row', place.rowName)}`
  }
  const what = fieldName(conflict)
  return place.in === 'chart' ? `${what}: ${values}` : `${what} of ${nameOf(place)}: ${values}`
}

function itemWords({ place, base, ours, theirs }: ItemConflict, names: SideNames): string {
  const what = capital(nameOf(place))
  if (ours === undefined) return `${what}: removed (${names.ours}), changed (${names.theirs})`
  if (theirs === undefined) return `${what}: changed (${names.ours}), removed (${names.theirs})`
  const did = base === undefined ? 'added' : 'changed'
  const both = `${what}: ${did} in two ways that cannot be put together`
  if (!('letters' in ours && 'letters' in theirs)) return both
  return `${both}: ${nameInSentence('one', ours.name)} (${names.ours}), ${nameInSentence('one', theirs.name)} (${names.theirs})`
}

function fieldName(conflict: FieldConflict): string {
  const { field } = conflict
  if (field.startsWith('/')) return `The field ${field}`
  return knownField(conflict)?.name ?? otherFields[field] ?? field
}

/** The field of the one list that a conflict is about. */
function knownField({ place, field }: FieldConflict): Fields[string] | undefined {
  const fields = fieldsIn(place)
  return Object.hasOwn(fields, field) ? fields[field] : undefined
}

function fieldsIn({ in: what }: Place): Fields {
  if (what === 'chart') return chartFields
  if (what === 'role') return roleFields
  if (what === 'row') return rowFields
  return what === 'cell' ? cellFields : {}
}

/** What is merged as a field and is none of those that a person fills in. */
const otherFields: Readonly<Record<string, string>> = {
  id: 'The identity of the chart',
  name: 'Name',
  kind: 'Kind',
  meaning: 'Meaning',
  colour: 'Colour',
  bounds: 'Bounds',
}

function nameOf(place: Place): string {
  switch (place.in) {
    case 'chart':
      return 'the chart'
    case 'scheme':
      return 'the scheme'
    case 'letter':
      return `the letter ${place.letter}`
    case 'role':
      return the('role', place.name)
    case 'row':
      return the(place.kind, place.name)
    case 'cell':
      return `${nameInSentence('role', place.roleName)} on ${nameInSentence('row', place.rowName)}`
    case 'waiver':
      return `the accepted remark about ${shortened(place.name)}`
    case 'decision':
      return `the decision on ${nameInSentence('row', place.name)}`
    case 'parked':
      return `the parking of ${nameInSentence('row', place.name)}`
    case 'snapshot':
      return the('snapshot', place.name)
    case 'edition':
      return `edition ${place.name}`
    case 'sign-off':
      return `the signature of ${nameInSentence('role', place.name)}`
    default:
      return assertNever(place)
  }
}

function the(of: Named, name: string): string {
  return name.trim() === '' ? nameInSentence(of) : `the ${of} ${nameInSentence(of, name)}`
}

function shown(conflict: FieldConflict, value: Json | undefined): string {
  if (value === undefined || value === '') return '–'
  const known = knownField(conflict)
  if (known && v.is(known.schema, value)) return shortened(known.words(value)) || '–'
  return shortened(typeof value === 'string' ? value : JSON.stringify(value)) || '–'
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
