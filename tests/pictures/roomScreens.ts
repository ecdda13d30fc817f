import { stage } from '../support/presentation.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { busy, fresh } from './openings.ts'
import type { Screen } from './screen.ts'

/** The busy chart presented from its incident, which two roles own by scope. */
async function present(app: RemitApp): Promise<void> {
  await busy(app)
  await app.cell('response-to-a-security-incident', 'cio').click()
  await app.present('F5')
  await stage(app).waitFor()
}

async function presentAs(app: RemitApp, view: RegExp): Promise<void> {
  await present(app)
  await app.press('m')
  await app.page.getByRole('dialog').getByRole('button', { name: view }).click()
  await app.page.getByRole('dialog').waitFor({ state: 'detached' })
}

const views: readonly (readonly [name: string, view: RegExp])[] = [
  ['map', /^Map/],
  ['section', /^One section/],
  ['role', /^By role/],
  ['chart', /^The whole chart/],
  ['contested', /^Only what is not settled/],
]

/** What a room sees while a chart is presented, and what its presenter does. */
export const roomScreens: readonly Screen[] = [
  { name: 'present-row', guide: 'slide.png', show: present },
  {
    name: 'present-open-row',
    async show(app) {
      await fresh(app)
      await app.present('Shift+F5')
      await stage(app).waitFor()
    },
  },
  {
    name: 'present-chosen-role',
    async show(app) {
      await present(app)
      await app.press('Tab')
    },
  },
  {
    name: 'present-spotlight',
    async show(app) {
      await present(app)
      await app.press('s', 'ArrowRight')
    },
  },
  ...views.map(([name, view]): Screen => ({ name: `present-${name}`, show: (app) => presentAs(app, view) })),
  { name: 'present-changes', show: (app) => presentAs(app, /^Changed since/) },
  {
    name: 'present-menu',
    async show(app) {
      await present(app)
      await app.press('m')
      await app.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'present-note',
    async show(app) {
      await present(app)
      await app.press('Tab', 'n')
      await app.page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'presenter-view',
    async show(app) {
      await present(app)
      const opened = app.nextWindow()
      await app.press('Alt+F5')
      const presenter = app.inWindow(await opened)
      await presenter.page.getByRole('main', { name: 'Presenter view' }).waitFor()
      return presenter
    },
  },
]
