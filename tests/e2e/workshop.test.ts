import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { parseMatrix } from '../../shared/document/parse.ts'
import { openWith } from '../support/exampleFile.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { done } from '../support/workshopOf.ts'
import {
  addVoters,
  exampleAnswers,
  expectStep,
  goTo,
  importAnswers,
  press,
  screen,
  standingOf,
  startExampleWorkshop,
  turnTo,
  typeCard,
  voteHere,
} from '../support/workshopScreens.ts'

let app: RemitApp

async function way({ page }: RemitApp, name: string): Promise<void> {
  await page.getByRole('button', { name: 'More ways' }).click()
  await page.getByRole('menuitem', { name }).click()
}

afterEach(() => app.close())

const roadmap = { CIO: 'ar', CTO: 'c', CISO: 'i' }
const ada = { 'IT vision and roadmap': roadmap, 'Security systems': { CISO: 'a', CIO: 'r' } }
const secretNames = /Ada|Grace|Alan|Ines|Mei Lin|Tom Okafor/

test('six voters, three ways of voting, a kill in the middle, and a signed record at the end', async () => {
  const started = await startExampleWorkshop()
  const { file } = started
  app = started.app

  await screen(app).getByLabel('Our own wording').fill('Does the work, and says when it is done.')
  await press(app, 'Next: Roles')
  await addVoters(app, 'Ada, Grace, Alan')
  await press(app, 'Next: Vote')

  // By file, together with what is no ballot.
  const wrong = join(temporaryFolder(), 'shopping.json')
  writeFileSync(wrong, '{"milk": 2}')
  const files = (['Mei-Lin', 'Ines-Ferreira', 'Tom-Okafor'] as const).map(exampleAnswers)
  await importAnswers(app, [...files, wrong])
  const told = screen(app).getByRole('region', { name: 'Ballots by file' })
  await turnTo(told, told.getByText('shopping.json was not counted'))
  await told.getByText('This is not a ballot.', { exact: false }).waitFor()
  await screen(app).getByText('3 of 6 voters have voted').waitFor()
  // Again, and nobody is counted twice.
  await importAnswers(app, files)
  await screen(app).getByText('was counted before and still counts once', { exact: false }).first().waitFor()
  await screen(app).getByText('3 of 6 voters have voted').waitFor()

  // On the laptop, handed on; what Ada chose is not on the screen of the next.
  await voteHere(app, 'Ada', ada)
  await app.page.getByRole('button', { name: 'On to Grace' }).click()
  await app.page.getByRole('button', { name: 'I am Grace, show it anyway' }).click()
  expect(await app.page.getByRole('main').last().locator('[aria-pressed="true"]').count()).toBe(0)

  // The power goes while Grace fills in hers. The chart on disk tells nothing of any vote.
  await app.kill()
  expect(readFileSync(file, 'utf8')).not.toMatch(secretNames)
  expect(readFileSync(file, 'utf8')).toContain('says when it is done')
  app = await openWith(file, app.userData)
  await app.page.getByRole('button', { name: 'Continue workshop' }).click()
  await expectStep(app, 'Vote')
  await screen(app).getByText('4 of 6 voters have voted').waitFor()
  await standingOf(app, 'Ada').getByText('has voted').waitFor()
  await standingOf(app, 'Grace').getByText('not yet').waitFor()

  await voteHere(app, 'Grace', { 'IT vision and roadmap': roadmap, 'Security systems': { CIO: 'a' } })
  await app.page.getByRole('button', { name: 'Back to the vote' }).click()
  // From a paper card.
  await typeCard(app, 'Alan', { 'IT vision and roadmap': roadmap })
  await screen(app).getByText('6 of 6 voters have voted').waitFor()

  await press(app, 'Reveal all votes')
  await expectStep(app, 'Reveal')
  const score = screen(app).getByRole('list', { name: 'How the votes stand' })
  await score.getByText('agreed').first().waitFor()
  await press(app, /^Accept \d+$/)
  await app.page.getByText(/^\d+ rows accepted as voted/).waitFor()
  await press(app, /^Settle \d+ rows$/)

  // A second vote, by two who are there, then a decision.
  await expectStep(app, 'Settle')
  await screen(app).getByRole('heading', { name: 'Response to a security incident' }).waitFor()
  await goTo(app, 'Reveal')
  await press(app, 'Security systems')
  await screen(app).getByRole('heading', { name: 'Security systems' }).waitFor()
  await press(app, 'Start the timer')
  await press(app, 'Vote again silently')
  await voteHere(app, 'Ada', { 'Security systems': { CISO: 'a', CIO: 'c' } })
  await app.page.getByRole('button', { name: 'Back to the vote' }).click()
  await typeCard(app, 'Mei Lin', { 'Security systems': { CISO: 'ar' } })
  await press(app, 'Reveal the second vote')
  await press(app, 'CISO answers for it')
  const dialog = app.page.getByRole('dialog')
  await dialog.getByLabel('Why').fill('The CISO is asked by the board anyway.')
  await dialog.getByLabel('Decided by').fill('Ines Ferreira')
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click()
  await screen(app).getByText('The CISO answers for it').waitFor()

  await press(app, 'Next row')
  await way(app, 'Split into rows…')
  await dialog.getByLabel('Name of row 1').fill('Alert and first response')
  await dialog.getByLabel('Name of row 2').fill('Telling customers')
  await dialog.getByRole('button', { name: 'Split', exact: true }).click()
  await screen(app).getByText('Split into rows,', { exact: false }).waitFor()

  await press(app, 'Next row')
  await press(app, 'Each a part…')
  for (const role of ['CIO', 'CTO']) {
    const group = dialog.getByRole('group', { name: role, exact: true })
    const isOwner = await group.getByRole('button', { name: 'Accountable' }).getAttribute('aria-pressed')
    if (isOwner !== 'true') await group.getByRole('button', { name: 'Accountable' }).click()
    await dialog.getByLabel(new RegExp(`of ${role} is for`)).fill(role === 'CIO' ? 'reports' : 'products')
  }
  await dialog.getByRole('button', { name: 'Decide', exact: true }).click()
  await screen(app).getByText('The CIO answers for reports').waitFor()

  // What was accepted is taken up again, and parked.
  await goTo(app, 'Reveal')
  await press(app, 'IT budget and resource allocation')
  await screen(app).getByText('Accepted,', { exact: false }).waitFor()
  await app.page.getByRole('button', { name: 'More about this row' }).click()
  await app.page.getByRole('menuitem', { name: 'Take it up again' }).click()
  await press(app, 'Park…')
  await dialog.getByLabel('What is the open question?').fill('Who signs above the limit?')
  await dialog.getByLabel('Who brings the answer').fill('Tom Okafor')
  await dialog.getByLabel('Until').fill('2027-01-31')
  await dialog.getByRole('button', { name: 'Park', exact: true }).click()
  await screen(app).getByText('Tom Okafor brings an answer by 31 January 2027').waitFor()

  await goTo(app, 'No owner')
  await press(app, 'Next: Load')
  await screen(app).getByRole('table').waitFor()
  await press(app, 'Next: Close')
  const closing = screen(app).getByRole('region', { name: 'Closing record' })
  for (const role of ['CIO', 'CTO', 'CISO']) {
    await turnTo(closing, closing.getByLabel(`Who signs for ${role}`))
    await screen(app).getByLabel(`Who signs for ${role}`).fill(`The ${role}`)
    await press(app, `Sign for ${role}`)
  }
  const record = join(temporaryFolder(), 'record.md')
  await app.saveDialogAnswers(record)
  await press(app, 'Export the record as Markdown')
  await app.page.getByText('Exported record.md').waitFor()
  expect(readFileSync(record, 'utf8')).toContain('The CISO is asked by the board anyway.')
  expect(readFileSync(record, 'utf8')).toContain('- The CIO, CIO: Signed ')
  for (const [name, file] of [
    ['PDF', 'record.pdf'],
    ['Word', 'record.docx'],
    ['Slides', 'record.pptx'],
    ['Web page', 'record.html'],
  ] as const) {
    await app.saveDialogAnswers(join(temporaryFolder(), file))
    await press(app, `Export the record as ${name}`)
    await app.page.getByText(`Exported ${file}`).waitFor()
  }
  await press(app, 'End the workshop…')
  await app.page.getByRole('alertdialog').getByText('1 row is parked').waitFor()
  await app.page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'End the workshop', exact: true })
    .click()
  await app.page.getByText('The workshop has been ended').waitFor()

  await expect.poll(() => done(parseMatrix(readFileSync(file, 'utf8'))).matrix.snapshots.length).toBe(2)
  const { matrix } = done(parseMatrix(readFileSync(file, 'utf8')))
  expect(matrix.decisions.map(({ why }) => why)).toContain('The CISO is asked by the board anyway.')
  expect(matrix.decisions).toHaveLength(8)
  expect(matrix.parked).toMatchObject([{ owner: 'Tom Okafor', due: '2027-01-31' }])
  expect(matrix.signOffs).toHaveLength(3)
  expect(matrix.rows.map(({ name }) => name)).toContain('Telling customers')
  // Its workshop stands apart from it, in a file of its own.
  expect(readdirSync(join(app.userData, 'workshops'))).toHaveLength(1)
})

