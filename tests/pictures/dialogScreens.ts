import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialise } from '../../shared/document/serialise.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { somebodyWrites } from '../support/exampleFile.ts'
import { messyTable } from '../support/messyTable.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { busyChart, busyFile } from './busyChart.ts'
import { busy, dialogOf, openFile } from './openings.ts'
import type { Screen } from './screen.ts'

const busyText = serialise(busyChart)

const byCommand: readonly (readonly [name: string, command: string])[] = [
  ['charter', 'role charter'],
  ['complete', 'complete who'],
  ['letters', 'letters…'],
  ['versions', 'versions'],
  ['report', 'report a problem'],
  ['question', 'sort by name'],
  ['question-for-good', 'forget this'],
  ['shortcuts', 'keyboard shortcuts'],
  ['settings', 'settings'],
]

const exports: readonly (readonly [name: string, format: RegExp])[] = [
  ['pdf', /^PDF/],
  ['excel', /^Excel/],
  ['slides', /^Slides/],
  ['web-page', /^Web page/],
  ['markdown', /^Markdown/],
  ['picture', /^Picture/],
  ['csv', /^CSV/],
]

/** Dialogs, questions, notices, import and export. */
export const dialogScreens: readonly Screen[] = [
  ...byCommand.map(([name, command]): Screen => ({ name, show: (app) => dialogOf(app, command) })),
  {
    name: 'palette',
    async show(app) {
      await busy(app)
      await app.press('Control+k')
      await app.page.getByLabel('Search commands').fill('row')
    },
  },
  {
    name: 'letters-other-scheme',
    async show(app) {
      await dialogOf(app, 'letters…')
      await app.page.getByRole('button', { name: /^RAPID/ }).click()
    },
  },
  { name: 'adopt', show: (app) => dialogOf(app, 'adopt…') },
  {
    name: 'editions',
    show: editions,
  },
  {
    name: 'check-a-paper',
    async show(app) {
      await editions(app)
      const dialog = app.page.getByRole('dialog')
      const code = (await dialog.locator('code').first().textContent()) ?? ''
      await dialog.getByRole('button', { name: 'Check a Paper…' }).click()
      await dialog.getByLabel('Code').fill(code)
      await dialog.getByRole('button', { name: 'Check', exact: true }).click()
    },
  },
  {
    name: 'scopes',
    async show(app) {
      await busy(app)
      const panel = app.page.locator('aside')
      await panel.getByRole('button', { name: /more than one owner/ }).click()
      await panel.getByRole('button', { name: /Reviews of major programmes/ }).click()
      await panel.getByRole('button', { name: 'Add scopes…' }).click()
      await app.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'versions-listed',
    async show(app) {
      await busy(app)
      await app.cell('security-systems', 'cio').click()
      await app.press('Delete', 'Control+s')
      await app.page
        .locator('header')
        .getByText(/^Saved/)
        .waitFor()
      await app.command('versions')
      await app.page.getByRole('dialog').getByText('on Security systems').first().waitFor()
    },
  },
  {
    name: 'conflicts',
    async show(app) {
      const file = busyFile()
      await openFile(app, file)
      await app.cell('security-systems', 'name').click()
      await app.press('F2')
      await app.page.keyboard.type('Security of our systems')
      await app.press('Enter')
      somebodyWrites(file, busyText.replace('"Security systems"', '"Secure systems"'))
      await app.page
        .getByRole('dialog')
        .getByRole('heading', { name: /^Changed here/ })
        .waitFor()
    },
  },
  {
    name: 'taken-in',
    async show(app) {
      const file = busyFile()
      await openFile(app, file)
      somebodyWrites(file, busyText.replace('"Data quality"', '"Quality of data"'))
      await app.page
        .getByRole('alert')
        .getByText(/taken in/)
        .waitFor()
    },
  },
  {
    name: 'problem',
    async show(app) {
      await busy(app)
      await app.page.getByLabel('Title').fill('x'.repeat(5_000))
      await app.press('Enter')
      await app.page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'read-only',
    async show(app) {
      const file = join(temporaryFolder(), 'from-a-newer-remit.raci')
      writeFileSync(file, busyText.replace('"version": 1', '"version": 2'))
      await openFile(app, file)
      await app.page
        .getByRole('alert')
        .getByText(/reading only/)
        .waitFor()
    },
  },
  ...exports.map(([name, format]): Screen => ({
    name: `export-${name}`,
    async show(app) {
      await busy(app)
      await app.press('Control+Shift+e')
      const dialog = app.page.getByRole('dialog')
      await dialog.getByRole('radio', { name: format }).first().check()
      await dialog
        .getByRole('region', { name: 'Preview' })
        .locator('iframe, img, textarea, canvas, p')
        .first()
        .waitFor()
    },
  })),
  {
    name: 'import',
    async show(app) {
      await app.lookAtImport(messyFile())
      await app.page.getByRole('dialog').getByRole('region', { name: 'In Remit' }).waitFor()
    },
  },
  {
    name: 'import-update',
    async show(app) {
      await busy(app)
      await app.lookAtImport(messyFile())
      const dialog = app.page.getByRole('dialog')
      await dialog.getByRole('region', { name: 'In Remit' }).waitFor()
      await dialog.getByLabel(/^Update the open/).check()
      await dialog.getByRole('list', { name: 'What will change' }).waitFor()
    },
  },
]

/** The busy chart adopted and signed, and changed since: what its editions and signatures say. */
async function editions(app: RemitApp): Promise<void> {
  const dialog = app.page.getByRole('dialog')
  await dialogOf(app, 'adopt…')
  await dialog.getByLabel('Adopted by').fill('Ines Ferreira')
  await dialog.getByRole('button', { name: /^Adopt edition/ }).click()
  await dialog.waitFor({ state: 'detached' })
  await app.cell('security-systems', 'cio').click()
  await app.press('Delete')
  await app.command('editions and signatures')
  await dialog.waitFor()
}

function messyFile(): string {
  const file = join(temporaryFolder(), 'responsibilities.csv')
  writeFileSync(file, messyTable)
  return file
}
