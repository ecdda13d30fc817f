/** Renders icon.svg to icon.png (1024 × 1024) in a hidden Electron window: node scripts/package-resources/render-icon.mjs */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startChild, untilExit } from '../setup/children.mjs'
import { inProject } from '../setup/paths.mjs'
import { electronFlags, prepareElectron } from '../setup/prepare.mjs'
import { runScript, say } from '../setup/say.mjs'

const size = 1024

await runScript(async () => {
  const { runtime, display } = await prepareElectron()
  const folder = mkdtempSync(join(tmpdir(), 'remit-icon-'))
  const target = inProject('scripts', 'package-resources', 'icon.png')
  writeFileSync(join(folder, 'package.json'), '{ "name": "render-icon", "main": "main.cjs" }')
  writeFileSync(
    join(folder, 'main.cjs'),
    rendererSource(readFileSync(target.replace('.png', '.svg')), target),
  )
  const args = [folder, ...electronFlags(display)]
  const env = { ...process.env, ...display.env }
  const code = await untilExit(startChild(runtime.executable, args, { env, stdio: 'ignore' }))
  rmSync(folder, { recursive: true })
  if (code === 0) say(`Rendered ${target}`)
  return code
})

/** Electron's main: the SVG drawn on a canvas (a window cannot be larger than its display). */
function rendererSource(svg, target) {
  const draw = `(async () => {
    const image = new Image()
    image.src = 'data:image/svg+xml;base64,${svg.toString('base64')}'
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} })
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
    return canvas.toDataURL('image/png').split(',')[1]
  })()`
  return `
    const { app, BrowserWindow } = require('electron')
    const { writeFileSync } = require('node:fs')
    app.whenReady().then(async () => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL('data:text/html,')
      const png = await window.webContents.executeJavaScript(${JSON.stringify(draw)})
      writeFileSync(${JSON.stringify(target)}, Buffer.from(png, 'base64'))
      app.exit(0)
    })`
}
