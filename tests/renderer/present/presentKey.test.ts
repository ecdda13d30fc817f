import { describe, expect, test } from 'vitest'
import { raci, rasci } from '../../../shared/document/schemes.ts'
import { presentKey, type PresentKeyPlace } from '../../../renderer/present/presentKey.ts'
import { presentKeys } from '../../../renderer/present/presentKeys.ts'

const nowhere: PresentKeyPlace = { isBlank: false, isSpotlit: false, hasCell: false }
const onCell: PresentKeyPlace = { ...nowhere, hasCell: true }

/** What a key does, with its modifiers before it: `Shift+S`. */
function pressed(keys: string, place: PresentKeyPlace = nowhere, scheme = raci) {
  const parts = keys.split('+')
  const has = (name: string) => parts.slice(0, -1).includes(name)
  const event = { shiftKey: has('Shift'), ctrlKey: has('Ctrl'), altKey: has('Alt'), metaKey: false }
  return presentKey({ ...event, key: parts.at(-1) ?? '' }, place, scheme)
}

describe('a key while presenting', () => {
  test.each(['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'MediaTrackNext'])('%s goes on', (key) => {
    expect(pressed(key)).toEqual({ does: 'go', to: 'next' })
  })

  test.each(['ArrowLeft', 'ArrowUp', 'PageUp', 'MediaTrackPrevious'])('%s goes back', (key) => {
    expect(pressed(key)).toEqual({ does: 'go', to: 'previous' })
  })

  test.each([
    ['Home', { does: 'go', to: 'first' }],
    ['End', { does: 'go', to: 'last' }],
    ['Enter', { does: 'enter' }],
    ['Backspace', { does: 'back' }],
    ['7', { does: 'digit', digit: '7' }],
    ['Escape', { does: 'escape' }],
    ['Tab', { does: 'moveFocus', move: 'next' }],
    ['Shift+Tab', { does: 'moveFocus', move: 'previous' }],
    ['b', { does: 'blank', blank: 'black' }],
    ['.', { does: 'blank', blank: 'black' }],
    ['W', { does: 'blank', blank: 'white' }],
    ['s', { does: 'spotlight' }],
    ['v', { does: 'nextView' }],
    ['m', { does: 'menu' }],
    ['p', { does: 'park' }],
    ['n', { does: 'openNote' }],
    ['Ctrl+z', { does: 'undo' }],
    ['Ctrl+Shift+Z', { does: 'redo' }],
    ['x', undefined],
    ['Alt+ArrowLeft', undefined],
  ])('%s', (keys, deed) => {
    expect(pressed(keys)).toEqual(deed)
  })

  test('arrows choose while the spotlight is on, pages still step', () => {
    const spotlit = { ...onCell, isSpotlit: true }
    expect(pressed('ArrowRight', spotlit)).toEqual({ does: 'moveFocus', move: 'right' })
    expect(pressed('PageDown', spotlit)).toEqual({ does: 'go', to: 'next' })
  })

  test('any key ends a blank screen and does nothing else, except on the way to another key', () => {
    const blank = { ...onCell, isBlank: true }
    for (const key of ['a', 'Escape', 'ArrowRight', 'b'])
      expect(pressed(key, blank)).toEqual({ does: 'blank', blank: null })
    expect(pressed('Shift', blank)).toBeUndefined()
  })

  test('a letter of the scheme is set, in either case', () => {
    expect(pressed('a', onCell)).toEqual({ does: 'letter', letter: 'A' })
    expect(pressed('Shift+A', onCell)).toEqual({ does: 'letter', letter: 'A' })
  })

  test('a letter that is a command as well is set on a chosen cell, and the command with Shift', () => {
    expect(pressed('s', onCell, rasci)).toEqual({ does: 'letter', letter: 'S' })
    expect(pressed('Shift+S', onCell, rasci)).toEqual({ does: 'spotlight' })
    expect(pressed('s', nowhere, rasci)).toEqual({ does: 'spotlight' })
  })
})

describe('the list of keys in the menu of a presentation', () => {
  test('tells of every letter that is a command, but for the one that opens the menu', () => {
    const told = presentKeys.map(({ shown = '' }) => shown).join(' ')
    const commands = presentKeys.flatMap((keys) => Object.keys(keys.commands ?? {}))
    expect(commands.filter((letter) => !told.split(/\W+/).includes(letter))).toEqual(['M'])
  })

  test('gives no key two meanings', () => {
    const keys = presentKeys.flatMap(({ does = {}, commands = {} }) => Object.keys({ ...does, ...commands }))
    expect(keys).toHaveLength(new Set(keys).size)
  })
})
