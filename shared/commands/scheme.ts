import type { LetterKey, RoleId } from '../document/ids.ts'
import { inSchemeOrder } from '../document/letters.ts'
import { limits } from '../document/limits.ts'
import type { Cell, Letter, Matrix, Row, Scheme } from '../document/matrix.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError, LetterMapping } from './command.ts'
import { isEmptyCell } from '../document/cellContent.ts'

/** Gives the chart another set of letters and turns the letters in its cells into them. */
export function changeScheme(
  matrix: Matrix,
  scheme: Scheme,
  mapping: LetterMapping,
): Result<Matrix, CommandError> {
  const problem = schemeProblem(scheme)
  if (problem !== undefined) return err({ kind: 'bad-scheme', problem })
  const known = new Set(scheme.letters.map(({ key }) => key))
  const foreign = [...mapping.values()].find((key) => key !== null && !known.has(key))
  if (foreign) return err({ kind: 'letter-outside-scheme', letter: foreign, scheme: scheme.name })
  // Snapshots keep their letters, in the order of the scheme that is now the file's.
  const snapshots = matrix.snapshots.map((snapshot) => ({
    ...snapshot,
    rows: snapshot.rows.map((row) => mapLetters(row, scheme, new Map())),
  }))
  return ok({
    ...matrix,
    scheme,
    snapshots,
    rows: matrix.rows.map((row) => mapLetters(row, scheme, mapping)),
  })
}

/** Why a set of letters cannot be one, in a sentence; undefined when it can. */
export function schemeProblem({ name, letters }: Scheme): string | undefined {
  if (name.length > limits.name) return `The scheme's name is longer than ${limits.name} characters.`
  if (letters.length === 0) return 'A scheme needs at least one letter.'
  if (letters.length > limits.letters) return `A scheme holds at most ${limits.letters} letters.`
  for (const [at, letter] of letters.entries()) {
    const { key } = letter
    if (!/^[^\s/]{1,3}$/u.test(key)) {
      return `Letter ${at + 1}: type 1 to 3 characters without spaces and strokes.`
    }
    const isTwice = letters.slice(0, at).some((other) => other.key.toUpperCase() === key.toUpperCase())
    if (isTwice) return `${key} is there twice. Each letter needs a key of its own.`
    const problem = letterProblem(letter)
    if (problem !== undefined) return `${key}: ${problem}`
  }
  return undefined
}

function letterProblem({ name, meaning, min, max }: Letter): string | undefined {
  if (name.length > limits.name) return `its name is longer than ${limits.name} characters.`
  if (meaning.length > limits.note) return `its meaning is longer than ${limits.note} characters.`
  if (!Number.isInteger(min) || min < 0) return 'at least must be a whole number from 0.'
  if (max !== undefined && (!Number.isInteger(max) || max < min))
    return 'at most must be a whole number that is not less than at least.'
  return undefined
}

/** The letters that occur in the chart's cells, in the order of the scheme. */
export function lettersInUse({ rows, scheme }: Matrix): readonly LetterKey[] {
  const used = rows.flatMap((row) =>
    row.kind === 'section' ? [] : [...row.cells.values()].flatMap(({ letters }) => letters),
  )
  return inSchemeOrder(scheme, used)
}

/** What each letter most likely becomes: the same letter of the same kind, else the first of its kind, else nothing. */
export function guessMapping(from: Scheme, keys: readonly LetterKey[], to: Scheme): LetterMapping {
  return new Map(
    keys.map((key) => {
      const kind = from.letters.find((letter) => letter.key === key)?.kind
      const alike = to.letters.filter((letter) => letter.kind === kind)
      const guess = alike.find((letter) => letter.key === key) ?? alike[0]
      return [key, guess?.key ?? null]
    }),
  )
}

/** The row with each letter become what the mapping says, in the scheme's order; the same row when nothing changes. */
export function mapLetters(row: Row, scheme: Scheme, mapping: LetterMapping): Row {
  if (row.kind === 'section') return row
  const cells = new Map<RoleId, Cell>()
  let hasChanged = false
  for (const [role, cell] of row.cells) {
    const mapped = cell.letters.flatMap((key) => mapping.get(key) ?? (mapping.has(key) ? [] : [key]))
    const letters = inSchemeOrder(scheme, mapped)
    const isSame =
      letters.length === cell.letters.length && letters.every((key, at) => key === cell.letters[at])
    hasChanged ||= !isSame
    if (!isEmptyCell({ ...cell, letters })) cells.set(role, isSame ? cell : { ...cell, letters })
  }
  return hasChanged ? { ...row, cells } : row
}
