import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameFrom, folderOf } from '../../../shared/files/paths.ts'
import { oddText } from '../../support/oddText.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text).length

test('a name made of any title is one that every system takes', () => {
  const titles = fc.oneof(
    oddText,
    fc.string({ unit: 'binary', minLength: 60, maxLength: 500 }),
    fc.constantFrom('CON .x', 'aux', 'Lpt1.raci', 'COM¹', 'nul. .', `NUL.${'x'.repeat(200)}`),
    fc.string({ unit: fc.constantFrom('.', ' ', '字', '😀', '\uD83D', 'e\u0301'), maxLength: 300 }),
  )
  fc.assert(
    fc.property(titles, (title) => {
      const name = fileNameFrom(title)
      expect(name).not.toBe('')
      expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u007f]|^[. ]|[. ]$/)
      expect(name).not.toMatch(/^(?:CON|PRN|AUX|NUL|COM[1-9¹²³]|LPT[1-9¹²³]) *(?:\.|$)/i)
      expect(name.length).toBeLessThanOrEqual(120)
      expect(bytesOf(`${name}.raci`)).toBeLessThanOrEqual(255)
      expect(name.isWellFormed()).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('a long title in a script of three bytes a character still makes a name a file system takes', () => {
  expect(fileNameFrom('責'.repeat(200))).toBe('責'.repeat(80))
})

test.each([
  ['CON .x', '_CON .x'],
  ['con. ', '_con'],
  ['責任 ', '責任'],
  ['a\uD800b', 'ab'],
  ['👩‍💻', '👩‍💻'],
])('the title %j makes the file name %j', (title, name) => {
  expect(fileNameFrom(title)).toBe(name)
})

test('a file at the root of a drive lies in the root, not in the folder that the drive is at', () => {
  expect(folderOf('C:\\chart.raci', true)).toBe('C:\\')
  expect(folderOf('d:/chart.raci', true)).toBe('d:/')
  expect(folderOf('C:\\a\\chart.raci', true)).toBe('C:\\a')
  expect(folderOf('\\\\server\\share\\chart.raci', true)).toBe('\\\\server\\share')
  expect(folderOf('c:/chart.raci', false)).toBe('c:')
})
