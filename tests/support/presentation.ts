import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Matrix } from '../../shared/document/matrix.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { RemitApp } from './remitApp.ts'
import { temporaryFolder } from './temporaryFolder.ts'

/** The filled-in example, presented from its fourth row. */
export async function presentExample(): Promise<RemitApp> {
  const app = await RemitApp.launch()
  await app.startFrom('CIO and CTO, filled in')
  await app.cell('security-systems', 'cto').click()
  await app.present('F5')
  await expectStop(app, 'Security systems', '4 of 13')
  return app
}

/** A matrix opened from a file, presented from the start. */
export async function presentFile(matrix: Matrix): Promise<RemitApp> {
  const file = join(temporaryFolder(), 'chart.raci')
  writeFileSync(file, serialise(matrix))
  const app = await RemitApp.launch({ args: [file] })
  await app.page.locator('.ag-row').first().waitFor()
  await app.present('Shift+F5')
  await stage(app).waitFor()
  return app
}

/** What the room sees. */
export function stage({ page }: RemitApp) {
  return page.getByRole('main', { name: 'Presentation' })
}

/** The card of a role, by what it says: `CTO: Accountable, for products`. */
export function card(app: RemitApp, name: string | RegExp) {
  return stage(app).getByRole('group', { name })
}

/** Expects a stop to be on screen, and its place in the list: `4 of 13`. */
export async function expectStop(app: RemitApp, name: string, progress?: string): Promise<void> {
  const heading = stage(app).getByRole('heading', { level: 1 })
  await expect.poll(() => heading.innerText(), { timeout: 5_000 }).toBe(name)
  if (progress) await stage(app).getByText(progress, { exact: true }).waitFor()
}
