/** A page of a PDF as it is shown. */
export interface DrawnPage {
  readonly picture: ImageBitmap
  /** what is written on it, for those who listen */
  readonly text: string
}

/**
 * Draws a PDF page by page, `width` pixels wide. What reads PDFs is loaded when it is first wanted.
 *
 * @param onPage called with each page as soon as it is drawn, and with how many there are
 */
export async function drawPdf(
  bytes: Uint8Array,
  width: number,
  stop: AbortSignal,
  onPage: (page: DrawnPage, count: number) => void,
): Promise<void> {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  if (stop.aborted) return
  const port = new Worker(new URL('./pdfWorker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const loading = getDocument({ data: bytes, worker })
  try {
    const pdf = await loading.promise
    for (let at = 1; at <= pdf.numPages; at++) {
      const page = await pdf.getPage(at)
      const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width })
      const canvas = document.createElement('canvas')
      ;[canvas.width, canvas.height] = [Math.floor(viewport.width), Math.floor(viewport.height)]
      await page.render({ canvas, viewport }).promise
      const { items } = await page.getTextContent()
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ')
      const picture = await createImageBitmap(canvas)
      if (stop.aborted) return
      onPage({ picture, text }, pdf.numPages)
    }
  } finally {
    await loading.destroy()
    port.terminate()
  }
}
