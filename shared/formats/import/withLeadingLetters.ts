import { limits } from '../../document/limits.ts'
import { goesOn } from './readCell.ts'
import { letterWordOf } from './letterWords.ts'
import type { SourceTable } from './source.ts'
import { kindOf } from './textKind.ts'

/** Rows that are looked at to tell what a column holds. */
const mostSampled = 200
/** A wider table is no chart. */
const mostColumns = limits.roles + 50
/** Of the filled cells of a column of roles, those that begin with a letter, at least. */
const share = 0.8

/**
 * A chart that says in words what each does, behind its letter: `R drafts it`, `A signs it`, `Accountable for the sums`. One such
 * cell may be a sentence (`A new plan`); where all of several columns begin so, they are letters, and are marked as such: `A: signs it`.
 */
export function withLeadingLetters(source: SourceTable): SourceTable {
  const { table } = source
  const width = table.slice(0, mostSampled).reduce((widest, row) => Math.max(widest, row.length), 0)
  if (width > mostColumns) return source
  const columns = Array.from({ length: width }, (_, column) => sampled(table, column))
  const led = new Set(columns.flatMap(({ isLed }, column) => (isLed ? [column] : [])))
  const letters = new Set([...led].flatMap((column) => [...(columns[column]?.letters ?? [])]))
  // Sentences begin with A and with I.
  const areLetters = letters.size > 1 && [...letters].some((letter) => letter !== 'A' && letter !== 'I')
  const isChart = led.size > 1 || (led.size === 1 && columns.some(({ areLetters }) => areLetters))
  if (!areLetters || !isChart) return source
  const marked = table.map((row, at) =>
    at === 0 || !isNamed(row)
      ? row
      : row.map((text, column) => (led.has(column) ? (leading(text)?.marked ?? text) : text)),
  )
  return { ...source, table: marked }
}

interface Sampled {
  readonly isLed: boolean
  readonly areLetters: boolean
  readonly letters: ReadonlySet<string>
}

function sampled(table: SourceTable['table'], column: number): Sampled {
  const letters = new Set<string>()
  let [filled, led, plain] = [0, 0, 0]
  for (const row of column === 0 ? [] : table.slice(1, mostSampled)) {
    const text = isNamed(row) ? (row[column] ?? '').trim() : ''
    const kind = text === '' ? 'blank' : kindOf(text)
    if (kind === 'blank') continue
    filled += 1
    if (kind === 'letters') plain += 1
    const found = kind === 'text' ? leading(text) : undefined
    if (found === undefined) continue
    led += 1
    letters.add(found.letter)
  }
  const isWhole = led + plain >= filled * share
  return { isLed: led > 1 && isWhole, areLetters: plain > 1 && isWhole, letters }
}

/** Whether a row begins with a name; one that begins with a letter says what that means. */
function isNamed(row: readonly string[]): boolean {
  return kindOf(row.find((text) => text.trim() !== '') ?? '') === 'text'
}

/** The letter a text begins with, and the text with a mark behind it; undefined when it begins with none. */
function leading(text: string): { readonly letter: string; readonly marked: string } | undefined {
  const bare = text.trim()
  const [, letter, rest] = /^([RASCIV])\s+(?=\p{Ll})(\S[\s\S]*)$/u.exec(bare) ?? []
  if (letter !== undefined && rest !== undefined) return { letter, marked: `${letter}: ${rest}` }
  const [, word = '', between = '', more = ''] =
    /^(\p{L}{4,20})(\s*[,;:\n]\s*|\s+[-–—]\s+|\s+)(\S[\s\S]*)$/u.exec(bare) ?? []
  const key = word === '' ? undefined : letterWordOf(word)?.key
  if (key === undefined || (between.trim() === '' && !goesOn.test(more))) return undefined
  return { letter: key, marked: `${key}: ${more}` }
}
