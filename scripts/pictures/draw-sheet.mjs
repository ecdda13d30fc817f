/** A sheet of all pictures of a set, small and side by side, to look over at once. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPicture } from '../setup/draw-picture.mjs'

const columns = 5
const width = 480
const label = 28

/** Draws FOLDER/SET.png from the pictures in FOLDER/SET; answers its path. */
export async function drawSheet(electron, folder, set) {
  const target = join(folder, `${set}.png`)
  const pictures = readdirSync(join(folder, set))
    .filter((name) => name.endsWith('.png'))
    .sort()
    .map((name) => ({
      name: name.replace('.png', ''),
      png: readFileSync(join(folder, set, name)).toString('base64'),
    }))
  await drawPicture(
    electron,
    `(${drawAll.toString()})(${JSON.stringify({ pictures, columns, width, label })})`,
    target,
  )
  return target
}

/** Runs in the page. */
async function drawAll({ pictures, columns, width, label }) {
  const images = await Promise.all(
    pictures.map(async ({ name, png }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${png}`
      await image.decode()
      return { name, image }
    }),
  )
  const height = Math.round((width * images[0].image.height) / images[0].image.width) + label
  const canvas = document.createElement('canvas')
  canvas.width = columns * width
  canvas.height = Math.ceil(images.length / columns) * height
  const pen = canvas.getContext('2d')
  pen.fillStyle = '#888'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = '#000'
  pen.font = '16px sans-serif'
  for (const [at, { name, image }] of images.entries()) {
    const [x, y] = [(at % columns) * width, Math.floor(at / columns) * height]
    pen.drawImage(image, x + 2, y + label, width - 4, height - label - 2)
    pen.fillText(name, x + 6, y + label - 8)
  }
  return canvas
}
