import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { serialise } from '../../shared/document/serialise.ts'
import { openWith } from '../support/exampleFile.ts'
import { expectLegible } from '../support/fiveMetres.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { openRoom, sixVoterChart, sixVotes, wideChart, wideVotes } from '../support/roomOf.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { addVoters, goTo, press, screen, startExampleWorkshop } from '../support/workshopScreens.ts'

let app: RemitApp

afterEach(() => app.close())

const row = (name: string) => screen(app).getByRole('row', { name: new RegExp(`^${name}`) })

test(
  'the reveal counts by row, owner first, and says in words how the votes stand',
  { timeout: 120_000 },
  async () => {
    app = (await openRoom(sixVoterChart, sixVotes)).app
    const score = screen(app).getByRole('list', { name: 'How the votes stand' })
    await expect
      .poll(() => score.getByRole('listitem').allInnerTexts())
      .toEqual([...['4 agreed', '3 agree on the owner', '1 split']])
    expect(await screen(app).getByRole('row').nth(1).innerText()).toContain('Split, 3 to 3')
    await row('Customer data analytics').getByText('Now: CIO').waitFor()
    await row('Security systems').getByText('Same owner').waitFor()
    await row('Security systems').getByText('Now: nobody').waitFor()
    await expectLegible(app, 'the reveal')

    await press(app, 'Accept 7')
    await row('Security systems').getByText('Accepted').waitFor()
    expect(await row('Security systems').innerText()).not.toContain('6')
    await press(app, 'Look at the split')
    await screen(app).getByRole('heading', { name: 'Customer data analytics' }).waitFor()
  },
)

test(
  'a split is settled on one screen: the votes by voter, the ends first, one owner, and the decision stands there',
  { timeout: 120_000 },
  async () => {
    app = (await openRoom(sixVoterChart, sixVotes, { step: 'settle' })).app
    const heading = screen(app).getByRole('heading', { name: 'Customer data analytics' })
    await heading.waitFor()
    await screen(app).getByText('3 say the CIO answers for it').waitFor()
    expect(await screen(app).getByText('speaks first').count()).toBe(2)
    expect(await screen(app).getByRole('columnheader').allInnerTexts()).toContain('Ines Ferreira\nCIO')
    await expectLegible(app, 'settling')
    // The row that is talked about is the largest there is.
    expect(
      await heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)),
    ).toBeGreaterThanOrEqual(64)

    await press(app, 'CTO answers for it')
    const dialog = app.page.getByRole('dialog')
    await dialog.getByText('3 said CIO, 3 said CTO.').waitFor()
    await expectLegible(app, 'deciding')
    await dialog.getByLabel('Why').fill('The analytics engineers report to the CTO.')
    await dialog.getByLabel('Decided by').fill('Helen Brandt')
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click()
    await screen(app).getByText('The CTO answers for it').waitFor()
    await screen(app).getByText('3 said CIO, 3 said CTO. Helen Brandt decided.').waitFor()
    await expectLegible(app, 'settled')

    await press(app, 'Undo')
    await screen(app).getByText('3 say the CIO answers for it').waitFor()
    await press(app, 'Both, one leads…')
    await dialog.getByRole('button', { name: 'CTO leads' }).click()
    await expectLegible(app, 'who leads')
    await dialog.getByRole('button', { name: 'Decide', exact: true }).click()
    await screen(app).getByText('The CTO answers for it').waitFor()
    await screen(app).getByText('The CIO, Ines Ferreira, does the work.').waitFor()
  },
)

test('hands are counted, and a tie fills in nobody', async () => {
  app = (await openRoom(sixVoterChart, sixVotes, { step: 'settle' })).app
  await press(app, 'Show of hands…')
  const dialog = app.page.getByRole('dialog')
  for (const role of ['CIO', 'CTO'])
    await dialog.getByRole('button', { name: `One hand more for ${role}` }).click()
  await dialog.getByText('1 for CIO, 1 for CTO: a tie, so nobody is filled in.').waitFor()
  await dialog.getByRole('button', { name: 'One hand more for CTO' }).click()
  await dialog.getByRole('button', { name: 'CTO answers for it…' }).click()
  await expect.poll(() => dialog.getByLabel('Why').inputValue()).toBe('Show of hands: 2 for CTO, 1 for CIO.')
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click()
  await screen(app).getByText('The CTO answers for it').waitFor()
})

