/** Draws with a page's own means (SVG, canvas) in a hidden Electron window: one larger than any display. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, untilExit } from './children.mjs'
import { electronFlags } from './prepare.mjs'
import { SetupProblem } from './say.mjs'

/**
 * Writes what a page has drawn as a PNG.
 *
 * @param draw the page's code: an expression for the canvas, or for a promise of it
 */
export async function drawPicture({ runtime, display }, draw, target) {
  const folder = mkdtempSync(join(tmpdir(), 'remit-drawing-'))
  writeFileSync(join(folder, 'package.json'), '{ "name": "remit-drawing", "main": "main.cjs" }')
  writeFileSync(join(folder, 'main.cjs'), mainSource(draw, target))
  const args = [folder, ...electronFlags(display), `--user-data-dir=${join(folder, 'profile')}`]
  const env = { ...process.env, ...display.env }
  const code = await untilExit(startChild(runtime.executable, args, { env, stdio: 'ignore' }))
  rmSync(folder, { recursive: true })
  if (code !== 0) throw new SetupProblem(`${target} could not be drawn.`)
}

function mainSource(draw, target) {
  const code = `Promise.resolve(${draw}).then((canvas) => canvas.toDataURL('image/png').split(',')[1])`
  return `
    const { app, BrowserWindow } = require('electron')
    const { writeFileSync } = require('node:fs')
    app.whenReady().then(async () => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL('data:text/html,')
      const png = await window.webContents.executeJavaScript(${JSON.stringify(code)})
      writeFileSync(${JSON.stringify(target)}, Buffer.from(png, 'base64'))
      app.exit(0)
    }).catch(() => app.exit(1))`
}
