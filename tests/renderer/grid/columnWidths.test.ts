import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnWidths, fixedWidths } from '../../../renderer/grid/columnWidths.ts'

test('what is pinned leaves room for a role, at any width and any number of roles', () => {
  fc.assert(
    fc.property(fc.integer({ min: 300, max: 4_000 }), fc.integer({ min: 0, max: 200 }), (width, roles) => {
      const { name, assigned, isAssignedPinned } = columnWidths(width, roles)
      const pinned = fixedWidths.number + name + (isAssignedPinned ? assigned : 0)
      // AG Grid unpins columns, in an order of its own, below 50 pixels for the rest.
      expect(width - pinned).toBeGreaterThanOrEqual(66)
    }),
  )
})

test('few roles are wide and the names take what is left', () => {
  expect(columnWidths(984, 2)).toEqual({ name: 496, assigned: 176, role: 112, isAssignedPinned: true })
})

test('seven roles fit beside the panel at 1280 pixels, and five at 900 beside its rail', () => {
  expect(columnWidths(984, 7)).toEqual({ name: 284, assigned: 108, role: 72, isAssignedPinned: true })
  expect(columnWidths(860, 5)).toEqual({ name: 304, assigned: 108, role: 72, isAssignedPinned: true })
})

test('many roles keep their least width and scroll', () => {
  expect(columnWidths(1_280, 50)).toMatchObject({ role: 72, name: 232, assigned: 108 })
})

test('a narrow window keeps names and Assigned to in view, narrower', () => {
  expect(columnWidths(450, 6)).toEqual({ name: 214, assigned: 96, role: 72, isAssignedPinned: true })
  expect(columnWidths(320, 6)).toMatchObject({ isAssignedPinned: false })
})

test('roles whose names need it are wider, and so is Assigned to, as long as the names of rows have enough', () => {
  expect(columnWidths(1_100, 4, { word: 0, header: 130, assigned: 150 })).toMatchObject({
    role: 130,
    assigned: 154,
  })
  expect(columnWidths(984, 5, { word: 0, header: 130, assigned: 170 })).toMatchObject({
    ...{ role: 96, assigned: 136, name: 280 },
  })
  expect(columnWidths(1_400, 4, { word: 0, header: 400, assigned: 0 }).role).toBe(176)
  expect(columnWidths(984, 7, { word: 0, header: 130, assigned: 0 }).role).toBe(72)
  expect(columnWidths(984, 2, { word: 0, header: 60, assigned: 0 }).role).toBe(112)
  // A word is not broken while it fits in a column that is still narrow.
  expect(columnWidths(450, 6, { word: 90, header: 130, assigned: 0 }).role).toBe(90)
})
