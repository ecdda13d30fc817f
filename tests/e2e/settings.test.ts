import { expect, test } from 'vitest'
import { RemitApp } from '../support/remitApp.ts'

test('Ctrl+, opens the settings; each answer holds at once, in the menu too, and at the next start', async () => {
  const app = await RemitApp.launch()
  const isChecked = (id: string) =>
    app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.checked, id)
  const isStill = () => app.page.evaluate(() => document.documentElement.hasAttribute('data-still'))
  await app.press('Control+,')
  const dialog = app.page.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('radio', { name: 'Dark' }).check()
  await expect.poll(() => isChecked('darkTheme')).toBe(true)
  await dialog.getByRole('checkbox', { name: /Save automatically/ }).uncheck()
  await expect.poll(() => isChecked('toggleAutosave')).toBe(false)
  expect(await isStill()).toBe(false)
  await dialog.getByRole('checkbox', { name: /Reduce motion/ }).check()
  await expect.poll(isStill).toBe(true)
  await app.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  await app.close()
  const again = await RemitApp.launch({ userData: app.userData })
  await expect
    .poll(() => again.page.evaluate(() => document.documentElement.hasAttribute('data-still')))
    .toBe(true)
  await again.press('Control+,')
  expect(await again.page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true)
  await again.close()
})
