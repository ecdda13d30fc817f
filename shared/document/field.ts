import * as v from 'valibot'
import { dayInWords, isDay, readDay } from '../dates.ts'
import { inFigures } from '../inFigures.ts'
import { err, ok, type Result } from '../result.ts'
import { isSame } from './isSame.ts'
import { limits } from './limits.ts'
import { isTerm, readTerm, termInWords, termText } from './term.ts'

/** How a person types a value. */
export type FieldControl =
  | { readonly kind: 'line' | 'text' | 'date' | 'term' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'number'; readonly max: number }

/** Why a value does not fit its field. `what` starts a sentence: `The description`. */
export type FieldError =
  | { readonly kind: 'text-too-long'; readonly what: string; readonly length: number; readonly max: number }
  | { readonly kind: 'bad-number'; readonly what: string; readonly max: number }
  | { readonly kind: 'bad-date'; readonly what: string }
  | { readonly kind: 'bad-term' }
  | { readonly kind: 'too-many-items'; readonly what: string; readonly max: number }
  | { readonly kind: 'no-such-choice'; readonly what: string; readonly options: readonly string[] }

/**
 * - required: always in memory and in the file
 * - always: always in memory; a file may leave the usual value out
 * - used: neither in memory nor in the file while the value is the usual one
 */
type Stored = 'required' | 'always' | 'used'

/** Something a person says of a chart, a role, a responsibility or a cell, and all there is to know about it. */
export interface Field<Value, Usual extends Value = Value, S extends Stored = Stored> {
  /** in tables, differences and conflicts */
  readonly name: string
  /** in forms */
  readonly label: string
  readonly control: FieldControl
  /** what it is while nobody has said anything */
  readonly usual: Usual
  readonly stored: S
  /** whether it says how things stand now, so that a template leaves it out */
  readonly isPassing: boolean
  /** whether it is found by its words */
  readonly isFound: boolean
  /** the value as it is kept: each item of a list once */
  tidy(value: Value): Value
  /** the value in a file */
  readonly schema: v.GenericSchema<Value>
  /** the value as a form and a table hold it; `read` gives it back */
  text(value: Value): string
  /** the value a text stands for, or why it stands for none */
  read(text: string): Result<Value, FieldError>
  /** the value in words, as a person reads it */
  words(value: Value): string
  /** why the value cannot be kept, if it cannot */
  problem(value: Value): FieldError | undefined
}

interface Facts<S extends Stored> {
  readonly name: string
  readonly label?: string
  readonly stored: S
  readonly isPassing?: boolean
}

function factsOf<S extends Stored>({ name, label = name, stored, isPassing = false }: Facts<S>) {
  return { name, label, stored, isPassing, isFound: true }
}

/** A text: a line, or several with `hasLines`. */
export function textField<S extends Stored>(
  facts: Facts<S> & { readonly max: number; readonly hasLines?: boolean },
): Field<string, '', S> {
  const { name, max, hasLines = false } = facts
  return {
    ...factsOf(facts),
    control: { kind: hasLines ? 'text' : 'line' },
    usual: '',
    tidy: (value) => value,
    schema: v.pipe(v.string(), v.maxLength(max)),
    text: (value) => value,
    read: (text) => ok(text),
    words: (value) => value,
    problem: ({ length }) => tooLong(the(name), length, max),
  }
}

/** One of several words; the first is the usual one. */
export function choiceField<Key extends string, const Usual extends Key, S extends Stored>(
  facts: Facts<S> & { readonly names: Readonly<Record<Key, string>>; readonly usual: Usual },
): Field<Key, Usual, S> {
  const { name, names, usual } = facts
  const keys = Object.keys(names).filter((key): key is Key => Object.hasOwn(names, key))
  return {
    ...factsOf(facts),
    control: { kind: 'choice', options: keys.map((key) => names[key]) },
    usual,
    tidy: (value) => value,
    schema: v.picklist(keys),
    text: (value) => names[value],
    read: (text) => {
      const found = keys.find((key) => isSameWord(text, key) || isSameWord(text, names[key]))
      const options = keys.map((key) => names[key])
      return found === undefined ? err({ kind: 'no-such-choice', what: the(name), options }) : ok(found)
    },
    words: (value) => names[value],
    problem: () => undefined,
  }
}

/** A number from 0. */
export function numberField<const Usual extends number, S extends Stored>(
  facts: Facts<S> & { readonly usual: Usual; readonly max: number },
): Field<number, Usual, S> {
  const { name, usual, max } = facts
  const fits = (value: number): boolean => value >= 0 && value <= max
  const bad: FieldError = { kind: 'bad-number', what: the(name), max }
  return {
    ...factsOf(facts),
    control: { kind: 'number', max },
    usual,
    // A figure is found everywhere and says nothing.
    isFound: false,
    tidy: (value) => value,
    schema: v.pipe(v.number(), v.minValue(0), v.maxValue(max)),
    text: String,
    read: (text) => {
      const value = text.trim() === '' ? usual : Number(text.replace(',', '.'))
      return fits(value) ? ok(value) : err(bad)
    },
    words: inFigures,
    problem: (value) => (fits(value) ? undefined : bad),
  }
}

