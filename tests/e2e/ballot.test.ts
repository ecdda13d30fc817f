import { afterEach, expect, test } from 'vitest'
import type { RemitApp } from '../support/remitApp.ts'
import { addVoters, goTo, press, screen, startExampleWorkshop } from '../support/workshopScreens.ts'

let app: RemitApp

afterEach(() => app.close())

const question = (row: string) => app.page.getByRole('group', { name: `Who answers for ${row}?` })

test('where a projector may show the same screen a ballot opens only after it is said so', async () => {
  app = (await startExampleWorkshop()).app
  await goTo(app, 'Roles')
  await addVoters(app, 'Ada')
  await goTo(app, 'Vote')
  const note = app.page.getByText('This computer has one screen.', { exact: false })
  await press(app, 'Enter a paper vote: Ada')
  await note.waitFor()
  expect(await app.page.getByRole('region').count()).toBe(0)
  await app.page.getByRole('button', { name: 'Not now' }).click()
  await press(app, 'Vote on this laptop: Ada')
  await note.waitFor()
  await app.page.getByRole('button', { name: 'Not now' }).click()

  // With a second screen the room looks at that one.
  await app.page.evaluate(() => Object.defineProperty(window.screen, 'isExtended', { value: true }))
  await press(app, 'Vote on this laptop: Ada')
  await app.page.getByRole('button', { name: 'I am Ada, start' }).click()
  await app.page.getByText('0 of 8 rows answered').waitFor()
})

test('the rows are chosen before the vote, and a ballot asks who answers for each, one tap a row', async () => {
  app = (await startExampleWorkshop()).app
  await goTo(app, 'Roles')
  await addVoters(app, 'Ada, Grace')
  await goTo(app, 'Vote')
  await press(app, 'Choose rows…')
  const dialog = app.page.getByRole('dialog')
  for (const row of await dialog.getByRole('checkbox').all()) await row.uncheck()
  await dialog.getByLabel('Security systems').check()
  await dialog.getByLabel('IT budget and resource allocation').check()
  await dialog.getByRole('button', { name: 'Vote on these' }).click()
  await screen(app).getByText('Vote on 2 rows').waitFor()

  await press(app, 'Vote on this laptop: Ada')
  await app.page.getByRole('button', { name: 'I am Ada, show it anyway' }).click()
  await app.page.getByText('0 of 2 rows answered').waitFor()
  expect(await app.page.getByRole('region').count()).toBe(2)
  await question('Security systems').getByRole('button', { name: 'CISO', exact: true }).click()
  await app.page.getByText('1 of 2 rows answered').waitFor()
  // The same tap again is no opinion; several say who leads.
  const budget = question('IT budget and resource allocation')
  await budget.getByRole('button', { name: 'Nobody yet' }).click()
  await budget.getByRole('button', { name: 'Nobody yet' }).click()
  await app.page.getByText('1 of 2 rows answered').waitFor()
  await budget.getByRole('button', { name: 'Several' }).click()
  await budget.getByRole('button', { name: 'CTO leads' }).click()
  await app.page.getByRole('button', { name: 'Cast the ballot' }).click()

  await app.page.getByRole('button', { name: 'On to Grace' }).click()
  await app.page.getByRole('button', { name: 'I am Grace, show it anyway' }).click()
  for (const name of ['Security systems', 'IT budget and resource allocation']) {
    await question(name).getByRole('button', { name: 'CISO', exact: true }).click()
  }
  await app.page.getByRole('button', { name: 'Cast the ballot' }).click()
  await app.page.getByRole('button', { name: 'Back to the vote' }).click()
  await press(app, 'Reveal all votes')
  const score = screen(app).getByRole('list', { name: 'How the votes stand' })
  await expect.poll(() => score.getByRole('listitem').allInnerTexts()).toEqual(['1 agreed', '1 split'])
  await press(app, 'Look at the split')
  await screen(app)
    .getByText('1 says CTO', { exact: false })
    .or(screen(app).getByText('1 says the CTO answers for it'))
    .first()
    .waitFor()
})
