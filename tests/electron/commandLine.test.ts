import { expect, test } from 'vitest'
import { exportOrderOf, filesOfCommandLine } from '../../electron/commandLine.ts'

test('the packed application opens the words that are no flags', () => {
  expect(filesOfCommandLine(['/opt/remit', '--disable-gpu', 'a.raci'], true, '/home/me')).toEqual([
    '/home/me/a.raci',
  ])
})

test('in development the first word is the folder of the application', () => {
  expect(
    filesOfCommandLine(['/x/electron', '--inspect=0', '.', '--flag', 'b.raci'], false, '/home/me'),
  ).toEqual(['/home/me/b.raci'])
  expect(filesOfCommandLine(['/x/electron', '.'], false, '/home/me')).toEqual([])
})

test('an absolute path stays what it is', () => {
  expect(filesOfCommandLine(['/opt/remit', '/tmp/ä ö.raci'], true, '/home/me')).toEqual(['/tmp/ä ö.raci'])
})

test('all files are opened that were dropped on the icon', () => {
  expect(filesOfCommandLine(['/opt/remit', 'a.raci', 'b.xlsx'], true, '/home/me')).toEqual([
    '/home/me/a.raci',
    '/home/me/b.xlsx',
  ])
})

test('an order to export names a file, formats and a folder, among the words of any start', () => {
  const words = ['--no-sandbox', '--export', 'a.raci', '--format', 'PDF, png', '--out', 'papers']
  expect(exportOrderOf(['/opt/remit', ...words], '/home/me')).toEqual({
    ...{ file: '/home/me/a.raci', formats: ['pdf', 'png'], folder: '/home/me/papers' },
  })
  expect(exportOrderOf(['/opt/remit', '--export', 'a.raci'], '/home/me')).toMatch(/^Usage/)
  expect(exportOrderOf(['/opt/remit', 'a.raci'], '/home/me')).toBeUndefined()
})
