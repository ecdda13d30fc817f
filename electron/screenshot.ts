import { writeFile } from 'node:fs/promises'
import { app, type BrowserWindow } from 'electron'

const afterPaint =
  'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))'

let isTaken = false

/**
 * Saves a picture of the first window once it has painted, where `REMIT_SCREENSHOT` says. For starts without a screen,
 * in development only: the packaged application does not look at the variable.
 */
export async function saveScreenshotOnce({ webContents }: BrowserWindow): Promise<void> {
  const path = app.isPackaged ? undefined : process.env['REMIT_SCREENSHOT']
  if (path === undefined || isTaken) return
  isTaken = true
  await webContents.executeJavaScript(afterPaint)
  const picture = await webContents.capturePage()
  await writeFile(path, picture.toPNG())
  console.log(`Screenshot: ${path}`)
}
