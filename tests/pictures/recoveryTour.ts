import { openWith } from '../support/exampleFile.ts'
import { RemitApp } from '../support/remitApp.ts'
import { busyFile } from './busyChart.ts'
import type { Tour } from './screen.ts'

/** What comes up after a power cut. */
export const recoveryTour: Tour = {
  name: 'recovery',
  async start() {
    const app = await openWith(busyFile())
    await app.cell('security-systems', 'cio').click()
    await app.press('Delete')
    await app.page
      .locator('header')
      .getByText(/kept safe/)
      .waitFor()
    await app.kill()
    return RemitApp.launch({ userData: app.userData })
  },
  screens: [
    {
      name: 'recovered-work',
      show: ({ page }) => page.getByRole('region', { name: 'Recovered work' }).waitFor(),
    },
    {
      name: 'recovered-work-compared',
      async show({ page }) {
        await page.getByRole('button', { name: 'Compare…' }).click()
        await page.getByRole('dialog').waitFor()
      },
    },
  ],
}
