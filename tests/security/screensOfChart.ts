import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RemitApp } from '../support/remitApp.ts'
import { own } from '../support/unprivileged.ts'
import { goTo, press, screen } from '../support/workshopScreens.ts'

/** Goes with a chart through every screen that shows texts of it; answers the pages it has exported. */
export async function goThroughScreens(app: RemitApp, home: string): Promise<readonly string[]> {
  await lookAtChart(app)
  await lookAtDialogs(app)
  const pages = await exportAll(app, home)
  await lookAtImports(app, home)
  await presentAll(app)
  await holdWorkshop(app)
  return pages
}

/** The grid with its tips, the panel with all its tabs, what is beside a cell, a row and a role. */
async function lookAtChart(app: RemitApp): Promise<void> {
  for (const tab of ['Load', 'Record', 'Checks']) await app.page.getByRole('tab', { name: tab }).click()
  await app.page.locator('h3 button[aria-expanded="false"]').first().click()
  await app.page
    .getByRole('button', { name: /^More about/ })
    .first()
    .click()
  await app.page.getByRole('menuitem', { name: 'Why this matters' }).click()
  for (const column of ['name', 'assigned-to', 'role-0']) await app.cell('row-1', column).hover()
  await app.page.locator('.ag-header-cell').nth(3).hover()
  await app.cell('row-1', 'role-0').click()
  await app.page.getByRole('tab', { name: 'Details' }).click()
  await app.press('Shift+F2')
  await app.page
    .getByLabel(/^Scope/)
    .last()
    .waitFor()
  await app.press('Escape')
  await app.cell('row-1', 'name').click()
  await app.press('Shift+F2')
  await app.page.getByLabel('Status').last().waitFor()
  await app.press('Escape')
  await app.cell('row-1', 'assigned-to').click()
  await app.page.getByRole('menu').waitFor()
  await app.press('Escape')
  await app.press('Control+f')
  await app.page.getByLabel('Find', { exact: true }).fill('console')
  await app.press('Enter')
  await app.page.getByRole('button', { name: 'Close find' }).click()
}

async function lookAtDialogs(app: RemitApp): Promise<void> {
  for (const words of ['Role Charter', 'Complete Who', 'Letters…', 'Role Details', 'Versions']) {
    await app.cell('row-1', 'role-0').click()
    await app.command(words)
    await app.page.getByRole('dialog').first().waitFor()
    await app.press('Escape')
    await app.page.getByRole('dialog').waitFor({ state: 'detached' })
  }
  await app.command('Forget This')
  await app.page.getByRole('alertdialog').waitFor()
  await app.press('Escape')
}

async function exportAll(app: RemitApp, home: string): Promise<readonly string[]> {
  const page = join(home, 'chart.html')
  await app.press('Control+Shift+e')
  const dialog = app.page.getByRole('dialog')
  for (const format of [/^PDF/, /^Web page/, /^Slides/, /^Picture/, /^Markdown/]) {
    await dialog.getByRole('radio', { name: format }).first().check()
    await dialog
      .getByRole('region', { name: 'Preview' })
      .locator('iframe, img, textarea, canvas')
      .first()
      .waitFor()
  }
  await app.press('Escape')
  await app.exportAs('PDF', join(home, 'chart.pdf'))
  await app.exportAs('Web page', page)
  await app.exportAs('CSV', join(home, 'chart.csv'))
  return [page]
}

/** What was exported, looked at before it comes back; a table on the clipboard; a file whose very name is a text of the chart. */
async function lookAtImports(app: RemitApp, home: string): Promise<void> {
  const dialog = app.page.getByRole('dialog')
  for (const name of ['chart.csv', 'chart.html']) {
    await app.lookAtImport(join(home, name))
    await dialog.getByRole('region', { name: 'In Remit' }).waitFor()
    await dialog.getByLabel('Update the open chart').check()
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
  }
  const broken = join(home, '<img src=x onerror=console.log(815817)>.raci')
  writeFileSync(broken, '{"format": "<svg onload=console.log(815817)>"')
  own(broken)
  await app.openDialogAnswers(broken)
  await app.press('Control+o')
  await app.page.getByRole('alert').getByText('onerror').first().waitFor()
}

async function presentAll(app: RemitApp): Promise<void> {
  await app.present('Shift+F5')
  const stage = app.page.getByRole('main', { name: 'Presentation' })
  await stage.waitFor()
  const opened = app.nextWindow()
  await app.press('Alt+F5')
  const presenter = await opened
  await presenter.getByRole('main', { name: 'Presenter view' }).waitFor()
  for (let view = 0; view < 6; view++) await app.press('ArrowRight', 'v')
  await app.press('m')
  await app.page.getByRole('dialog').waitFor()
  const closed = presenter.waitForEvent('close')
  await app.press('Escape', 'Escape')
  await closed
  await stage.waitFor({ state: 'detached' })
}

async function holdWorkshop(app: RemitApp): Promise<void> {
  await app.page.getByRole('button', { name: 'Workshop', exact: true }).click()
  await screen(app).waitFor()
  await goTo(app, 'Roles')
  await screen(app).getByLabel('Names of voters').fill('<img src=x onerror=console.log(815817)>')
  await app.press('Enter')
  for (const step of ['Vote', 'Load', 'Close']) await goTo(app, step)
  await press(app, 'Back to the chart')
}
