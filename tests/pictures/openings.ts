import type { RemitApp } from '../support/remitApp.ts'
import { busyFile } from './busyChart.ts'

/** Brings the start page to the chart of a file. */
export async function openFile(app: RemitApp, file: string): Promise<void> {
  await app.openDialogAnswers(file)
  await app.press('Control+o')
  await app.page.locator('.ag-row').first().waitFor()
}

/** The empty chart of the CIO and the CTO. */
export const fresh = (app: RemitApp): Promise<void> => app.startFrom('CIO and CTO')

/** The same, decided. */
export const decided = (app: RemitApp): Promise<void> => app.startFrom('CIO and CTO, filled in')

/** A chart as a team has it after some weeks. */
export const busy = (app: RemitApp): Promise<void> => openFile(app, busyFile())

/** The dialog that a command of the palette opens over the busy chart. */
export async function dialogOf(app: RemitApp, command: string): Promise<void> {
  await busy(app)
  await app.cell('security-systems', 'cio').click()
  await app.command(command)
  await app.page.locator('[role="dialog"], [role="alertdialog"]').first().waitFor()
}
