import { describe, expect, test } from 'vitest'
import { gridKey, type KeyEventFacts } from '../../../renderer/grid/keymap.ts'
import { fixedColumns } from '../../../renderer/window/gridPort.ts'
import { raci } from '../../../shared/document/schemes.ts'

function key(name: string, modifiers: Partial<KeyEventFacts> = {}): KeyEventFacts {
  return { key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...modifiers }
}

const alone = { isRange: false } as const
const onRole = { ...alone, rowKind: 'responsibility', column: 'cio' } as const
const onName = { ...alone, rowKind: 'responsibility', column: fixedColumns.name } as const
const onAssigned = { ...alone, rowKind: 'responsibility', column: fixedColumns.assigned } as const
const onSection = { ...alone, rowKind: 'section', column: 'cio' } as const

describe("on a role's cell", () => {
  test.each(['a', 'A', 'r', 'C', 'i'])('%s toggles its letter', (letter) => {
    expect(gridKey(key(letter), onRole, raci)).toEqual({ does: 'toggle', letter: letter.toUpperCase() })
  })

  test.each(['x', '7', 'ä'])('%s does nothing', (letter) => {
    expect(gridKey(key(letter), onRole, raci)).toEqual({ does: 'nothing' })
  })

  test('Space, Delete, Backspace and Enter have their meaning', () => {
    expect(gridKey(key(' '), onRole, raci)).toEqual({ does: 'action', action: 'chooseLetters' })
    expect(gridKey(key('Delete'), onRole, raci)).toEqual({ does: 'action', action: 'clearLetters' })
    expect(gridKey(key('Backspace'), onRole, raci)).toEqual({ does: 'action', action: 'clearLetters' })
    expect(gridKey(key('Enter'), onRole, raci)).toEqual({ does: 'move', step: 'down' })
    expect(gridKey(key('Enter', { shiftKey: true }), onRole, raci)).toEqual({ does: 'move', step: 'up' })
  })

  test.each(['ctrlKey', 'metaKey', 'altKey'])('a letter with %s is not a letter', (modifier) => {
    expect(gridKey(key('r', { [modifier]: true }), onRole, raci)).toEqual({ does: 'leave' })
  })

  test.each(['ArrowUp', 'Tab', 'PageDown', 'Escape'])('%s is left to the grid', (name) => {
    expect(gridKey(key(name), onRole, raci)).toEqual({ does: 'leave' })
  })
})

test('a section takes no letters, and what is left of its keys moves', () => {
  expect(gridKey(key('a'), onSection, raci)).toEqual({ does: 'nothing' })
  expect(gridKey(key('ArrowDown'), onSection, raci)).toEqual({ does: 'leave' })
})

test('on a name, Enter renames, typing is left to the editor and Delete does not empty it', () => {
  expect(gridKey(key('Enter'), onName, raci)).toEqual({ does: 'action', action: 'rename' })
  expect(gridKey(key('a'), onName, raci)).toEqual({ does: 'leave' })
  expect(gridKey(key('Delete'), onName, raci)).toEqual({ does: 'nothing' })
  expect(gridKey(key('Enter'), { ...onName, rowKind: 'add' }, raci)).toEqual({ does: 'leave' })
})

test('on Assigned to, Enter and Space open it, letters are those of a role’s name, Delete takes it from all', () => {
  expect(gridKey(key('Enter'), onAssigned, raci)).toEqual({ does: 'action', action: 'assign' })
  expect(gridKey(key(' '), onAssigned, raci)).toEqual({ does: 'action', action: 'assign' })
  expect(gridKey(key('a'), onAssigned, raci)).toEqual({ does: 'typeRole', text: 'a' })
  expect(gridKey(key('Delete'), onAssigned, raci)).toEqual({ does: 'unassign' })
})

describe('what selects', () => {
  test.each<[string, Partial<KeyEventFacts>, string]>([
    ['ArrowDown', { shiftKey: true }, 'down'],
    ['PageUp', { shiftKey: true }, 'page-up'],
    ['End', { shiftKey: true }, 'row-end'],
    ['ArrowDown', { shiftKey: true, ctrlKey: true }, 'bottom'],
    ['End', { shiftKey: true, metaKey: true }, 'last-cell'],
  ])('%s with %j extends: %s', (name, modifiers, step) => {
    expect(gridKey(key(name, modifiers), onName, raci)).toEqual({ does: 'extend', step })
  })

  test.each<[string, Partial<KeyEventFacts>, string]>([
    ['a', { ctrlKey: true }, 'all'],
    [' ', { shiftKey: true }, 'rows'],
    [' ', { ctrlKey: true }, 'columns'],
  ])('%j with %j selects %s', (name, modifiers, whole) => {
    expect(gridKey(key(name, modifiers), onRole, raci)).toEqual({ does: 'select', whole })
  })

  test('with several cells selected letters mean the cells, also when the active one is a name', () => {
    const range = { ...onName, isRange: true }
    expect(gridKey(key('r'), range, raci)).toEqual({ does: 'toggle', letter: 'R' })
    expect(gridKey(key('Delete'), range, raci)).toEqual({ does: 'action', action: 'clearLetters' })
  })
})

test('Home and End go to the ends of the row, with Ctrl to the corners', () => {
  expect(gridKey(key('Home'), onRole, raci)).toEqual({ does: 'move', step: 'row-start' })
  expect(gridKey(key('End'), onName, raci)).toEqual({ does: 'move', step: 'row-end' })
  expect(gridKey(key('Home', { ctrlKey: true }), onSection, raci)).toEqual({
    does: 'move',
    step: 'first-cell',
  })
  expect(gridKey(key('End', { metaKey: true }), onRole, raci)).toEqual({ does: 'move', step: 'last-cell' })
})
