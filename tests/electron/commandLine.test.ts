import { expect, test } from 'vitest'
import { fileOfCommandLine } from '../../electron/commandLine.ts'

test('the packed application opens the first word that is not a flag', () => {
  expect(fileOfCommandLine(['/opt/remit', '--disable-gpu', 'a.raci'], true, '/home/me')).toBe(
    '/home/me/a.raci',
  )
})

test('in development the first word is the folder of the application', () => {
  expect(fileOfCommandLine(['/x/electron', '--inspect=0', '.', '--flag', 'b.raci'], false, '/home/me')).toBe(
    '/home/me/b.raci',
  )
  expect(fileOfCommandLine(['/x/electron', '.'], false, '/home/me')).toBeUndefined()
})

test('an absolute path stays what it is', () => {
  expect(fileOfCommandLine(['/opt/remit', '/tmp/ä ö.raci'], true, '/home/me')).toBe('/tmp/ä ö.raci')
})
