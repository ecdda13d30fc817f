import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RemitApp } from '../support/remitApp.ts'
import { expectSoundScreen } from '../support/soundScreen.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import {
  addVoters,
  exampleAnswers,
  goTo,
  importAnswers,
  press,
  screen,
  startExampleWorkshop,
} from '../support/workshopScreens.ts'

let app: RemitApp

beforeAll(async () => {
  app = (await startExampleWorkshop()).app
})

afterAll(() => app.close())

const expectSound = (what: string) => expectSoundScreen(app, what)

test(
  'every step of a workshop is accessible and whole, in both themes and sizes',
  { timeout: 240_000 },
  async () => {
    await expectSound('meanings')
    await press(app, 'Next: Roles')
    await addVoters(app, 'Helen Brandt, Grace')
    await expectSound('roles')
    await press(app, 'Next: Vote')
    await press(app, 'Paste answers')
    await importAnswers(app, [
      exampleAnswers('Mei-Lin'),
      exampleAnswers('Tom-Okafor'),
      exampleAnswers('Ines-Ferreira'),
    ])
    await expectSound('vote')
    await press(app, 'Vote on this laptop: Helen Brandt')
    await expectSound('handing the laptop over')
    await app.page.getByRole('button', { name: 'I am Helen Brandt, show it anyway' }).click()
    await app.page.getByRole('button', { name: 'CIO', exact: true }).first().click()
    await expectSound('the first page of a ballot')
    await app.page.getByRole('button', { name: 'All letters…' }).click()
    await app.page.getByRole('group', { name: 'CIO' }).first().getByRole('button').first().focus()
    await app.press('r')
    await expectSound('ballot')
    await app.page.getByRole('button', { name: 'Cast the ballot' }).click()
    await expectSound('thanks')
    await app.page.getByRole('button', { name: 'Back to the vote' }).click()
    await goTo(app, 'Reveal')
    await expectSound('before the reveal')
    await press(app, 'Reveal all votes')
    await expectSound('reveal')
    await press(app, 'Mirrors')
    const mirror = app.page.getByRole('main', { name: 'Mirror' })
    await mirror.getByText('is not named as holding a role').first().waitFor()
    await expectSound('whose mirror')
    await mirror.getByRole('button', { name: 'Hand over to Helen Brandt' }).click()
    await mirror.getByRole('button', { name: 'I am Helen Brandt, show it anyway' }).click()
    await mirror.getByRole('heading', { name: 'You say so, most of the others do not' }).waitFor()
    await expectSound('a mirror')
    const own = join(temporaryFolder(), 'Mirror of Helen.html')
    await app.saveDialogAnswers(own)
    await mirror.getByRole('button', { name: 'Save It for Me…' }).click()
    await app.page.getByRole('status').getByText('It is for you alone.').waitFor()
    await expectSound('a mirror that was saved')
    const saved = readFileSync(own, 'utf8')
    expect(saved).toContain('Helen Brandt')
    expect(saved).not.toMatch(/Mei Lin|Tom Okafor|Ines Ferreira/)
    await mirror.getByRole('button', { name: 'Hide it' }).click()
    await mirror.getByRole('button', { name: 'Back to the reveal' }).click()
    await press(app, /^(?:Settle \d+ rows?|Look at the split)$/)
    await expectSound('settle')
    for (const way of [...['CIO answers for it', 'One leads…', 'Each a part…', 'Show of hands…', 'Park…']]) {
      await press(app, way)
      await app.page.getByRole('dialog').waitFor()
      await expectSound(way)
      await app.press('Escape')
      await app.page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await press(app, 'Vote again silently')
    await expectSound('second vote')
    await press(app, 'Call off the second vote')
    await goTo(app, 'No owner')
    await expectSound('No owner')
    for (const step of ['Load', 'Close']) {
      await press(app, `Next: ${step}`)
      await expectSound(step)
    }
  },
)

test('a workshop is held by keyboard alone: steps, ballot, reveal', async () => {
  await goTo(app, 'Meanings')
  // The screen has the focus when a step comes up; Tab goes through it from its start.
  await expect
    .poll(() => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Workshop, Meanings: /)
  const reached = new Set<string>()
  for (let tab = 0; tab < 30; tab++) {
    await app.press('Tab')
    reached.add(
      await app.page.evaluate(() => {
        const { activeElement: on } = document
        return on?.getAttribute('aria-label') ?? on?.textContent ?? ''
      }),
    )
  }
  for (const name of ['Back to the chart', 'Steps: Meanings', 'Next letter', 'Next: Roles'])
    expect([...reached]).toContain(name)
  await screen(app).getByRole('button', { name: 'Next: Roles' }).focus()
  await app.press('Enter')
  await screen(app).getByRole('heading', { name: 'Roles and voters' }).waitFor()
  // What changes the chart behind is out of reach.
  await app.press('Control+Enter', 'Control+Backspace', 'Control+f')
  expect(await app.page.getByLabel('Find', { exact: true }).count()).toBe(0)
  await press(app, 'Back to the chart')
  expect(await app.rowNames()).toHaveLength(10)
})
