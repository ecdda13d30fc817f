import { afterAll, afterEach, beforeEach } from 'vitest'
import { RemitApp } from './remitApp.ts'

/**
 * Gives each test of a file a new window of one application, since starting Electron takes longer than most tests do.
 * For tests that leave nothing behind in settings; after one that failed the application starts anew.
 */
export function inNewWindows(prepare: (app: RemitApp) => Promise<void>): void {
  let app: RemitApp | undefined

  beforeEach(async () => {
    app = app === undefined ? await RemitApp.launch() : await app.replaceWindow()
    await prepare(app)
  })

  afterEach(async ({ task }) => {
    const hasFailed = task.result?.state === 'fail'
    if (!hasFailed && app?.problems.length === 0) return
    const last = app
    app = undefined
    // After a failure the window may be beyond closing; otherwise this tells what its page complained about.
    await last?.close().catch((thrown: unknown) => {
      if (!hasFailed) throw thrown
    })
  })

  afterAll(() => app?.close())
}
