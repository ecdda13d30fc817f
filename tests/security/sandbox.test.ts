import { readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { needs, report } from '../support/lane.ts'
import type { RemitApp } from '../support/remitApp.ts'
import { launchUnprivileged } from '../support/unprivilegedApp.ts'
import { lackingUnprivileged, own } from '../support/unprivileged.ts'

let seen = 0
afterAll(() => report('Sandbox of every window', { windows: seen }, seen))

const lacking = process.platform === 'linux' ? lackingUnprivileged() : 'Linux'

/** Seccomp 2 is a filter of system calls; without capabilities nothing of root is left. */
const confined = {
  Seccomp: '2',
  NoNewPrivs: '1',
  CapEff: '0000000000000000',
  user: 'its own',
  net: 'its own',
}

/** Processes of pages by the page they show, and the main process. */
async function processesOf(app: RemitApp): Promise<{ main: number; pages: ReadonlyMap<string, number> }> {
  const { main, pages } = await app.evaluate(({ BrowserWindow }) => ({
    main: process.pid,
    pages: BrowserWindow.getAllWindows().map(
      ({ webContents }) => [webContents.getURL(), webContents.getOSProcessId()] as const,
    ),
  }))
  return { main, pages: new Map(pages) }
}

/** What the system says a process may do, and whether its namespaces are the main process's. */
function confinementOf(pid: number, main: number): Record<keyof typeof confined, string> {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const line = (name: string): string => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? ''
  const namespace = (name: string): string => {
    const [one, other] = [pid, main].map((process) => readlinkSync(`/proc/${process}/ns/${name}`))
    return one === other ? 'that of main' : 'its own'
  }
  return {
    ...{ Seccomp: line('Seccomp'), NoNewPrivs: line('NoNewPrivs'), CapEff: line('CapEff') },
    ...{ user: namespace('user'), net: namespace('net') },
  }
}

/** A PDF is made only when the test says so; until then its page is there to be looked at. */
async function holdPrinting(app: RemitApp): Promise<void> {
  await app.evaluate(({ app: electron }) => {
    const held = new Promise((resolve) => Object.assign(globalThis, { letPrint: resolve }))
    electron.on('web-contents-created', (_event, contents) => {
      const print = contents.printToPDF.bind(contents)
      contents.printToPDF = (options) => held.then(() => print(options))
    })
  })
}

test('every window is confined: charts, presenter view, importer and the page of a PDF', async (context) => {
  needs(context, lacking)
  const { app, home } = await launchUnprivileged()
  await app.startFrom('CIO and CTO, filled in')

  await holdPrinting(app)
  const pdf = app.exportAs('PDF', join(home, 'chart.pdf'))
  const pages = async () => [...(await processesOf(app)).pages.keys()].toSorted()
  await expect.poll(pages).toContain('print://chart/')
  const whilePrinting = await processesOf(app)
  const ofPdf = [...whilePrinting.pages].map(([, pid]) => confinementOf(pid, whilePrinting.main))
  await app.evaluate(() => Reflect.apply(Reflect.get(globalThis, 'letPrint'), undefined, []))
  await pdf

  const table = join(home, 'table.csv')
  writeFileSync(table, 'Activity,CIO\nBudget,A\n')
  own(table)
  await app.lookAtImport(table)
  await app.page.getByRole('region', { name: 'In Remit' }).getByText('1 responsibility').waitFor()
  const whileImporting = await processesOf(app)
  const ofImporter = [...whileImporting.pages].map(([, pid]) => confinementOf(pid, whileImporting.main))
  expect(await pages()).toEqual(['app://bundle/importer.html', 'app://bundle/index.html'])
  await app.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()

  await app.cell('security-systems', 'cto').click()
  await app.present('F5')
  const opened = app.nextWindow()
  await app.press('Alt+F5')
  await (await opened).getByRole('main', { name: 'Presenter view' }).waitFor()
  const whilePresenting = await processesOf(app)
  const ofPresenter = [...whilePresenting.pages].map(([, pid]) => confinementOf(pid, whilePresenting.main))
  expect(await pages()).toEqual(['app://bundle/index.html', 'app://bundle/index.html#presenter'])
  await app.close()

  const all = [...ofPdf, ...ofImporter, ...ofPresenter]
  seen += all.length
  // A preview may be laid out beside the file.
  expect([6, 7]).toContain(all.length)
  for (const one of all) expect(one).toEqual(confined)
})

test('control: without the sandbox a window would be seen not to be confined', async (context) => {
  needs(context, lacking)
  const { app } = await launchUnprivileged({ args: ['--no-sandbox'] })
  const { main, pages } = await processesOf(app)
  const [pid = 0] = pages.values()
  expect(confinementOf(pid, main)).toMatchObject({ Seccomp: '0', user: 'that of main', net: 'that of main' })
  await app.close()
})