test('a row is parked with or without a name and a date', async () => {
  app = (await openRoom(sixVoterChart, sixVotes, { step: 'settle' })).app
  await press(app, 'Park…')
  const dialog = app.page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Park without a name and a date' }).waitFor()
  await dialog.getByLabel('Who brings the answer').fill('Helen Brandt')
  await dialog.getByLabel('Until').fill('2027-01-15')
  await expectLegible(app, 'parking')
  await dialog.getByRole('button', { name: 'Park', exact: true }).click()
  await screen(app).getByText('Helen Brandt brings an answer by 15 January 2027').waitFor()
})

test(
  'twelve rows and six roles are folded, then paged, and nothing scrolls',
  { timeout: 120_000 },
  async () => {
    app = (await openRoom(wideChart, wideVotes)).app
    await expectLegible(app, 'a wide reveal')
    await press(app, /^6 agreed: /)
    await screen(app).getByText('1 of 2').waitFor()
    await press(app, 'Next page')
    await expectLegible(app, 'the second page of a wide reveal')
    await press(app, /^Settle \d+ rows/)
    await screen(app).getByText('say the', { exact: false }).first().waitFor()
    await expectLegible(app, 'settling with six roles')
  },
)

/** From the meanings to the close, as somebody goes who is new to it. */
async function expectEveryStepLegible(voters: string): Promise<void> {
  const ballot = app.page.getByRole('main').last()
  await expectLegible(app, 'meanings')
  await press(app, 'Next: Roles')
  await addVoters(app, voters)
  await expectLegible(app, 'roles')
  await press(app, 'Next: Vote')
  await expectLegible(app, 'vote')
  await press(app, 'Choose rows…')
  await app.page.getByRole('dialog').waitFor()
  await expectLegible(app, 'which rows')
  await app.press('Escape')
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  await press(app, 'Vote on this laptop: Ada')
  await expectLegible(app, 'handing over')
  await ballot.getByRole('button', { name: 'I am Ada, show it anyway' }).click()
  await expectLegible(app, 'ballot')
  await ballot.getByRole('button', { name: 'CIO', exact: true }).first().click()
  await ballot.getByRole('button', { name: 'All letters…' }).click()
  await expectLegible(app, 'ballot with all letters')
  await ballot.getByRole('button', { name: 'Cast the ballot' }).click()
  await expectLegible(app, 'thanks')
  await ballot.getByRole('button', { name: 'Back to the vote' }).click()
  await goTo(app, 'Reveal')
  await expectLegible(app, 'before the reveal')
  for (const step of ['No owner', 'Load', 'Close']) {
    await goTo(app, step)
    await expectLegible(app, step)
  }
}

test('every step is read from five metres, and nothing scrolls', { timeout: 400_000 }, async () => {
  app = (await startExampleWorkshop()).app
  await expectEveryStepLegible('Ada, Alan, Grace, Edsger, Barbara, Mei Lin')
})

test('so it is with twelve rows, six roles and thirty voters', { timeout: 400_000 }, async () => {
  const file = join(temporaryFolder(), 'wide.raci')
  writeFileSync(file, serialise(wideChart))
  app = await openWith(file)
  await app.page.getByRole('button', { name: 'Workshop', exact: true }).click()
  const more = Array.from({ length: 29 }, (_, at) => `Voter ${at + 1}`)
  await expectEveryStepLegible(['Ada', ...more].join(', '))
})

test(
  'a page of a ballot is turned once all its rows are answered: as many taps as rows, and one to cast it',
  { timeout: 60_000 },
  async () => {
    app = (await startExampleWorkshop()).app
    await press(app, 'Next: Roles')
    await addVoters(app, 'Ada')
    await press(app, 'Next: Vote')
    await press(app, 'Vote on this laptop: Ada')
    await app.page.getByRole('button', { name: 'I am Ada, show it anyway' }).click()
    const rows = app.page.getByRole('list', { name: 'What is asked' }).getByRole('region')
    for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) {
      await app.page.getByText(`${at} of 8 rows answered`).waitFor()
      await rows
        .filter({ hasNot: app.page.locator('[aria-pressed="true"]') })
        .first()
        .getByRole('button', { name: 'CTO', exact: true })
        .click()
    }
    await app.page.getByText('8 of 8 rows answered').waitFor()
    await app.page.getByRole('button', { name: 'Cast the ballot' }).click()
    await app.page.getByRole('heading', { name: 'Thank you, Ada' }).waitFor()
  },
)

test('an anonymous vote shows camps with counts, and no names', { timeout: 120_000 }, async () => {
  app = (await openRoom(sixVoterChart, sixVotes, { step: 'settle', isAnonymous: true })).app
  await screen(app).getByText('3 say the CIO answers for it').waitFor()
  expect(await screen(app).innerText()).not.toMatch(/Ines|Raj|Mei|speaks first/)
  await expectLegible(app, 'settling without names')
})
