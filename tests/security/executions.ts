import type { RemitApp } from '../support/remitApp.ts'
import { proofOfRunning } from './scriptPayloads.ts'

export interface Executions {
  /** how often a payload has run */
  readonly runs: number
  /** what the rules of a page kept from running or loading */
  readonly reports: readonly string[]
}

/** Listens to what every page prints, also those that come and go unseen; answers what has come of payloads so far. */
export async function watchExecutions(app: RemitApp): Promise<() => Promise<Executions>> {
  await app.evaluate(({ app: electron, webContents }, proof) => {
    const seen = { runs: 0, reports: [] as string[] }
    Object.assign(globalThis, { executions: seen })
    const listen = (contents: Electron.WebContents): void => {
      // Newer ones put the message into the event.
      contents.on('console-message', (event: unknown, _level: unknown, given: unknown) => {
        const text = String(given ?? Reflect.get(Object(event), 'message'))
        if (text === proof) seen.runs++
        if (/Content Security Policy|Refused to|Blocked script/.test(text)) seen.reports.push(text)
      })
    }
    for (const contents of webContents.getAllWebContents()) listen(contents)
    electron.on('web-contents-created', (_event, contents) => listen(contents))
  }, proofOfRunning)
  return () => app.evaluate(() => Reflect.get(globalThis, 'executions') as Executions)
}

/** Shows pages as a browser would that has only a sandbox, in a window nobody sees, until all in them has loaded. */
export async function showAsBrowser(app: RemitApp, files: readonly string[]): Promise<void> {
  await app.evaluate(
    async ({ BrowserWindow, session }, paths) => {
      for (const path of paths) {
        const browser = session.fromPartition('browser')
        const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, session: browser } })
        await window.loadFile(path)
        // Everything that loading set off has run once the page answers.
        await window.webContents.executeJavaScript(
          'new Promise((done) => setTimeout(() => requestIdleCallback(done)))',
        )
        window.destroy()
      }
    },
    [...files],
  )
}
