import { cellFields, roleDetailFields, rowDetailFields } from '../document/fields.ts'
import { kindOf } from './import/textKind.ts'

/*
 * What stands above and beside the columns of Remit's own layout, for the writer and the reader of it. All of it comes from
 * the list of fields.
 */

/** The headers of the first two columns. A row without a number is a section. */
export const numberHeader = '#'
export const nameHeader = 'Responsibility'

/** The names of fields, in the order of the list. `Object.keys` knows only strings; the keys are these by definition. */
export const besideLetters = Object.keys(cellFields) as readonly BesideLetters[]
export type BesideLetters = keyof typeof cellFields
export const rowDetailNames = Object.keys(rowDetailFields) as readonly RowDetailName[]
export type RowDetailName = keyof typeof rowDetailFields
export const roleDetailNames = Object.keys(roleDetailFields) as readonly RoleDetailName[]
export type RoleDetailName = keyof typeof roleDetailFields

/** The first headers of the table with a row for each letter. */
export const longHeader: readonly string[] = [
  ...['Section', nameHeader, 'Role', 'Letter'],
  ...besideLetters.map((what) => cellFields[what].name),
]

/** The header of a role's scope or note column: `Scope: CIO`. */
export function besideHeader(what: BesideLetters, roleName: string): string {
  return `${cellFields[what].name}: ${roleName}`
}

const besideStart = besideLetters.map((what) => cellFields[what].name).join('|')
const details = rowDetailNames.map((what) => rowDetailFields[what].name).join('|')
const likeOurs = `(?:(?:${besideStart}):(?: |$)|(?:${details}):?$)`
const needsMark = new RegExp(`^'*${likeOurs}`)
const marked = new RegExp(`^'(?='*${likeOurs})`)

/** A role's name as a header; one that reads like a column of ours gets an apostrophe, as formulas do. */
export function roleHeader(name: string): string {
  return needsMark.test(name) ? `'${name}` : name
}

/** A role's name as it was before `roleHeader`. */
export function unescaped(header: string): string {
  return header.replace(marked, '')
}

/** The header of a column of details; with a colon where what stands below could be the letters of a role of that name. */
export function detailHeader(what: RowDetailName, texts: readonly string[]): string {
  const { name } = rowDetailFields[what]
  return areLetters(texts) ? `${name}:` : name
}

/**
 * The detail that a column holds. A column headed like one that has nothing but letters, or nothing at all, is a role: in
 * files of earlier releases, which wrote no details, a role can have such a name.
 */
export function detailOfHeader(header: string, texts: readonly string[]): RowDetailName | undefined {
  const what = rowDetailNames.find((one) =>
    [rowDetailFields[one].name, `${rowDetailFields[one].name}:`].includes(header),
  )
  return what === undefined || header !== detailHeader(what, texts) || texts.every((text) => text === '')
    ? undefined
    : what
}

function areLetters(texts: readonly string[]): boolean {
  return texts.every((text) => text === '' || kindOf(text) === 'letters')
}
