import { afterEach, beforeEach, expect, test } from 'vitest'
import { RemitApp } from '../support/remitApp.ts'

let app: RemitApp

beforeEach(async () => {
  app = await RemitApp.launch()
  await app.startFrom('CIO and CTO, filled in')
  await app.page.getByRole('tab', { name: 'Record' }).click()
})

afterEach(() => app.close())

const part = (name: string) => app.page.getByRole('region', { name, exact: true })

test('a snapshot says in words what has changed since, and can be presented and removed', async () => {
  await part('Snapshots').getByLabel('Name of the snapshot').fill('Before the offsite')
  await app.press('Enter')
  await part('Snapshots').getByText('Nothing changed.').waitFor()
  await app.cell('it-vision', 'cto').click()
  await app.press('Delete')
  await part('Snapshots').getByText('CTO: C → – on IT vision and roadmap').waitFor()
  await app.press('Control+z')
  await part('Snapshots').getByText('Nothing changed.').waitFor()
  await part('Snapshots').getByRole('button', { name: 'Remove the snapshot Before the offsite' }).click()
  await part('Snapshots').getByText('A snapshot keeps the chart as it is now').waitFor()
  await app.press('Control+z')
  await part('Snapshots').getByLabel('From').waitFor()
})

test('a row that is parked while presenting is an open point until it is answered', async () => {
  await app.cell('security-systems', 'cio').click()
  await app.present('F5')
  await app.page.getByRole('main', { name: 'Presentation' }).waitFor()
  await app.press('p', 'Escape')
  await part('Open points').getByText('Security systems').waitFor()
  await part('Open points').getByRole('button', { name: 'Security systems is answered' }).click()
  await part('Open points').getByText('Nothing is parked.').waitFor()
  expect(await part('Decisions').getByRole('listitem').count()).toBe(0)
})
