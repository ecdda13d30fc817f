import type { Json } from '../document/matrix.ts'
import { shortened } from '../document/names.ts'
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
      const [has, holds] = [count.toLocaleString('en'), max.toLocaleString('en')]
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
      if (place.in === 'chart') return fieldName(field)
      return `${fieldName(field)} of ${nameOf(place)}`
    }
    case 'item':
      return capital(nameOf(conflict.place))
    case 'chart':
      return `More ${conflict.what} than a chart holds (${conflict.max.toLocaleString('en')})`
    default:
      return assertNever(conflict)
  }
}

/** What one side of a conflict, or what both come from, has: `A/R`, `removed`. */
export function describeSide(conflict: Conflict, side: Side | 'base'): string {
  if (conflict.kind === 'field') return shown(conflict[side])
  if (conflict.kind === 'chart') return `all of it, with its ${conflict.what}`
  const item = conflict[side]
  if (item === undefined) return side === 'base' || conflict.base === undefined ? 'not there' : 'removed'
  if (side === 'base') return 'name' in item && typeof item.name === 'string' ? named(item.name) : 'there'
  const did = conflict.base === undefined ? 'added' : 'changed'
  return 'name' in item && typeof item.name === 'string' ? `${did}, as ${named(item.name)}` : did
}

function fieldWords({ place, field, base, ours, theirs }: FieldConflict, names: SideNames): string {
  const values = `${shown(base)} → ${shown(ours)} (${names.ours}), ${shown(theirs)} (${names.theirs})`
  if (place.in === 'cell') {
    const what = field === 'letters' ? named(place.roleName) : `${named(place.roleName)}, ${field}`
    return `${what}: ${values} on ${named(place.rowName)}`
  }
  const what = fieldName(field)
  return place.in === 'chart' ? `${what}: ${values}` : `${what} of ${nameOf(place)}: ${values}`
}

function itemWords({ place, base, ours, theirs }: ItemConflict, names: SideNames): string {
  const what = capital(nameOf(place))
  if (ours === undefined) return `${what}: removed (${names.ours}), changed (${names.theirs})`
  if (theirs === undefined) return `${what}: changed (${names.ours}), removed (${names.theirs})`
  const did = base === undefined ? 'added' : 'changed'
  const both = `${what}: ${did} in two ways that cannot be put together`
  if (!('letters' in ours && 'letters' in theirs)) return both
  return `${both}: ${named(ours.name)} (${names.ours}), ${named(theirs.name)} (${names.theirs})`
}

function fieldName(field: string): string {
  return field.startsWith('/') ? `The field ${field}` : (fieldNames[field] ?? field)
}

const fieldNames: Readonly<Record<string, string>> = {
  id: 'The identity of the chart',
  title: 'Title',
  goal: 'Goal',
  strict: 'Judged strictly',
  name: 'Name',
  holder: 'Holder',
  note: 'Note',
  scope: 'Scope',
  status: 'Status',
  tags: 'Tags',
  effort: 'Effort',
  description: 'Description',
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
      return `the role ${named(place.name)}`
    case 'row':
      return `the ${place.kind} ${named(place.name)}`
    case 'cell':
      return `${named(place.roleName)} on ${named(place.rowName)}`
    case 'waiver':
      return `the waiver of ${named(place.name)}`
    case 'decision':
      return `the decision on ${named(place.name)}`
    case 'parked':
      return `the parking of ${named(place.name)}`
    case 'snapshot':
      return `the snapshot ${named(place.name)}`
    case 'sign-off':
      return `the sign-off of ${named(place.name)}`
    default:
      return assertNever(place)
  }
}

function named(name: string): string {
  return shortened(name) || 'without a name'
}

function shown(value: Json | undefined): string {
  if (value === undefined || value === '') return '–'
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return shortened(typeof value === 'string' ? value : JSON.stringify(value)) || '–'
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
