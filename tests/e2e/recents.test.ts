import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { example, folderWithMatrix } from '../support/exampleFile.ts'
import { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const recent = (path: string) => ({
  path,
  covered: { decided: 1, responsibilities: 2 },
  at: '2026-11-09T10:00:00.000Z',
})

test('of the recent charts a pinned one stays first, and one that is gone says so and can be taken off', async () => {
  const userData = temporaryFolder()
  const [one, gone] = [folderWithMatrix().file, folderWithMatrix().file]
  rmSync(gone)
  const many = Array.from({ length: 198 }, (_, at) => recent(`/nowhere/${at}.raci`))
  const recents = [recent(gone), recent(one), ...many]
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ recents }))
  const app = await RemitApp.launch({ userData })
  const region = app.page.getByRole('region', { name: 'Go on with' })
  const cards = region.getByRole('listitem')
  await region.getByText('No longer there').first().waitFor()
  await region.getByRole('button', { name: 'All 200 recent charts' }).click()
  await expect.poll(() => cards.count()).toBe(200)
  expect(await cards.nth(1).getByText('No longer there').count()).toBe(0)
  await cards.nth(1).hover()
  await cards
    .nth(1)
    .getByRole('button', { name: /^Keep .* first$/ })
    .click()
  await expect
    .poll(() =>
      cards
        .first()
        .getByRole('button', { name: /first$/ })
        .getAttribute('aria-pressed'),
    )
    .toBe('true')
  await cards.nth(1).getByText('No longer there').waitFor()
  await cards.nth(1).getByRole('button').first().click()
  await app.page.getByRole('alert').getByText('is not there').waitFor()
  await cards
    .nth(1)
    .getByRole('button', { name: /off this list$/ })
    .click()
  await expect.poll(() => cards.count()).toBe(199)
  await app.close()
})

test('File, Open Recent lists the last charts with their days, and opens one', async () => {
  const { file } = folderWithMatrix(example.replace('CIO and CTO', 'Us & Co'))
  const userData = temporaryFolder()
  const card = { title: 'Us & Co', lines: [] }
  writeFileSync(join(userData, 'settings.json'), JSON.stringify({ recents: [{ ...recent(file), card }] }))
  const app = await RemitApp.launch({ userData })
  const labels = await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()
      ?.getMenuItemById('openRecent')
      ?.submenu?.items.map(({ label }) => label),
  )
  expect(labels).toEqual(['Us && Co, 9 November 2026'])
  await app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.getMenuItemById('openRecent')?.submenu?.items[0]?.click(),
  )
  await app.expectCell('it-vision', 'cio', 'Accountable and Responsible')
  await app.close()
})
