import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateField, describeFieldError, isUsual } from '../../../shared/document/field.ts'
import { cellFields, chartFields, roleFields, rowFields } from '../../../shared/document/fields.ts'
import {
  heldOf,
  lastingOf,
  readValues,
  textsOf,
  valuesOf,
  withValues,
  writtenOf,
} from '../../../shared/document/fieldValues.ts'
import { valuesArbitrary } from '../../support/fieldArbitrary.ts'

const day = { day: dateField({ name: 'Day', stored: 'used' }) }

test.each(Object.entries({ chartFields, roleFields, rowFields, cellFields, day }))(
  'what %s write as texts reads back as the same values',
  (_name, fields) => {
    fc.assert(
      fc.property(valuesArbitrary(fields), (values) => {
        const tidy = valuesOf(fields, heldOf(fields, values))
        expect(readValues(fields, textsOf(fields, tidy))).toEqual({ read: tidy, errors: {} })
      }),
    )
  },
)

describe('a field', () => {
  test('is absent while it is usual, in memory and in a file', () => {
    const values = { name: 'Budget', status: 'open', tags: ['', ''], description: '', effort: 1 } as const
    const held = heldOf(rowFields, { ...valuesOf(rowFields, {}), ...values })
    expect(held).toEqual({ name: 'Budget' })
    expect(writtenOf(rowFields, held)).toEqual({ name: 'Budget' })
    expect(writtenOf(cellFields, { scope: '', note: 'why' })).toEqual({ note: 'why' })
  })

  test('changes alone, and can go back to what is usual', () => {
    const row = { name: 'Budget', tags: ['it'], effort: 2, more: 'kept' }
    expect(withValues(rowFields, row, { effort: 1 })).toEqual({ name: 'Budget', tags: ['it'], more: 'kept' })
  })

  test('that says how things stand now stays behind when a template is made', () => {
    expect(lastingOf(rowFields, { name: 'Budget', status: 'agreed', effort: 2 })).toEqual({
      ...{ name: 'Budget', effort: 2 },
    })
  })
})

test.each([
  [' agreed ', 'status', 'agreed'],
  ['PARKED', 'status', 'parked'],
  ['2,5', 'effort', 2.5],
  ['', 'effort', 1],
  ['one, two,one , ', 'tags', ['one', 'two']],
  ['"one, two", "say ""hi"""', 'tags', ['one, two', 'say "hi"']],
] as const)('%j is read as %s: %j', (text, name, value) => {
  const { read } = readValues(rowFields, { [name]: text })
  expect(read[name]).toEqual(value)
})

test.each([
  ['2026-11-30', '2026-11-30'],
  ['30 November 2026', '2026-11-30'],
  [' 1. march 2027 ', '2027-03-01'],
  ['', ''],
])('%j is read as the day %j', (text, value) => {
  expect(day.day.read(text)).toEqual({ ok: true, value })
})

test.each([
  ['in progress', rowFields.status, 'The status is one of these: Open, Agreed, Parked.'],
  ['much', rowFields.effort, 'The effort is a number from 0 to 1,000.'],
  ['-1', rowFields.effort, 'The effort is a number from 0 to 1,000.'],
  ['2026-02-31', day.day, 'The date is no day of the calendar. Write it like 2026-03-31.'],
])('%j is refused: %#', (text, field, words) => {
  const read = field.read(text)
  expect(!read.ok && describeFieldError(read.error)).toBe(words)
})

test('tags are refused when there are too many, and none is dropped', () => {
  const problem = rowFields.tags.problem(Array.from({ length: 51 }, (_, at) => `tag ${at}`))
  expect(problem && describeFieldError(problem)).toBe('There is room for 50 tags. Take some out.')
})

test('a date is said in words and kept as a text for programs', () => {
  expect(day.day.words('2026-11-30')).toBe('30 November 2026')
  expect(day.day.text('2026-11-30')).toBe('2026-11-30')
  expect(isUsual(day.day, '')).toBe(true)
})
