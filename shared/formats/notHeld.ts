import { cellFields, chartFields, roleDetailFields, rowDetailFields } from '../document/fields.ts'
import { tableTextsOf, type Fields } from '../document/fieldValues.ts'
import { isSame } from '../document/isSame.ts'
import type { Matrix } from '../document/matrix.ts'
import { schemes } from '../document/schemes.ts'
import { inWords } from '../inWords.ts'
import {
  besideLetters,
  roleDetailNames,
  rowDetailNames,
  type BesideLetters,
  type RoleDetailName,
  type RowDetailName,
} from './ownHeaders.ts'

/** What is kept with a chart beside its fields, and whether a chart has any of it. */
const kept = {
  wording: {
    words: 'the wording of the letters',
    isIn: ({ scheme }) => !schemes.some((one) => isSame(one, scheme)),
  },
  waivers: { words: 'accepted remarks', isIn: ({ waivers }) => waivers.length > 0 },
  decisions: { words: 'decisions', isIn: ({ decisions }) => decisions.length > 0 },
  parked: { words: 'open points', isIn: ({ parked }) => parked.length > 0 },
  snapshots: { words: 'snapshots', isIn: ({ snapshots }) => snapshots.length > 0 },
  editions: { words: 'editions', isIn: ({ editions }) => editions.length > 0 },
  signOffs: { words: 'signatures', isIn: ({ signOffs }) => signOffs.length > 0 },
} as const satisfies Readonly<Record<string, Kept>>

interface Kept {
  readonly words: string
  readonly isIn: (matrix: Matrix) => boolean
}
type KeptName = keyof typeof kept

/** What a format holds of a chart beside names and letters. What is not named here is lost in it, and said to be. */
export interface Holds {
  readonly chart: readonly (keyof typeof chartFields)[]
  readonly role: readonly RoleDetailName[]
  readonly row: readonly RowDetailName[]
  readonly cell: readonly BesideLetters[]
  readonly kept: readonly KeptName[]
}

/** A table made from the list of fields has a column or a row for each of these. */
const everyDetail = { role: roleDetailNames, row: rowDetailNames, cell: besideLetters } as const

/** The whole chart. */
export const holdsAll: Holds = {
  ...everyDetail,
  // `Object.keys` knows only strings; the keys are these by definition.
  chart: Object.keys(chartFields) as (keyof typeof chartFields)[],
  kept: Object.keys(kept) as KeptName[],
}
/** A table of texts, and nothing above or below it. */
export const holdsTable: Holds = { ...everyDetail, chart: [], kept: [] }
/** What is made for people to read: the table with what stands above it, the legend and the record. */
export const holdsPage: Holds = {
  ...everyDetail,
  chart: ['title', 'goal'],
  kept: ['wording', 'decisions', 'parked', 'signOffs'],
}

/**
 * What this chart has and a format does not hold, in a line: `Not in this format: goal; of roles: note.` Undefined when
 * nothing is lost.
 */
export function notHeldLine(matrix: Matrix, holds: Holds): string | undefined {
  const rows = matrix.rows.filter((row) => row.kind === 'responsibility')
  const cells = rows.flatMap((row) => [...row.cells.values()])
  const rest = Object.entries(kept).filter(([name]) => !holds.kept.some((one) => one === name))
  const lost = [
    ['', lostFields(chartFields, holds.chart, [matrix])],
    ['of roles: ', lostFields(roleDetailFields, holds.role, matrix.roles)],
    ['of responsibilities: ', lostFields(rowDetailFields, holds.row, rows)],
    ['of cells: ', lostFields(cellFields, holds.cell, cells)],
    ['', rest.flatMap(([, { words, isIn }]) => (isIn(matrix) ? [words] : []))],
  ] as const
  const parts = lost.flatMap(([of, names]) => (names.length === 0 ? [] : [`${of}${inWords(names)}`]))
  return parts.length === 0 ? undefined : `Not in this format: ${parts.join('; ')}.`
}

/** The names of the fields that are not held and in which one of the things says something. */
function lostFields(fields: Fields, held: readonly string[], things: readonly object[]): readonly string[] {
  const open = Object.entries(fields).filter(([name]) => !held.includes(name))
  // A chart may have half a million cells, and most formats hold all that is said of one.
  if (open.length === 0) return []
  const texts = things.map((thing) => tableTextsOf(fields, thing))
  return open.flatMap(([name, field]) => (texts.some((said) => said[name]) ? [field.name.toLowerCase()] : []))
}
