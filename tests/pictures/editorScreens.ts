import { busy, decided, fresh } from './openings.ts'
import type { Screen } from './screen.ts'

/** The start page and the chart, with what opens in and beside it. */
export const editorScreens: readonly Screen[] = [
  {
    name: 'start-first',
    show: ({ page }) => page.getByRole('heading', { name: 'Templates', exact: true }).waitFor(),
  },
  {
    name: 'start',
    async show(app) {
      await busy(app)
      await app.command('save as template')
      await app.page.getByRole('alertdialog').getByRole('button', { name: 'Keep letters' }).click()
      await app.page.getByText('Saved as a template').waitFor()
      const opened = app.nextWindow()
      await app.press('Control+n')
      const next = app.inWindow(await opened)
      await next.page.getByRole('heading', { name: 'Your templates' }).waitFor()
      return next
    },
  },
  { name: 'editor-fresh', show: fresh },
  {
    name: 'editor',
    guide: 'editor.png',
    async show(app) {
      await decided(app)
      await app.cell('security-systems', 'cto').click()
    },
  },
  { name: 'editor-busy', show: busy },
  {
    name: 'editor-selection',
    async show(app) {
      await busy(app)
      await app.cell('enterprise-applications', 'cio').click()
      await app.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight')
    },
  },
  {
    name: 'editor-name',
    async show(app) {
      await busy(app)
      await app.cell('security-systems', 'name').click()
      await app.press('F2')
    },
  },
  {
    name: 'editor-out-of-sight',
    async show(app) {
      await busy(app)
      await app.cell('run-the-business', 'name').click()
      await app.press('Control+.')
      await app.cell('security-policy', 'cfo').click()
      await app.command('hide role')
      await app.press('Control+f')
      await app.page.getByLabel('Find', { exact: true }).fill('security')
      await app.page.getByRole('button', { name: 'Only these rows' }).click()
    },
  },
  {
    name: 'find',
    async show(app) {
      await busy(app)
      await app.press('Control+f')
      await app.page.getByLabel('Find', { exact: true }).fill('data')
    },
  },
  {
    name: 'replace',
    async show(app) {
      await busy(app)
      await app.press('Control+h')
      await app.page.getByLabel('Find', { exact: true }).fill('technology')
      await app.page.getByLabel('Replace with').fill('IT')
    },
  },
  {
    name: 'letter-picker',
    async show(app) {
      await busy(app)
      await app.cell('security-systems', 'cio').click()
      await app.press('Space')
      await app.page.getByRole('button', { name: /Consulted/ }).waitFor()
    },
  },
  {
    name: 'assign-menu',
    async show(app) {
      await fresh(app)
      await app.cell('it-vision', 'assigned-to').click()
      await app.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'cell-details',
    async show(app) {
      await busy(app)
      await app.cell('response-to-a-security-incident', 'cio').click()
      await app.press('Shift+F2')
      await app.page.getByLabel(/^Scope/).waitFor()
    },
  },
  {
    name: 'row-details',
    async show(app) {
      await busy(app)
      await app.cell('security-policy', 'name').click()
      await app.press('Shift+F2')
      await app.page.getByLabel('Status').waitFor()
    },
  },
  {
    name: 'role-details',
    async show(app) {
      await busy(app)
      await app.roleHeader(/CTO/).click()
      await app.page.getByLabel('Person or team').waitFor()
    },
  },
  ...(['cto', 'name'] as const).map((column): Screen => ({
    name: `context-menu-${column === 'cto' ? 'cell' : 'row'}`,
    async show(app) {
      await busy(app)
      await app.cell('enterprise-it-roadmap', column).click({ button: 'right' })
      await app.page.getByRole('menu').waitFor()
    },
  })),
  {
    name: 'context-menu-role',
    async show(app) {
      await busy(app)
      await app.roleHeader(/CIO/).click({ button: 'right' })
      await app.page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'panel-why',
    async show(app) {
      await busy(app)
      await app.page
        .getByRole('button', { name: /^More about: / })
        .last()
        .click()
      await app.page.getByRole('menuitem', { name: 'Why this matters' }).click()
    },
  },
  {
    name: 'panel-fix',
    async show(app) {
      await busy(app)
      const panel = app.page.locator('aside')
      await panel.getByRole('button', { name: /more than one owner/ }).click()
      await panel.getByRole('button', { name: /Reviews of major programmes/ }).click()
      await panel.getByRole('button', { name: 'Split row' }).click()
    },
  },
  {
    name: 'panel-waive',
    async show(app) {
      await busy(app)
      await app.page
        .getByRole('button', { name: /^More about: / })
        .last()
        .click()
      await app.page.getByRole('menuitem', { name: /^Accept/ }).click()
    },
  },
  ...(['Load', 'Details', 'Record'] as const).map((tab): Screen => ({
    name: `panel-${tab.toLowerCase()}`,
    async show(app) {
      await busy(app)
      await app.cell('security-policy', 'ciso').click()
      await app.page.getByRole('tab', { name: tab }).click()
    },
  })),
]
