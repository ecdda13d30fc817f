import { dayInWords, isDay, readDay } from '../dates.ts'

/*
 * The days on which a cell holds, both included, as an interval of ISO 8601-2: `2026-01-01/2026-12-31`, `../2026-12-31`,
 * `2027-01-01/..`. Empty: always. As texts compare like the days they stand for, nothing here makes dates of them.
 */

/** The first day and the last one; empty where it has none. */
export interface TermDays {
  readonly from: string
  readonly until: string
}

const open = '..'

/** The days of a term; both empty for one that is none. */
export function termDays(term: string): TermDays {
  const [from = '', until = ''] = term.split('/')
  return { from: from === open ? '' : from, until: until === open ? '' : until }
}

/** The term of two days, either of which may be empty. */
export function termOf({ from, until }: TermDays): string {
  return from === '' && until === '' ? '' : `${from || open}/${until || open}`
}

/** Whether a text is a term: empty, or an interval with a day that does not end before it begins. */
export function isTerm(text: string): boolean {
  if (text === '') return true
  const { from, until } = termDays(text)
  const areDays = [from, until].every((day) => day === '' || isDay(day))
  return areDays && text === termOf({ from, until }) && (from === '' || until === '' || from <= until)
}

/** A term as a table has it: `from 2026-01-01 until 2026-12-31`. */
export function termText(term: string): string {
  return textOfDays(termDays(term))
}

/** The same of its days. */
export function textOfDays({ from, until }: TermDays, day = asWritten): string {
  return [from && `from ${day(from)}`, until && `until ${day(until)}`].filter(Boolean).join(' ')
}

/** The days of a text such as {@link termText}, whether or not they make a term. */
export function daysWritten(text: string): TermDays {
  const [, from = ''] = /\bfrom (\S+)/.exec(text) ?? []
  const [, until = ''] = /\buntil (\S+)/.exec(text) ?? []
  return { from, until }
}

/** A term as a person reads it: `until 31 December 2026`. */
export function termInWords(term: string): string {
  return textOfDays(termDays(term), dayInWords)
}

function asWritten(day: string): string {
  return day
}

/** The term that a person or a program wrote: as {@link termText}, {@link termInWords} or in ISO 8601; undefined for any other text. */
export function readTerm(text: string): string | undefined {
  const trimmed = text.trim()
  if (isTerm(trimmed)) return trimmed
  const [, , first, , last] = /^(from\s+(.+?))?\s*((?:until|to)\s+(.+))?$/i.exec(trimmed) ?? []
  const [from, until] = [first, last].map((day) => (day === undefined ? '' : readDay(day)))
  if (from === undefined || until === undefined) return undefined
  const term = termOf({ from, until })
  return term !== '' && isTerm(term) ? term : undefined
}

/** Whether a cell with this term holds on a day. */
export function holdsOn(term: string | undefined, day: string): boolean {
  if (term === undefined) return true
  const { from, until } = termDays(term)
  return from <= day && (until === '' || day <= until)
}

/** What is said of a cell's letters below them: the scope, and the days on which they hold. */
export function saidBelow({ scope, term = '' }: { readonly scope: string; readonly term?: string }): string {
  return [scope, termInWords(term)].filter(Boolean).join(', ')
}
