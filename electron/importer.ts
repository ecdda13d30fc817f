import { app, BrowserWindow } from 'electron'
import type { ImportJob } from '../shared/bridge/importing.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { appOrigin } from './appProtocol.ts'
import { isolatedSession } from './isolatedSession.ts'
import { secureContents } from './security.ts'
import type { Windows } from './windows.ts'

export type GivenUp = 'time' | 'memory' | 'crash' | 'stopped'

/** A hidden window that reads one file from elsewhere and is thrown away afterwards. */
export interface Importer {
  /** What it answers, unparsed; or why it was ended. After that every question is answered so. */
  readonly ask: (job: ImportJob) => Promise<Result<unknown, GivenUp>>
  readonly end: () => void
}

/** What an import takes: importers, and a way to tell the window how far it is. */
export interface ImportTools {
  readonly open: (content: Uint8Array) => Importer
  readonly send: Windows['send']
}

/** The most one question may take: several times what the largest admitted chart needs. */
const mostSeconds = 60
const mostKilobytes = 2 * 1024 * 1024
const lookEvery = 500

/** The most an answer may weigh, in bytes. */
const longestAnswer = 256 * 1024 * 1024

/**
 * Opens an importer on a file's bytes. The window has no preload and no channel to us: it asks for its next job and gives its
 * answer under its own origin, where nothing else is.
 *
 * @param pages answers the requests for the built pages
 */
export function openImporter(pages: (request: Request) => Promise<Response>, content: Uint8Array): Importer {
  let ended: GivenUp | undefined
  let queued: ImportJob | undefined
  let handOver: ((job: ImportJob) => void) | undefined
  let settle: (answer: Result<unknown, GivenUp>) => void = () => undefined

  const nextJob = (): Promise<ImportJob> =>
    new Promise((resolve) => {
      const take = (job: ImportJob): void => {
        ;[queued, handOver] = [undefined, undefined]
        resolve(job)
      }
      if (queued) take(queued)
      else handOver = take
    })

  const own = isolatedSession('app', async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/import/job') return Response.json(await nextJob())
    if (pathname === '/import/content') return new Response(new Uint8Array(content))
    if (pathname !== '/import/answer') return pages(request)
    const given = await request.text()
    if (given.length > longestAnswer) end('memory')
    else settle(ok(JSON.parse(given)))
    return new Response()
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      ...{
        session: own.session,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
      backgroundThrottling: false,
    },
  })
  secureContents(window.webContents)
  const end = (why: GivenUp): void => {
    if (ended !== undefined) return
    ended = why
    clearInterval(watching)
    settle(err(why))
    if (!window.isDestroyed()) window.destroy()
    own.end()
  }
  window.webContents.on('render-process-gone', () => end('crash'))
  // Quitting closes every window, also one that is at work.
  window.on('closed', () => end('stopped'))
  const watching = setInterval(() => {
    if (kilobytesOf(window) > mostKilobytes) end('memory')
  }, lookEvery)
  void window.loadURL(`${appOrigin}/importer.html`).catch(() => end('crash'))

  return {
    ask: async (job) => {
      if (ended !== undefined) return err(ended)
      const limit = setTimeout(() => end('time'), mostSeconds * 1_000)
      const answer = new Promise<Result<unknown, GivenUp>>((resolve) => {
        settle = resolve
      })
      if (handOver) handOver(job)
      else queued = job
      return answer.finally(() => clearTimeout(limit))
    },
    end: () => end('stopped'),
  }
}

function kilobytesOf({ webContents }: BrowserWindow): number {
  const pid = webContents.getOSProcessId()
  return app.getAppMetrics().find((process) => process.pid === pid)?.memory.workingSetSize ?? 0
}
