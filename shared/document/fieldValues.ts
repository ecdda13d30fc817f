import * as v from 'valibot'
import { isUsual, type Field, type FieldError } from './field.ts'
import { isSame } from './isSame.ts'
import type { Json } from './matrix.ts'

/** Fields by the name they have in memory and in a file. */
export type Fields = Readonly<Record<string, Field<Json>>>

type ValueOf<F> = F extends { tidy(value: never): infer Value } ? Value : never
type UsualOf<F> = F extends { readonly usual: infer Usual } ? Usual : never
type NamesOf<F, S> = { [N in keyof F]: F[N] extends { readonly stored: S } ? N : never }[keyof F]

/** A value for every field, the usual ones spelt out. */
export type Values<F> = { readonly [N in keyof F]: ValueOf<F[N]> }

/** The values as a matrix holds them: what is only stored when used is absent while it is the usual one. */
export type Held<F> = { readonly [N in NamesOf<F, 'required' | 'always'>]: ValueOf<F[N]> } & {
  readonly [N in NamesOf<F, 'used'>]?: Exclude<ValueOf<F[N]>, UsualOf<F[N]>>
}

type SchemaOf<F> = F extends { readonly stored: 'required' }
  ? v.GenericSchema<ValueOf<F>>
  : F extends { readonly stored: 'always' }
    ? v.OptionalSchema<v.GenericSchema<ValueOf<F>>, ValueOf<F>>
    : v.ExactOptionalSchema<v.GenericSchema<ValueOf<F>>, undefined>

/** What the fields are in a file, as entries of an object's schema. */
export function entriesOf<F extends Fields>(fields: F): { readonly [N in keyof F]: SchemaOf<F[N]> } {
  return typed(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, entryOf(field)])))
}

function entryOf({ schema, stored, usual }: Field<unknown>): v.GenericSchema {
  if (stored === 'required') return schema
  return stored === 'always' ? v.optional(schema, usual) : v.exactOptional(schema)
}

/** All values of something, the usual ones spelt out. */
export function valuesOf<F extends Fields>(
  fields: F,
  held: Partial<Held<F>> | Partial<Values<F>>,
): Values<F> {
  return mapValues(fields, ({ usual }, name) => valueIn(held, name) ?? usual)
}

/** A value for every field, made from the field and its name. */
export function mapValues<F extends Fields>(
  fields: F,
  of: (field: Field<Json>, name: string) => Json,
): Values<F> {
  const values: Record<string, Json> = {}
  for (const [name, field] of listed(fields)) values[name] = of(field, name)
  return typed(values)
}

const lists = new WeakMap<Fields, readonly (readonly [name: string, field: Field<Json>])[]>()

/** The fields with their names; listed once, as a chart has rows and cells by the ten thousand. */
function listed(fields: Fields): readonly (readonly [name: string, field: Field<Json>])[] {
  const known = lists.get(fields) ?? Object.entries(fields)
  lists.set(fields, known)
  return known
}

/** The value of a field, if there is one. */
export function valueIn(values: object, name: string): Json | undefined {
  // What a matrix holds under the name of a field came through the field's schema, which is one of JSON.
  return (values as Readonly<Record<string, Json | undefined>>)[name]
}

/** The values as a matrix holds them, tidied. */
export function heldOf<F extends Fields>(fields: F, values: Values<F>): Held<F> {
  const held: Record<string, Json> = {}
  for (const [name, field] of listed(fields)) {
    const value = field.tidy(valueIn(values, name) ?? field.usual)
    if (field.stored !== 'used' || !isUsual(field, value)) held[name] = value
  }
  return typed(held)
}

/** The thing with other values in some fields; what is left out stays as it is. */
export function withValues<F extends Fields, T extends Held<F>>(
  fields: F,
  thing: T,
  values: Partial<Values<F>>,
): T {
  const others = Object.entries(thing).filter(([name]) => !Object.hasOwn(fields, name))
  return typed({
    ...Object.fromEntries(others),
    ...heldOf(fields, { ...valuesOf(fields, thing), ...values }),
  })
}

