import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RemitApp } from '../support/remitApp.ts'
import { own } from '../support/unprivileged.ts'
import { goTo, press, screen } from '../support/workshopScreens.ts'
import { xlsxOf } from '../support/xlsxOf.ts'

export interface Tour {
  /** the formats to export, by name and ending */
  readonly formats: readonly (readonly [name: string, ending: string])[]
}

export const shortTour: Tour = { formats: [['PDF', 'pdf']] }

export const wholeTour: Tour = {
  formats: [
    ...[['PDF', 'pdf'] as const, ['Excel', 'xlsx'] as const],
    ...[['Word', 'docx'] as const, ['Slides', 'pptx'] as const],
    ...[['Web page', 'html'] as const, ['Markdown', 'md'] as const, ['Picture', 'png'] as const],
    ...[['CSV', 'csv'] as const, ['TSV', 'tsv'] as const, ['JSON', 'json'] as const],
  ],
}

/** All that people do with a chart, from a template to a saved file; answers the file. */
export async function goThroughRemit(app: RemitApp, home: string, { formats }: Tour): Promise<string> {
  await app.startFrom('CIO and CTO')
  await app.cell('it-vision', 'cio').click()
  await app.press('a', 'r', 'ArrowRight', 'c')
  await app.assign('customer-data-analytics', 'CTO')
  await app.press('F8')
  await importInto(app, fileIn(home, 'more.csv', 'Activity,CIO,CFO\nAudit,I,A\n'))
  await importInto(
    app,
    fileIn(
      home,
      'more.xlsx',
      xlsxOf([
        {
          name: 'Chart',
          rows: [
            ['Activity', 'CTO'],
            ['Lab', 'A'],
          ],
        },
      ]),
    ),
  )
  await paste(app)
  for (const [name, ending] of formats) await app.exportAs(name, join(home, `chart.${ending}`))
  await present(app)
  const file = join(home, 'chart.raci')
  await app.saveTo(file)
  await holdWorkshop(app)
  return file
}

/** A file the user who runs Remit may read. */
function fileIn(home: string, name: string, content: string | Uint8Array): string {
  const path = join(home, name)
  writeFileSync(path, content)
  own(path)
  return path
}

async function importInto(app: RemitApp, path: string): Promise<void> {
  await app.lookAtImport(path)
  const dialog = app.page.getByRole('dialog')
  await dialog.getByLabel('Update the open chart').check()
  await dialog.getByRole('list', { name: 'What will change' }).waitFor()
  await dialog.getByRole('button', { name: 'Import', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

async function paste(app: RemitApp): Promise<void> {
  await app.cell('it-budget', 'cio').click()
  await app.page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<table><tr><td>A<td>C</table><img src="http://192.0.2.1/pixel.png">')
    clipboardData.setData('text/plain', 'A\tC')
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  })
  await app.expectCell('it-budget', 'cio', 'Accountable')
}

async function present(app: RemitApp): Promise<void> {
  await app.present('Shift+F5')
  const opened = app.nextWindow()
  await app.press('Alt+F5')
  const presenter = await opened
  await presenter.getByRole('main', { name: 'Presenter view' }).waitFor()
  const closed = presenter.waitForEvent('close')
  await app.press('ArrowRight', 'End', 'Escape')
  await closed
}

async function holdWorkshop(app: RemitApp): Promise<void> {
  await app.page.getByRole('button', { name: 'Workshop', exact: true }).click()
  await screen(app).waitFor()
  for (const step of ['Roles', 'Vote', 'Load']) await goTo(app, step)
  await press(app, 'Back to the chart')
  await screen(app).waitFor({ state: 'detached' })
}
