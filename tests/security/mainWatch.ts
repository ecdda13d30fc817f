import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RemitApp } from '../support/remitApp.ts'

/** Counts what goes wrong in the main process from now on without anybody to take care of it. */
export async function watchMain(app: RemitApp): Promise<() => Promise<readonly string[]>> {
  await app.evaluate(() => {
    const uncaught: string[] = []
    Object.assign(globalThis, { uncaught })
    process.on('uncaughtException', (error) => uncaught.push(String(error.stack)))
    process.on('unhandledRejection', (reason) => uncaught.push(String(reason)))
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'uncaught') as string[])
}

/** Every dialog of the system is called off at once, and nothing is ever printed. */
export async function callOffDialogs(app: RemitApp): Promise<void> {
  await app.evaluate(({ app: electron, dialog }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    dialog.showMessageBox = () => Promise.resolve({ response: 1, checkboxChecked: false })
    electron.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(false, 'nothing is printed')
    })
  })
}

/** What is read of a file, or nothing if it is gone: Remit writes beside a file and renames, also while a test looks. */
export function unlessGone<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Everything in a folder with a hash of what it holds; of what is below a folder left out, nothing. */
export function everythingIn(folder: string, leftOut: readonly string[] = []): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  const look = (path: string): void => {
    if (leftOut.includes(path)) return
    const stat = unlessGone(() => lstatSync(path))
    const content = stat?.isFile() ? unlessGone(() => readFileSync(path)) : 'no file'
    if (!stat || content === undefined) return
    found.set(path, stat.isFile() ? createHash('sha256').update(content).digest('hex') : 'no file')
    if (stat.isDirectory()) for (const name of readdirSync(path)) look(join(path, name))
  }
  look(folder)
  return found
}

/** Ends every window but the chart's, each once it has loaded: before that, Electron itself may crash. */
export async function endOthers(app: RemitApp): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows().toSorted((one, other) => one.id - other.id)
    for (const window of windows.slice(1)) {
      const { webContents } = window
      if (webContents.isLoading())
        await new Promise<void>((done) => webContents.once('did-stop-loading', () => done()))
      if (!window.isDestroyed()) window.destroy()
    }
  })
}
