/** Renders icon.svg to icon.png (1024 × 1024) in a hidden Electron window: node scripts/package-resources/render-icon.mjs */
import { readFileSync } from 'node:fs'
import { drawPicture } from '../setup/draw-picture.mjs'
import { inProject } from '../setup/paths.mjs'
import { prepareElectron } from '../setup/prepare.mjs'
import { runScript, say } from '../setup/say.mjs'

const size = 1024

await runScript(async () => {
  const target = inProject('scripts', 'package-resources', 'icon.png')
  const svg = readFileSync(target.replace('.png', '.svg'))
  await drawPicture(await prepareElectron(), drawing(svg), target)
  say(`Rendered ${target}`)
})

/** The SVG on a canvas. */
function drawing(svg) {
  return `(async () => {
    const image = new Image()
    image.src = 'data:image/svg+xml;base64,${svg.toString('base64')}'
    await image.decode()
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} })
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
    return canvas
  })()`
}
