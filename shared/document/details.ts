import { rowDetailFields, type cellFields, type roleDetailFields } from './fields.ts'
import { valuesOf, type Values } from './fieldValues.ts'
import type { Responsibility } from './matrix.ts'

/** What is said of a responsibility beside its name and its cells, as a person fills it in. */
export type RowDetails = Values<typeof rowDetailFields>

/** What is said of a role beside its name. */
export type RoleDetails = Values<typeof roleDetailFields>

/** What is said of a cell beside its letters. */
export type CellDetails = Values<typeof cellFields>

/** The details of a responsibility, with what is absent spelt out. */
export function rowDetailsOf(row: Responsibility): RowDetails {
  return valuesOf(rowDetailFields, row)
}
