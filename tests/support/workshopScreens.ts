import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { copyFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { RemitApp } from './remitApp.ts'
import { openWith } from './exampleFile.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const example = resolve(import.meta.dirname, '../../examples/workshop')

/** The answers file of one of the three who vote by file in the worked example. */
export function exampleAnswers(name: 'Ines-Ferreira' | 'Mei-Lin' | 'Tom-Okafor'): string {
  return join(example, `${name}-ballot.json`)
}

/** The chart of the worked example, in a folder of its own, with its workshop just started. */
export async function startExampleWorkshop(): Promise<{ app: RemitApp; file: string }> {
  const file = join(temporaryFolder(), 'workshop.raci')
  copyFileSync(join(example, 'leadership-workshop.raci'), file)
  const app = await openWith(file)
  await app.page.getByRole('button', { name: 'Workshop', exact: true }).click()
  await screen(app).waitFor()
  return { app, file }
}

/** The screen of the workshop. */
export function screen({ page }: RemitApp): Locator {
  return page.getByRole('main', { name: 'Workshop' })
}

/** Presses a button of the workshop. */
export async function press(app: RemitApp, name: string | RegExp): Promise<void> {
  await screen(app)
    .getByRole('button', { name, exact: typeof name === 'string' })
    .click()
}

/** Goes to a step by its name. */
export async function goTo(app: RemitApp, step: string): Promise<void> {
  await screen(app)
    .getByRole('button', { name: /^Steps:/ })
    .click()
  const menu = app.page.getByRole('menu', { name: 'Steps' })
  await menu.getByRole('menuitem', { name: step }).click()
  await menu.waitFor({ state: 'detached' })
}

export async function expectStep(app: RemitApp, step: string): Promise<void> {
  await expect.poll(() => screen(app).locator('[aria-current="step"]').innerText()).toContain(step)
}

/** Puts names on the list of voters, on the step of the roles. */
export async function addVoters(app: RemitApp, names: string): Promise<void> {
  await screen(app).getByLabel('Names of voters').fill(names)
  await app.press('Enter')
}

/** Imports answers files on the step of the vote. */
export async function importAnswers(app: RemitApp, paths: readonly string[]): Promise<void> {
  await app.evaluate(
    ({ dialog }, filePaths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths })
    },
    [...paths],
  )
  await press(app, 'Import answers')
}

/** A ballot: by row and role, the letters to type. */
export type Typed = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Votes on the laptop, as somebody it is handed to; the thanks stay on screen. */
export async function voteHere(app: RemitApp, name: string, ballot: Typed): Promise<void> {
  await press(app, `Vote on this laptop: ${name}`)
  await app.page.getByRole('button', { name: `I am ${name}, show it anyway` }).click()
  await typeBallot(app, ballot)
  await app.page.getByRole('heading', { name: `Thank you, ${name}` }).waitFor()
}

/** Types a paper card in. */
export async function typeCard(app: RemitApp, name: string, ballot: Typed): Promise<void> {
  await press(app, `Enter a paper vote: ${name}`)
  // There is one screen here, which might be the room's.
  await app.page.getByRole('button', { name: 'Show it anyway' }).click()
  await typeBallot(app, ballot)
  await screen(app).waitFor()
}

async function typeBallot({ page }: RemitApp, ballot: Typed): Promise<void> {
  await page.getByRole('button', { name: 'All letters…' }).click()
  for (const [row, cells] of Object.entries(ballot)) {
    for (const [role, letters] of Object.entries(cells)) {
      const group = page.getByRole('region', { name: row }).getByRole('group', { name: role, exact: true })
      await turnTo(page, group)
      await group.getByRole('button').first().focus()
      for (const letter of letters) await page.keyboard.press(letter)
    }
  }
  await page.getByRole('button', { name: 'Cast the ballot' }).click()
}

/** Turns the pages of what is within something until a part of it is in sight. */
export async function turnTo(within: Page | Locator, wanted: Locator): Promise<void> {
  const [back, next] = ['Previous page', 'Next page'].map((name) => within.getByRole('button', { name }))
  for (const button of [back, next]) {
    while (button && !(await wanted.isVisible()) && (await button.count()) > 0 && (await button.isEnabled()))
      await button.click()
  }
  await wanted.waitFor()
}

/** How somebody stands in the vote: has voted, or not yet. */
export function standingOf(app: RemitApp, name: string): Locator {
  return screen(app).getByRole('listitem').filter({ hasText: name })
}
