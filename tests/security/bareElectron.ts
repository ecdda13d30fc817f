import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { reachablePrograms } from '../support/unprivilegedApp.ts'
import { homeFolder, launcherAsUnprivileged, reachableFolder } from '../support/unprivileged.ts'

const main = `
const { app, BrowserWindow } = require('electron')
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false })
  void window.loadURL(process.argv.at(-1)).catch(() => undefined)
})`

/** An Electron without any of Remit's rules on a page, until the test ends: what gets out of it could get out. */
export function startBareElectron(
  url: string,
  around: (program: string) => string = (program) => program,
): ChildProcess {
  const application = join(reachableFolder(), 'bare')
  mkdirSync(application)
  writeFileSync(join(application, 'package.json'), '{"name":"bare","version":"1.0.0","main":"main.cjs"}')
  writeFileSync(join(application, 'main.cjs'), main)
  const home = homeFolder()
  const program = around(launcherAsUnprivileged(reachablePrograms().electron, home))
  const args = [application, '--disable-gpu', `--user-data-dir=${home}`, url]
  const child = spawn(program, args, { stdio: 'ignore' })
  onTestFinished(() => void child.kill('SIGKILL'))
  return child
}
