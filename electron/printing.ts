import { BrowserWindow } from 'electron'
import type { Request } from '../shared/bridge/requests.ts'
import { displayMarkup } from '../shared/escapeMarkup.ts'
import { isolatedSession } from './isolatedSession.ts'
import { withPaperFonts } from './withPaperFonts.ts'
import { printScheme } from './printScheme.ts'
import { secureContents } from './security.ts'

type Page = Request<'printChart'>['page']

const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"

/**
 * Lays a page out as a PDF, tagged and with an outline of its headings.
 *
 * @returns undefined when `stop` is raised before it is done
 */
export async function makePdf(html: string, page: Page, stop: AbortSignal): Promise<Buffer | undefined> {
  return inHiddenWindow(html, stop, ({ webContents }) =>
    webContents.printToPDF({
      ...{ pageSize: page.paper, landscape: page.isLandscape, printBackground: true },
      ...{ preferCSSPageSize: true, generateTaggedPDF: true, generateDocumentOutline: true },
      ...{ displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: footer(page) },
    }),
  )
}

/** The title, a line such as “Confidential”, and the number of the page. */
function footer({ line }: Page): string {
  return `<div style="width:100%;margin:0 14mm;font:8px Inter,sans-serif;color:#666;display:flex;justify-content:space-between">
<span class="title"></span><span>${displayMarkup(line)}</span>
<span>Page <span class="pageNumber"></span> of <span class="totalPages"></span></span></div>`
}

/** Opens the system's dialog for printing. False: the person thought better of it, or there is no printer. */
export async function printPage(html: string, page: Page, stop: AbortSignal): Promise<boolean> {
  const isPrinted = await inHiddenWindow(
    html,
    stop,
    ({ webContents }) =>
      new Promise<boolean>((resolve) => {
        const options = { landscape: page.isLandscape, pageSize: page.paper, printBackground: true }
        webContents.print(options, (isDone) => resolve(isDone))
      }),
  )
  return isPrinted ?? false
}

/** How long a picture may take until something of it is there, in milliseconds. */
const patience = 20_000

/** Draws an SVG off the screen, as large as it is, as a PNG; throws when nothing of it appears. */
export async function drawPicture(svg: string, width: number, height: number): Promise<Uint8Array> {
  const html = `<!doctype html><html><head><style>html,body{margin:0}svg{display:block}</style></head><body>${svg}</body></html>`
  const { window, end } = hiddenWindow(html, { width, height })
  try {
    const painted = new Promise<Uint8Array>((resolve, reject) => {
      // The first frames may be those before the drawing.
      window.webContents.on('paint', (_event, _dirty, image) => {
        if (!isBlank(image.toBitmap())) resolve(image.toPNG())
      })
      setTimeout(() => reject(new Error('The picture was not drawn.')), patience)
    })
    await window.loadURL(`${printScheme}://chart/`)
    window.webContents.invalidate()
    return await painted
  } finally {
    end()
  }
}

/** Whether all points of a picture have one colour; each is four bytes. */
function isBlank(bitmap: Buffer): boolean {
  const first = bitmap.subarray(0, 4)
  for (let at = 4; at < bitmap.length; at += 4)
    if (bitmap.compare(first, 0, 4, at, at + 4) !== 0) return false
  return true
}

/**
 * Shows a page in a window nobody sees: no scripts, no preload, a session of its own that reaches nothing.
 *
 * @returns undefined as soon as `stop` is raised. What is then being printed is let finish: Electron prints one PDF after the
 *   other, and would wait for ever for one whose window is gone
 */
async function inHiddenWindow<T>(
  html: string,
  stop: AbortSignal,
  act: (window: BrowserWindow) => Promise<T>,
): Promise<T | undefined> {
  if (stop.aborted) return undefined
  const { window, end } = hiddenWindow(html)
  const done = window
    .loadURL(`${printScheme}://chart/`)
    .then(() => (stop.aborted ? undefined : act(window)))
    .finally(end)
  const stopped = new Promise<undefined>((resolve) => {
    stop.addEventListener('abort', () => resolve(undefined), { once: true })
  })
  return Promise.race([done, stopped])
}

/** @param size of what is to be drawn off the screen; absent: the page is printed */
function hiddenWindow(
  html: string,
  size?: { readonly width: number; readonly height: number },
): { readonly window: BrowserWindow; readonly end: () => void } {
  const own = isolatedSession(printScheme, () => {
    const headers = { 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': policy }
    return new Response(withPaperFonts(html), { headers })
  })
  const window = new BrowserWindow({
    ...{ show: false, frame: size === undefined, useContentSize: true, ...size },
    webPreferences: {
      ...{ session: own.session, sandbox: true, contextIsolation: true, nodeIntegration: false },
      ...{ javascript: false, spellcheck: false, offscreen: size !== undefined },
    },
  })
  secureContents(window.webContents)
  return {
    window,
    end: () => {
      if (!window.isDestroyed()) window.destroy()
      own.end()
    },
  }
}
