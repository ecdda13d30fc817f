import { url as debuggerUrl } from 'node:inspector'
import { join } from 'node:path'
import { app } from 'electron'
import * as v from 'valibot'
import { noteQuitting } from './closing.ts'
import { registerAppScheme } from './appProtocol.ts'
import { err } from '../shared/result.ts'
import { exportOrderOf, filesOfCommandLine, type ExportOrder } from './commandLine.ts'
import { exportWithoutWindow } from './exportWithoutWindow.ts'
import { refusalOf } from './dangerousSwitches.ts'
import { secureProcess } from './security.ts'
import { startApplication } from './startApplication.ts'

/** What a second start hands to the first: the files it was asked to open. */
const handOver = v.object({ files: v.array(v.string()) })

// The package that tests drive is told by a debugger at this process, which a fuse keeps out of every released one.
const isDriven = !app.isPackaged || debuggerUrl() !== undefined
const refusal = isDriven ? undefined : refusalOf((name) => app.commandLine.hasSwitch(name))

// One uncaught exception would freeze the main process, windows and all, until it is killed.
process.on('uncaughtException', (error) => console.error('Unexpected:', error))
process.on('unhandledRejection', (reason) => console.error('Unexpected:', reason))

const developmentUrl = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL']
const order = exportOrderOf(process.argv, process.cwd())
const files = filesOfCommandLine(process.argv, app.isPackaged, process.cwd())

if (refusal !== undefined) {
  console.error(refusal)
  app.exit(1)
} else if (order !== undefined) {
  void carryOut(order)
} else if (app.requestSingleInstanceLock({ files })) {
  secureProcess(developmentUrl !== undefined)
  registerAppScheme()
  noteQuitting()
  void run()
} else {
  app.quit()
}

/** Exports without a window, beside a Remit that may be running: what Chromium writes meanwhile is in a folder of its own. */
async function carryOut(asked: ExportOrder | string): Promise<void> {
  app.setPath('userData', join(app.getPath('userData'), 'Export'))
  secureProcess(false)
  registerAppScheme()
  // The windows in which papers are laid out come and go.
  app.on('window-all-closed', () => undefined)
  await app.whenReady()
  const done =
    typeof asked === 'string'
      ? err(asked)
      : await exportWithoutWindow(asked).catch((thrown: unknown) =>
          err(`Nothing more was written: ${String(thrown)}`),
        )
  if (done.ok) console.log(done.value.join('\n'))
  else console.error(done.error)
  app.exit(done.ok ? 0 : 2)
}

async function run(): Promise<void> {
  // macOS says which file was double-clicked, and a second start may hand one over, before the windows can be made.
  const early = [...files]
  let open = (paths: readonly string[]): void => void early.push(...paths)
  app.on('open-file', (event, path) => {
    event.preventDefault()
    open([path])
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = v.safeParse(handOver, data)
    open(handed.success ? handed.output.files : [])
  })

  await app.whenReady()
  const application = await startApplication(developmentUrl)
  open = application.open
  open(early)
}
