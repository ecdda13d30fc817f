import { cpSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { RemitApp } from './remitApp.ts'
import { homeFolder, launcherAsUnprivileged, reachableCopy, reachableFolder } from './unprivileged.ts'

const checkout = resolve(import.meta.dirname, '../..')

let copies: { readonly electron: string; readonly application: string } | undefined

/** The Electron of the set-up and the built application, where a user without rights can reach them. */
export function reachablePrograms(): { readonly electron: string; readonly application: string } {
  if (copies) return copies
  const electron = process.env['REMIT_ELECTRON']
  if (electron === undefined) throw new Error('REMIT_ELECTRON is not set. Run these tests with npm test.')
  const application = join(reachableFolder(), 'remit')
  mkdirSync(application)
  for (const part of ['package.json', 'out'])
    cpSync(join(checkout, part), join(application, part), { recursive: true })
  copies = { electron: join(reachableCopy(dirname(electron)), 'electron'), application }
  return copies
}

export interface UnprivilegedApp {
  readonly app: RemitApp
  /** the folder of the user who runs it; what it is to read or write has to be there */
  readonly home: string
}

export interface UnprivilegedOptions {
  readonly args?: readonly string[]
  readonly home?: string
  /** makes of the program to start the one that is really started, such as one that looks on */
  readonly around?: (program: string) => string
}

/** Remit started by a user without rights, with Chromium's sandbox on as people have it. */
export async function launchUnprivileged(options: UnprivilegedOptions = {}): Promise<UnprivilegedApp> {
  const { args = [], home = homeFolder(), around = (program: string) => program } = options
  const { electron, application } = reachablePrograms()
  const path = around(launcherAsUnprivileged(electron, home))
  const userData = join(home, 'remit')
  return { app: await RemitApp.launch({ args, userData, program: { path, application } }), home }
}
