import { counted } from '../../counted.ts'
import type { Letter, Scheme } from '../../document/matrix.ts'
import { firstTextIn } from './chartBounds.ts'
import { placeOf, textAt, type Grid } from './grid.ts'
import type { GuessedMarks } from './guessScheme.ts'
import type { Rows } from './guessSections.ts'
import { mayOwnOrDo } from './headerLetters.ts'
import { question, type Answer, type FoundAt, type Question } from './questions.ts'
import type { ColumnUse } from './shape.ts'
import type { RowUse } from './decisions.ts'

/*
 * What is asked about the shape of a chart. The first answer of each is what was taken.
 */

/** Whether the chart is to be turned, where that is not certain. */
export function turnQuestion(corner: FoundAt, isTurned: boolean): Question {
  const down = { says: 'the roles stand below each other', decisions: { orientation: 'roles-down' } } as const
  const across = { says: 'the roles stand side by side', decisions: { orientation: 'roles-across' } } as const
  return question(
    'turned',
    'Do the roles stand below each other or side by side?',
    [corner],
    isTurned ? [down, across] : [across, down],
  )
}

/** What rows with a name and no letters are, asked once for all of them. */
export function rowsQuestion(grid: Grid, rows: Rows, nameColumn: number): Question | undefined {
  const { unclearRows, sectionRows } = rows
  const [first] = unclearRows
  if (first === undefined) return undefined
  const places = unclearRows.map((row): FoundAt => {
    const found = firstTextIn(grid, row, nameColumn)
    return { ...placeOf(grid, row, Math.max(0, nameColumn)), found }
  })
  const all = (use: RowUse): Readonly<Record<number, RowUse>> =>
    Object.fromEntries(unclearRows.map((row) => [row, use]))
  const sections = { says: 'sections', decisions: { rows: all('section') } }
  const responsibilities = {
    says: 'responsibilities without letters',
    decisions: { rows: all('responsibility') },
  }
  const out = { says: 'neither: leave them out', decisions: { rows: all('left-out') } }
  const areSections = sectionRows.includes(first)
  const more = unclearRows.length > 1 ? ` and ${counted(unclearRows.length - 1, 'other row')} have` : ' has'
  return question(
    'rows',
    `“${cut(places[0]?.found ?? '')}”${more} a name and no letters. What are they?`,
    places,
    areSections ? [sections, responsibilities, out] : [responsibilities, sections, out],
  )
}

/** What ticks, or a letter in every other cell, stand for. */
export function markQuestions(
  scheme: Scheme,
  { tick, blank }: GuessedMarks,
  placeOfText: (text: string) => FoundAt,
): readonly Question[] {
  const letters = scheme.letters.filter(({ kind }) => kind === 'doer' || kind === 'owner')
  const asking = (mark: string, asks: string, first: 'nothing' | 'letter'): Question => {
    const key = mark.toLowerCase()
    const none = { says: 'nothing', decisions: { marks: { [key]: [] } } }
    const note = { says: 'a note in each cell', decisions: { marks: { [key]: 'note' } } } as const
    const ofLetters = letters
      .toSorted((one, other) => Number(other.kind === 'doer') - Number(one.kind === 'doer'))
      .map((letter) => ({
        says: `${letter.name} (${letter.key})`,
        decisions: { marks: { [key]: [letter.key] } },
      }))
    const answers = first === 'nothing' ? [none, note, ...ofLetters] : [...ofLetters, note, none]
    return question(`mark ${key}`, asks, [placeOfText(mark)], answers)
  }
  return [
    ...(tick === undefined ? [] : [asking(tick, `What does “${tick}” mean in this chart?`, 'letter')]),
    ...(blank === undefined
      ? []
      : [asking(blank, `What does “${blank}” mean? It is no letter of ${scheme.name}.`, 'nothing')]),
  ]
}

/** Whether the names left of the letters are of roles or of responsibilities. */
export function nameQuestion(grid: Grid, headerRow: number, column: number, areRoles: boolean): Question {
  const roles = { says: 'roles', decisions: { columns: { [column]: { kind: 'role-name' } } } } as const
  const names = { says: 'responsibilities', decisions: { columns: { [column]: { kind: 'name' } } } } as const
  const found = textAt(grid, headerRow, column)
  return question(
    'names',
    `What stands in the column “${cut(found)}”?`,
    [{ ...placeOf(grid, headerRow, column), found }],
    areRoles ? [roles, names] : [names, roles],
  )
}

/** Whether the names below `Lead` answer for the result or do the work; undefined when the header leaves nothing open. */
export function leadQuestion(
  grid: Grid,
  headerRow: number,
  columns: readonly ColumnUse[],
  { letters }: Scheme,
): Question | undefined {
  const owner = letters.find(({ kind }) => kind === 'owner')
  const doer = letters.find(({ kind }) => kind === 'doer')
  const column = columns.findIndex(
    (use, at) =>
      use.kind === 'letter' &&
      (use.letter === owner?.key || use.letter === doer?.key) &&
      mayOwnOrDo(textAt(grid, headerRow, at)),
  )
  const others = columns.flatMap((use, at) => (use.kind === 'letter' && at !== column ? [use.letter] : []))
  if (column < 0 || owner === undefined || doer === undefined) return undefined
  if (others.includes(owner.key) || others.includes(doer.key)) return undefined
  const found = textAt(grid, headerRow, column)
  const answer = (says: string, { key }: Letter): Answer => ({
    says: `${says} (${key})`,
    decisions: { columns: { [column]: { kind: 'letter', letter: key } } },
  })
  return question(
    'whose-letter',
    `Do those below “${cut(found)}” answer for the result, or do the work?`,
    [{ ...placeOf(grid, headerRow, column), found }],
    [answer('they answer for the result', owner), answer('they do the work', doer)],
  )
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