/** The values that a file needs: what is required, and what is other than usual. */
export function writtenOf<F extends Fields>(fields: F, held: Held<F>): Partial<Values<F>> {
  const written: Record<string, Json> = {}
  for (const [name, field] of listed(fields)) {
    const value = valueIn(held, name) ?? field.usual
    if (field.stored === 'required' || !isUsual(field, value)) written[name] = value
  }
  return typed(written)
}

/** The values without those that only say how things stand now: what a template takes over. */
export function lastingOf<F extends Fields>(fields: F, held: Held<F>): Held<F> {
  return heldOf(
    fields,
    mapValues(fields, (field, name) =>
      field.isPassing ? field.usual : (valueIn(held, name) ?? field.usual),
    ),
  )
}

/** Whether two things say the same in all fields. */
export function hasSameValues<F extends Fields>(fields: F, one: Held<F>, other: Held<F>): boolean {
  for (const name of Object.keys(fields)) {
    if (!isSame(valueIn(one, name), valueIn(other, name))) return false
  }
  return true
}

/** Why some values cannot be kept: the first that does not fit its field. */
export function problemIn<F extends Fields>(fields: F, values: Partial<Values<F>>): FieldError | undefined {
  for (const [name, field] of Object.entries(fields)) {
    const value = valueIn(values, name)
    const problem = value === undefined ? undefined : field.problem(field.tidy(value))
    if (problem) return problem
  }
  return undefined
}

/** All values of something as the texts of a form or a table; the usual ones spelt out. */
export function textsOf<F extends Fields>(
  fields: F,
  held: Partial<Held<F>> | Partial<Values<F>>,
): Readonly<Record<string, string>> {
  const texts = Object.entries(fields).map(([name, field]) => [
    name,
    field.text(valueIn(held, name) ?? field.usual),
  ])
  return Object.fromEntries(texts)
}

/** The same as a table holds them, or in words: what is usual is an empty text. */
export function tableTextsOf<F extends Fields>(
  fields: F,
  held: Partial<Held<F>>,
  as: 'text' | 'words' = 'text',
): { readonly [N in keyof F]?: string } {
  const texts = Object.entries(fields).map(([name, field]) => {
    const value = valueIn(held, name)
    return [name, value === undefined || isUsual(field, value) ? '' : field[as](value)]
  })
  return typed(Object.fromEntries(texts))
}

/** The values that texts stand for, and for each text that stands for none why not. */
export function readValues<F extends Fields>(
  fields: F,
  texts: Readonly<Record<string, string>>,
): { readonly read: Partial<Values<F>>; readonly errors: Readonly<Record<string, FieldError>> } {
  const read: Record<string, Json> = {}
  const errors: Record<string, FieldError> = {}
  for (const [name, text] of Object.entries(texts)) {
    const field = fields[name]
    if (field === undefined) continue
    const value = field.read(text)
    const problem = value.ok ? field.problem(value.value) : value.error
    if (problem) errors[name] = problem
    else if (value.ok) read[name] = field.tidy(value.value)
  }
  return { read: typed(read), errors }
}

/** All values of something in words, in the order of the list. */
export function wordsOf<F extends Fields>(
  fields: F,
  held: Partial<Held<F>>,
): readonly { readonly field: Field<Json>; readonly words: string }[] {
  return Object.entries(fields).map(([name, field]) => ({
    field,
    words: field.words(valueIn(held, name) ?? field.usual),
  }))
}

/** The texts under which something is found. */
export function searchedTexts<F extends Fields>(fields: F, held: Held<F>): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const value = valueIn(held, name)
    return value === undefined || !field.isFound || isUsual(field, value) ? [] : [field.words(value)]
  })
}

/** The object with the type that its fields give it: the language forgets which name goes with which value. */
function typed<T>(object: object): T {
  return object as T
}