/** Several words, each once; written with commas between them. */
export function listField<S extends Stored>(
  facts: Facts<S> & { readonly one: string; readonly most: number },
): Field<readonly string[], readonly [], S> {
  const { name, one, most } = facts
  const text = (items: readonly string[]): string => items.map(quotedItem).join(', ')
  return {
    ...factsOf(facts),
    control: { kind: 'line' },
    usual: [],
    tidy: (items) => [...new Set(items)].filter((item) => item !== ''),
    schema: v.pipe(v.array(v.pipe(v.string(), v.maxLength(limits.name))), v.maxLength(most)),
    text,
    read: (text) => ok(readItems(text)),
    words: (items) => items.join(', '),
    problem: (items) =>
      items.length > most
        ? { kind: 'too-many-items', what: name.toLowerCase(), max: most }
        : tooLong(`A ${one}`, Math.max(0, ...items.map(({ length }) => length)), limits.name),
  }
}

/** A day, or none. */
export function dateField<S extends Stored>(facts: Facts<S>): Field<string, '', S> {
  const message = 'a date such as 2026-03-31'
  const bad: FieldError = { kind: 'bad-date', what: 'The date' }
  return {
    ...factsOf(facts),
    control: { kind: 'date' },
    usual: '',
    tidy: (value) => value,
    schema: v.pipe(v.string(), v.isoDate(message), v.check(isDay, message)),
    text: (value) => value,
    read: (text) => {
      const day = text.trim() === '' ? '' : readDay(text)
      return day === undefined ? err(bad) : ok(day)
    },
    words: dayInWords,
    problem: (value) => (value === '' || isDay(value) ? undefined : bad),
  }
}

/** The days on which something holds; usually all. */
export function termField<S extends Stored>(facts: Facts<S>): Field<string, '', S> {
  const message = 'days such as ../2026-12-31 or 2026-01-01/2026-12-31'
  const bad: FieldError = { kind: 'bad-term' }
  return {
    ...factsOf(facts),
    control: { kind: 'term' },
    usual: '',
    tidy: (value) => value,
    schema: v.pipe(
      v.string(),
      v.regex(/^(?:\d{4}-\d{2}-\d{2}|\.\.)\/(?:\d{4}-\d{2}-\d{2}|\.\.)$/, message),
      v.check(isTerm, message),
    ),
    text: termText,
    read: (text) => {
      const term = readTerm(text)
      return term === undefined ? err(bad) : ok(term)
    },
    words: termInWords,
    problem: (value) => (isTerm(value) ? undefined : bad),
  }
}

/** Yes or no; usually no. */
export function flagField<S extends Stored>(facts: Facts<S>): Field<boolean, false, S> {
  const options = ['no', 'yes']
  const words = (value: boolean): string => (value ? 'yes' : 'no')
  return {
    ...factsOf(facts),
    control: { kind: 'choice', options },
    usual: false,
    isFound: false,
    tidy: (value) => value,
    schema: v.boolean(),
    text: words,
    read: (text) => {
      const found = [true, false].find((value) => isSameWord(text, words(value)))
      return found === undefined ? err({ kind: 'no-such-choice', what: the(facts.name), options }) : ok(found)
    },
    words,
    problem: () => undefined,
  }
}

/** Whether a value says nothing beyond what is usual. */
export function isUsual<Value>(field: Field<Value>, value: Value): boolean {
  return isSame(value, field.usual)
}

/** Why a field does not take a value, in a sentence. */
export function describeFieldError(error: FieldError): string {
  switch (error.kind) {
    case 'text-too-long':
      return `${error.what} has ${inFigures(error.length)} characters; at most ${inFigures(error.max)} fit. Shorten it.`
    case 'bad-number':
      return `${error.what} is a number from 0 to ${inFigures(error.max)}.`
    case 'bad-date':
      return `${error.what} is no day of the calendar. Write it like 2026-03-31.`
    case 'bad-term':
      return 'The days do not fit. Write them like: from 2027-01-01 until 2027-12-31, the first day not after the last.'
    case 'too-many-items':
      return `There is room for ${inFigures(error.max)} ${error.what}. Take some out.`
    case 'no-such-choice':
      return `${error.what} is one of these: ${error.options.join(', ')}.`
    default:
      return error satisfies never
  }
}

function the(name: string): string {
  return `The ${name.toLowerCase()}`
}

function tooLong(what: string, length: number, max: number): FieldError | undefined {
  return length > max ? { kind: 'text-too-long', what, length, max } : undefined
}

function isSameWord(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.toLowerCase()
}

/** An item in quotes, as in CSV (RFC 4180), if it holds what stands between items or would lose its spaces. */
function quotedItem(item: string): string {
  return /[",]|^\s|\s$/.test(item) ? `"${item.replaceAll('"', '""')}"` : item
}

function readItems(text: string): readonly string[] {
  const items = [...text.matchAll(/\s*"((?:[^"]|"")*)"\s*(?:,|$)|([^,]+)/g)].map(([, quoted, plain = '']) =>
    quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'),
  )
  return items
}
