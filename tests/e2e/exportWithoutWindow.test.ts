import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { folderWithMatrix } from '../support/exampleFile.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const checkout = resolve(import.meta.dirname, '../..')

const userData = temporaryFolder()

/** Starts the application with these words; answers what it printed. */
function remit(...words: string[]): Promise<{ stdout: string; stderr: string }> {
  const flags = (process.env['REMIT_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
  const all = [checkout, ...flags, `--user-data-dir=${userData}`, ...words]
  return promisify(execFile)(process.env['REMIT_ELECTRON'] ?? '', all)
}

test('a PDF and a picture are made without a window', async () => {
  const { file, folder } = folderWithMatrix()
  const { stdout } = await remit('--export', file, '--format', 'pdf,png', '--out', folder)
  expect(stdout.trim().split('\n').length).toBe(2)
  const [pdf, png] = stdout.trim().split('\n')
  expect(readFileSync(pdf ?? '', 'latin1').slice(0, 5)).toBe('%PDF-')
  const picture = readFileSync(png ?? '')
  expect(picture.toString('latin1', 1, 4)).toBe('PNG')
  // As wide as the drawing, and not one blank sheet.
  expect(picture.readUInt32BE(16)).toBeGreaterThan(400)
  expect(picture.length).toBeGreaterThan(5_000)
  // A Remit that runs meanwhile has its own.
  expect(readdirSync(userData)).toEqual(['Export'])
})

test('what cannot be exported is said, with an exit code', async () => {
  const { file, folder } = folderWithMatrix()
  const asked = remit('--export', join(folder, 'none.raci'), '--format', 'pdf', '--out', folder)
  await expect(asked).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('none.raci') })
  await expect(remit('--export', file)).rejects.toMatchObject({ code: 2 })
})
