import * as v from 'valibot'
import { cellFields, chartFields, roleFields, rowFields } from './fields.ts'
import { entriesOf } from './fieldValues.ts'
import { idPattern, isId } from './ids.ts'
import { limits } from './limits.ts'
import { letterColours, letterKinds } from './matrix.ts'
import { notList } from './notList.ts'
import { savesFromFile } from './saves.ts'

/*
 * The one schema of a `.raci` file, as JSON holds it. Objects are loose: fields of a newer release pass through and are
 * kept by `fromFile` and `toFile`. References between ids are checked in `references.ts`.
 */

/** The version this Remit writes. A file with a higher one opens read-only. */
export const currentVersion = 1

const id = v.pipe(
  v.string(),
  v.regex(idPattern, 'an id of 1 to 64 letters, digits, _ or -'),
  v.check(isId, 'an id that is not a reserved word'),
)
/** An object that may have fields of a later release. */
const object = <Entries extends v.ObjectEntries>(entries: Entries) => notList(v.looseObject(entries))
const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const name = text(limits.name)
const optionalName = v.optional(name, '')
const note = v.optional(text(limits.note), '')
const time = v.pipe(v.string(), v.isoTimestamp('a time such as 2026-03-01T09:30:00.000Z'))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))

/** A letter's key: what is typed into a cell. `/` separates keys, so it cannot be in one. */
const letterKey = v.pipe(v.string(), v.regex(/^[^\s/]{1,3}$/u, 'a letter of 1 to 3 characters'))

/** A cell's letters as text: keys joined by `/`, such as `A/R`. Bounded, as the pattern goes deep on a long text. */
const letterSet = v.pipe(
  v.string(),
  v.maxLength(limits.name),
  v.regex(/^(?:[^\s/]{1,3}(?:\/[^\s/]{1,3})*)?$/u, 'letters such as A/R'),
)

export const letterSchema = object({
  key: letterKey,
  name,
  kind: v.picklist(letterKinds),
  meaning: v.optional(text(limits.note), ''),
  min: v.optional(count, 0),
  max: v.exactOptional(count),
  colour: v.exactOptional(v.picklist(letterColours)),
})

export const schemeSchema = object({
  id,
  name,
  letters: v.pipe(v.array(letterSchema), v.minLength(1), v.maxLength(limits.letters)),
})

export const roleSchema = object({ id, ...entriesOf(roleFields) })

export const cellSchema = object({ letters: v.optional(letterSet, ''), ...entriesOf(cellFields) })

export const sectionSchema = object({ kind: v.literal('section'), id, name })

export const responsibilitySchema = object({
  kind: v.literal('responsibility'),
  id,
  ...entriesOf(rowFields),
  cells: v.optional(notList(v.record(id, v.union([letterSet, cellSchema]))), {}),
  agreed: v.exactOptional(name),
})

const row = v.variant('kind', [sectionSchema, responsibilitySchema])
const rows = v.pipe(v.array(row), v.maxLength(limits.rows))
const roles = v.pipe(v.array(roleSchema), v.maxLength(limits.roles))

export const waiverSchema = object({
  id,
  rule: name,
  row: v.exactOptional(id),
  role: v.exactOptional(id),
  about: v.exactOptional(text(limits.note)),
  reason: note,
  by: optionalName,
  at: time,
})

export const decisionSchema = object({
  id,
  row: id,
  rowName: name,
  before: note,
  after: note,
  why: note,
  by: optionalName,
  at: time,
})

export const parkedRowSchema = object({
  id,
  row: id,
  rowName: name,
  question: note,
  owner: optionalName,
  due: v.exactOptional(v.pipe(v.string(), v.isoDate('a date such as 2026-03-31'))),
  at: time,
})

export const snapshotSchema = object({ id, name, at: time, roles, rows })

export const signOffSchema = object({
  ...{ id, role: id, roleName: name, name, at: time },
  edition: v.exactOptional(id),
  digest: v.exactOptional(name),
})

/**
 * An edition as a file holds it: what is as in the edition it came after is left out. A number among the rows stands for so
 * many rows of that edition, in order; one below 0 for so many of them that are passed over.
 */
export const editionSchema = object({
  id,
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: time,
  by: optionalName,
  why: note,
  digest: name,
  after: v.exactOptional(id),
  ...entriesOf(chartFields),
  scheme: v.exactOptional(schemeSchema),
  roles: v.exactOptional(roles),
  rows: v.pipe(v.array(v.union([row, v.pipe(v.number(), v.integer())])), v.maxLength(2 * limits.rows)),
})

export const matrixFileSchema = object({
  format: v.literal('remit'),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  id,
  ...entriesOf(chartFields),
  scheme: schemeSchema,
  roles,
  rows,
  waivers: v.optional(v.array(waiverSchema), []),
  decisions: v.optional(v.array(decisionSchema), []),
  parked: v.optional(v.array(parkedRowSchema), []),
  snapshots: v.optional(v.array(snapshotSchema), []),
  signOffs: v.optional(v.array(signOffSchema), []),
  editions: v.optional(v.pipe(v.array(editionSchema), v.maxLength(limits.editions)), []),
  /** never a reason to refuse a file: what is no line of saves is left out */
  saves: v.pipe(
    v.optional(v.unknown()),
    v.description(
      'Which saves the file contains: for each installation “count mark”. Written by Remit alone.',
    ),
    v.transform(savesFromFile),
  ),
})

export type MatrixFile = v.InferOutput<typeof matrixFileSchema>
export type RowFile = MatrixFile['rows'][number]
export type CellFile = v.InferOutput<typeof cellSchema>
export type EditionFile = v.InferOutput<typeof editionSchema>