test('ballots that are too large, of another chart, edited or with markup are told of in words, and harm nothing', async () => {
  app = (await startExampleWorkshop()).app
  await goTo(app, 'Vote')
  const folder = temporaryFolder()
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const good = readFileSync(exampleAnswers('Mei-Lin'), 'utf8')
  await importAnswers(app, [
    write('large.json', ' '.repeat(10 * 1024 * 1024)),
    write('other.json', good.replace('example-workshop', 'another-chart')),
    write('markup.json', good.replace('"Mei Lin"', '"<img src=x onerror=alert(1)>"')),
    write('cut.json', good.replace(':', '::')),
  ])
  const told = screen(app).getByRole('region', { name: 'Ballots by file' })
  for (const words of [
    'larger than 1 MB',
    'The ballot is about another chart',
    'The ballot is damaged at line',
    'was changed after it was saved',
  ])
    await turnTo(told, told.getByText(words))
  await standingOf(app, '<img src=x onerror=alert(1)>').getByText('has voted').waitFor()
  expect(await app.page.locator('img[src="x"]').count()).toBe(0)

  // As text, from a message.
  await press(app, 'Paste answers')
  await screen(app).getByLabel('Answers as text').fill(`Hi,\nhere is mine:\n${good}\nBest, Mei`)
  await press(app, 'Count the answers')
  await standingOf(app, 'Mei Lin').getByText('has voted').waitFor()
})

test('an anonymous vote shows numbers and no names, and keeps none', async () => {
  app = (await startExampleWorkshop()).app
  await goTo(app, 'Roles')
  await addVoters(app, 'Ada, Grace')
  await screen(app)
    .getByRole('radio', { name: /^Anonymous/ })
    .check()
  await goTo(app, 'Vote')
  await typeCard(app, 'Ada', { 'Security systems': { CIO: 'a' } })
  await typeCard(app, 'Grace', { 'Security systems': { CISO: 'a' } })
  await press(app, 'Reveal all votes')
  await screen(app).getByText('1 split', { exact: true }).waitFor()
  expect(await screen(app).innerText()).not.toMatch(secretNames)
  await press(app, 'Back to the chart')
  const [stored] = readdirSync(join(app.userData, 'workshops'))
  const kept = JSON.parse(readFileSync(join(app.userData, 'workshops', stored ?? ''), 'utf8')) as {
    ballots: object[]
  }
  expect(kept.ballots).toHaveLength(2)
  expect(JSON.stringify(kept.ballots)).not.toContain('voter')
})
