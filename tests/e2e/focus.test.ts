import { expect, test } from 'vitest'
import { inNewWindows } from '../support/inNewWindows.ts'
import type { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

inNewWindows(async (next) => {
  app = next
  await app.startFrom('CIO and CTO, filled in')
})

/** Whether keys reach something. */
function hasFocus(): Promise<boolean> {
  return app.page.evaluate(() => document.activeElement !== document.body)
}

test('where the button that was pressed is done, keys go on in the chart', async () => {
  await app.cell('it-vision', 'cto').click()
  await app.press('Control+h')
  await app.page.getByLabel('Find', { exact: true }).fill('budget')
  await app.page.getByLabel('Replace with').fill('money')
  await app.page.getByRole('button', { name: /^Replace all/ }).click()
  await app.page.getByText(/^Replaced in/).waitFor()
  await expect.poll(hasFocus).toBe(true)
})

test('a menu that is left with Esc gives the focus back', async () => {
  await app.cell('it-vision', 'cto').click()
  await app.page.getByRole('button', { name: 'Add', exact: true }).click()
  await app.page.getByRole('menu').waitFor()
  await app.press('Escape')
  await app.page.getByRole('menu').waitFor({ state: 'detached' })
  await expect.poll(hasFocus).toBe(true)
})
