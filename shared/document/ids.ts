import { nanoid } from 'nanoid'

declare const brand: unique symbol
type Id<Name extends string> = string & { readonly [brand]: Name }

export type MatrixId = Id<'matrix'>
export type RowId = Id<'row'>
export type RoleId = Id<'role'>
/** of a person who votes in a workshop */
export type VoterId = Id<'voter'>
export type LetterKey = Id<'letter'>

/** What an id may look like in a file. Ids are made by Remit, never from what a person types. */
export const idPattern = /^[A-Za-z0-9_-]{1,64}$/

/** Names every JavaScript object answers to; as ids they would be traps for any program that reads the file. */
const reservedIds: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether `text` can be an id: 1 to 64 letters, digits, `_` or `-`, and not a reserved word. */
export function isId(text: string): boolean {
  return idPattern.test(text) && !reservedIds.has(text)
}

/** Marks a text as a matrix id; the caller knows it fits {@link isId}. */
export function asMatrixId(text: string): MatrixId {
  return text as MatrixId
}

/** Marks a text as a row id; the caller knows it fits {@link isId}. */
export function asRowId(text: string): RowId {
  return text as RowId
}

/** Marks a text as a role id; the caller knows it fits {@link isId}. */
export function asRoleId(text: string): RoleId {
  return text as RoleId
}

/** Marks a text as a voter id; the caller knows it fits {@link isId}. */
export function asVoterId(text: string): VoterId {
  return text as VoterId
}

/** Marks a text as a letter key, such as `A`. */
export function asLetterKey(text: string): LetterKey {
  return text as LetterKey
}

/** A new matrix id, random. */
export function newMatrixId(): MatrixId {
  return asMatrixId(nanoid())
}

/** A new id for a record beside the chart, such as a waiver; random. */
export function newRecordId(): string {
  return nanoid(10)
}

/** A new row id, random; short, since a file repeats it in every diff. */
export function newRowId(): RowId {
  return asRowId(nanoid(10))
}

/** A new role id, random. */
export function newRoleId(): RoleId {
  return asRoleId(nanoid(10))
}
