import { expect, test } from 'vitest'
import { baseNameOf, extensionOf, fileNameFrom, folderOf } from '../../../shared/files/paths.ts'

test.each([
  ['Technology leadership', 'Technology leadership'],
  ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
  ['CON', '_CON'],
  ['nul.2026', '_nul.2026'],
  ['Console', 'Console'],
  ['ends with dots...  ', 'ends with dots'],
  ['..', 'matrix'],
  ['', 'matrix'],
  ['two\r\nlines', 'two--lines'],
  ['\u202Egnirts', '-gnirts'],
])('the title %j makes the file name %j', (title, name) => {
  expect(fileNameFrom(title)).toBe(name)
})

test('a long title makes a name of at most 120 units that does not end in half an emoji', () => {
  const name = fileNameFrom(`${'x'.repeat(119)}😀😀`)
  expect(name).toBe('x'.repeat(119))
})

test('paths are taken apart as their system writes them', () => {
  expect(folderOf('/a/b.raci', false)).toBe('/a')
  expect(folderOf('/b.raci', false)).toBe('/')
  expect(folderOf('b.raci', false)).toBe('.')
  expect(folderOf('C:\\a\\b.raci', true)).toBe('C:\\a')
  expect(baseNameOf('/a\\b.raci', false)).toBe('a\\b.raci')
  expect(baseNameOf('C:\\a\\b.raci', true)).toBe('b.raci')
  expect(extensionOf('/a.b/c.RACI')).toBe('raci')
  expect(extensionOf('/a.b/c')).toBe('')
})
