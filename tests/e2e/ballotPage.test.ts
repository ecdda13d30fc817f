import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { afterEach, expect, test } from 'vitest'
import { asRoleId, asRowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { ballotForm } from '../../shared/workshop/ballotForm.ts'
import { readBallot } from '../../shared/workshop/readBallot.ts'
import { BallotWindow } from '../support/ballotWindow.ts'
import { matrixOf } from '../support/matrixOf.ts'
import { answersOf, done, workshopOf } from '../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  # Run
  Budget     | C   | C
  Security   |     |`)
const session = workshopOf(chart, { Ada: {}, Alan: {} })
const html = (matrix: Matrix = chart) => done(ballotForm(matrix, session, session.rounds[0]!, 'e2e0nonce'))

let ballot: BallotWindow | undefined

afterEach(async () => {
  await ballot?.close()
  ballot = undefined
})

test('a ballot filled in offline by mouse and keys comes back exactly, as a file and as text', async () => {
  ballot = await BallotWindow.open(html())
  const { page } = ballot
  await page.getByLabel('Your name').fill('Ada <b>Lovelace</b>')
  await ballot.letter('Budget', 'CIO', 'Accountable').click()
  await page.keyboard.press('r')
  await page.keyboard.press('End')
  await page.keyboard.press('C')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('a')
  await page.keyboard.press('i')
  await page.keyboard.press('Delete')
  await page.keyboard.press('A')
  await page.getByText('2 of 2 answered.').waitFor()

  const answered = answersOf(chart, { budget: 'A/R | C', security: ' | A' })
  const security = asRowId('security')
  // Nothing was said of the CIO there.
  const expected = new Map(answered).set(security, new Map([[asRoleId('cto'), 'A']]))
  const file = done(readBallot(chart, session, await ballot.saved('Ada-b-Lovelace-b-ballot.json')))
  expect(file).toMatchObject({ name: 'Ada <b>Lovelace</b>', remarks: [], answers: expected })
  await page.getByRole('button', { name: 'Show as text' }).click()
  const text = await page.getByLabel('Your answers as text').inputValue()
  expect(done(readBallot(chart, session, text)).answers).toEqual(expected)
})

test('what is left alone is no opinion; that a role is not involved is chosen on purpose', async () => {
  ballot = await BallotWindow.open(html())
  const { page } = ballot
  await page.getByLabel('Your name').fill('Ada')
  await ballot.letter('Budget', 'CIO', 'Accountable').click()
  await ballot.letter('Security', 'CIO', 'Accountable').click()
  await ballot.letter('Security', 'CTO', 'Informed').click()
  await ballot.letter('Security', 'CTO', 'Not involved').click()
  expect(await ballot.letter('Security', 'CTO', 'Informed').getAttribute('aria-pressed')).toBe('false')
  const { answers } = done(readBallot(chart, session, await ballot.saved('Ada-ballot.json')))
  const said = [...answers].map(([row, cells]) => [row, Object.fromEntries(cells)])
  expect(said).toEqual([
    ...[
      ['budget', { cio: 'A' }],
      ['security', { cio: 'A', cto: '' }],
    ],
  ])
})

test('a draft outlives the page, and a row that was cleared is not answered', async () => {
  ballot = await BallotWindow.open(html())
  const { page } = ballot
  await page.getByLabel('Your name').fill('Ada')
  await ballot.letter('Budget', 'CTO', 'Informed').click()
  await ballot.letter('Security', 'CTO', 'Informed').click()
  await page.reload()
  expect(await page.getByLabel('Your name').inputValue()).toBe('Ada')
  expect(await ballot.letter('Budget', 'CTO', 'Informed').getAttribute('aria-pressed')).toBe('true')
  await page.getByRole('button', { name: 'Clear Security' }).click()
  const read = done(readBallot(chart, session, await ballot.saved('Ada-ballot.json')))
  expect([...read.answers.keys()]).toEqual(['budget'])
})

test('the next voter on the same computer starts from nothing', async () => {
  ballot = await BallotWindow.open(html())
  const { page } = ballot
  await page.getByLabel('Your name').fill('Ada')
  await ballot.letter('Budget', 'CTO', 'Informed').click()
  page.on('dialog', (dialog) => void dialog.accept())
  await page.getByRole('button', { name: 'Clear this page' }).click()
  await page.getByText('0 of 2 answered.').waitFor()
  await page.reload()
  expect(await page.getByLabel('Your name').inputValue()).toBe('')
  expect(await page.locator('[aria-pressed="true"]').count()).toBe(0)
})

test('without a name or an answer nothing is saved, and the page says what is missing', async () => {
  ballot = await BallotWindow.open(html())
  const { page } = ballot
  await page.getByRole('button', { name: 'Save my answers' }).click()
  await page.getByText('Type your name').waitFor()
  await page.keyboard.type('Ada')
  await page.getByRole('button', { name: 'Save my answers' }).click()
  await page.getByText('Nothing is answered yet').waitFor()
})

test('text of the chart that looks like a script is shown as text and never runs', async () => {
  const text = '</script><img src=x onerror="document.title=1"><script>document.title=1</script>'
  const named = { ...chart, title: text, rows: chart.rows.map((row) => ({ ...row, name: text })) }
  ballot = await BallotWindow.open(html(named))
  expect(await ballot.page.locator('h1').textContent()).toBe(text)
  expect(await ballot.page.title()).toMatch(/^Ballot: /)
  expect(await ballot.page.locator('img, h1 script').count()).toBe(0)
})

test.each(['light', 'dark'] as const)(
  'nobody is shut out of the ballot page in the %s theme',
  async (colorScheme) => {
    ballot = await BallotWindow.open(html())
    const { page } = ballot
    await page.emulateMedia({ colorScheme })
    await ballot.letter('Budget', 'CIO', 'Accountable').click()
    await ballot.letter('Budget', 'CTO', 'Responsible').click()
    await ballot.letter('Security', 'CTO', 'Consulted').click()
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
    const violations = await page.evaluate(`${axe}; axe.run().then(({ violations }) => violations)`)
    expect(violations).toEqual([])
  },
)
