import { describe, expect, test } from 'vitest'
import type { FocusMove } from '../../../shared/bridge/presenting.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { moveFocus, type FocusPlace } from '../../../renderer/present/moveFocus.ts'

const roles = ['cio', 'cto', 'cfo'].map(asRoleId)
const rows = ['budget', 'security'].map(asRowId)
const nothing: FocusPlace = { role: null, row: null }

/** Where moves lead, as `row role`. */
function after(room: { rows: typeof rows; roles: typeof roles }, ...moves: FocusMove[]): string {
  const { row, role } = moves.reduce((place, move) => moveFocus(room, place, move), nothing)
  return `${row ?? '-'} ${role ?? '-'}`
}

describe('on a screen of one responsibility', () => {
  const room = { rows: [], roles }

  test('Tab goes through the roles and starts again', () => {
    expect(after(room, 'next')).toBe('- cio')
    expect(after(room, 'next', 'next', 'next', 'next')).toBe('- cio')
    expect(after(room, 'previous')).toBe('- cfo')
  })

  test('arrows stop at either end', () => {
    expect(after(room, 'next', 'left')).toBe('- cio')
    expect(after(room, 'next', 'right', 'down', 'right')).toBe('- cfo')
  })
})

describe('in a table', () => {
  const room = { rows, roles }

  test('Tab goes from cell to cell, row after row', () => {
    expect(after(room, 'next')).toBe('budget cio')
    expect(after(room, 'next', 'next', 'next', 'next')).toBe('security cio')
    expect(after(room, 'previous')).toBe('security cfo')
  })

  test('arrows choose a row, then a role in it', () => {
    expect(after(room, 'down')).toBe('budget -')
    expect(after(room, 'down', 'down', 'right')).toBe('security cio')
    expect(after(room, 'down', 'right', 'up')).toBe('budget cio')
  })
})

test('without roles there is nothing to choose', () => {
  expect(after({ rows: [], roles: [] }, 'next', 'right')).toBe('- -')
})
