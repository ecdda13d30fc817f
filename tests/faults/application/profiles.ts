import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import type { RemitApp } from '../../support/remitApp.ts'

const checkout = resolve(import.meta.dirname, '../../..')

/** Starts Remit without a driver. */
export function startProcess(userData: string, ...args: string[]): ChildProcess {
  const flags = (process.env['REMIT_ELECTRON_FLAGS'] ?? '').split(' ').filter(Boolean)
  const all = [checkout, ...flags, `--user-data-dir=${userData}`, ...args]
  return spawn(process.env['REMIT_ELECTRON'] ?? '', all, { stdio: 'ignore' })
}

/** Starts Remit once more on a profile in use; answers its exit code once it has handed over. */
export function secondStart(userData: string, ...args: string[]): Promise<number | null> {
  return new Promise((resolve) => startProcess(userData, ...args).once('exit', resolve))
}

export async function chartShown(app: RemitApp): Promise<void> {
  await app.page.locator('.ag-row').first().waitFor()
}

/** Saves and waits until the window says so. */
export async function save(app: RemitApp): Promise<void> {
  await app.press('Control+s')
  await app.page
    .locator('header')
    .getByText(/^Saved/)
    .waitFor()
}

/** Gives a row a name, and waits until that is on the disk. */
export async function rename(app: RemitApp, file: string, row: string, name: string): Promise<void> {
  await app.cell(row, 'name').click()
  await app.press('F2', 'Control+a')
  await app.page.keyboard.type(name)
  await app.press('Enter')
  await app.expectName(row, name)
  await expect.poll(() => keptIn(name, file, app.userData), { timeout: 10_000 }).not.toEqual([])
}

/** Opens another chart in a window of its own. */
export async function openSecond(app: RemitApp, file: string): Promise<RemitApp> {
  await app.openDialogAnswers(file)
  const [page] = await Promise.all([app.nextWindow(), app.press('Control+o')])
  const other = app.inWindow(page)
  await chartShown(other)
  return other
}

/** Waits until the window tells that it has taken in what the other program wrote. */
export async function takenIn(app: RemitApp): Promise<void> {
  await app.page
    .getByRole('alert')
    .getByText(/taken in/)
    .waitFor()
}

export function windowsOf(app: RemitApp): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
}

export function windowInFront(app: RemitApp): Promise<string | undefined> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.getTitle())
}

type Place = 'file' | 'journal' | 'version'

/** Where on the disk these words are: in the file, or in what the profiles keep beside it. */
export function keptIn(words: string, file: string, ...profiles: string[]): readonly Place[] {
  const places: Place[] = []
  if (existsSync(file) && readFileSync(file, 'utf8').includes(words)) places.push('file')
  const journals = profiles.flatMap((profile) => filesIn(join(profile, 'journals'), '.journal'))
  if (journals.some((bytes) => bytes.includes(words))) places.push('journal')
  const versions = profiles.flatMap((profile) => filesIn(join(profile, 'versions', 'contents'), '.gz'))
  if (versions.some((bytes) => gunzipSync(bytes).includes(words))) places.push('version')
  return places
}

function filesIn(folder: string, ending: string): readonly Buffer[] {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : []
  return names.map((name) => readFileSync(join(folder, name)))
}
