import type { ExtraFields, Json } from '../document/matrix.ts'
import type { Place, Three } from './conflict.ts'
import { mergeField, unlessBothChanged, type Session } from './session.ts'

/** Fields this release does not know, each by the rule of fields, objects in them field by field (RFC 6901 pointers). */
export function mergeExtra(
  session: Session,
  place: Place,
  {
    base,
    ours,
    theirs,
  }: Three<{ readonly extra?: ExtraFields }, { readonly extra?: ExtraFields } | undefined>,
): { extra?: ExtraFields } {
  if (ours.extra === undefined && theirs.extra === undefined) return {}
  const three = { base: base?.extra ?? {}, ours: ours.extra ?? {}, theirs: theirs.extra ?? {} }
  const extra = mergeFields(session, place, '', three)
  return Object.keys(extra).length === 0 ? {} : { extra }
}

function mergeFields(
  session: Session,
  place: Place,
  pointer: string,
  { base, ours, theirs }: Three<ExtraFields>,
) {
  const keys = new Set([...Object.keys(ours), ...Object.keys(theirs)])
  const fields = [...keys].flatMap((key): [string, Json][] => {
    const three = { base: own(base, key), ours: own(ours, key), theirs: own(theirs, key) }
    const value = mergeJson(session, place, `${pointer}/${escaped(key)}`, three)
    return value === undefined ? [] : [[key, value]]
  })
  return Object.fromEntries(fields)
}

function mergeJson(
  session: Session,
  place: Place,
  pointer: string,
  three: Three<Json | undefined>,
): Json | undefined {
  const { base, ours, theirs } = three
  return unlessBothChanged(three, () =>
    isObject(ours) && isObject(theirs)
      ? mergeFields(session, place, pointer, { base: isObject(base) ? base : {}, ours, theirs })
      : mergeField(session, place, pointer, three),
  )
}

function own(fields: ExtraFields, key: string): Json | undefined {
  return Object.hasOwn(fields, key) ? fields[key] : undefined
}

function isObject(value: Json | undefined): value is ExtraFields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escaped(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1')
}
