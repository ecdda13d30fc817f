import { app, type BrowserWindow } from 'electron'
import { describeFileError } from '../shared/files/fileError.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { surroundings } from './surroundings.ts'

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
  const saved = await saveFile(surroundings, path, picture.toPNG(), { kind: 'anything' })
  console.log(saved.ok ? `Screenshot: ${path}` : describeFileError(saved.error))
}
