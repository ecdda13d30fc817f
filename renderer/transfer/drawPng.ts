/** The most a side of a picture may measure; browsers draw nothing on a larger canvas. */
const longestSide = 16_000
/** The most pixels of one picture. */
const mostPixels = 100_000_000

/** Draws an SVG on a canvas and answers it as PNG, twice its size where that fits, for sharp letters on paper. */
export async function drawPng(svg: string, width: number, height: number): Promise<Uint8Array<ArrayBuffer>> {
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await picture.decode()
  const scale = Math.min(2, longestSide / Math.max(width, height), Math.sqrt(mostPixels / (width * height)))
  const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale))
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('There is no memory for a picture of this size.')
  context.drawImage(picture, 0, 0, canvas.width, canvas.height)
  const blob = await canvas.convertToBlob({ type: 'image/png' })
  return new Uint8Array(await blob.arrayBuffer())
}
