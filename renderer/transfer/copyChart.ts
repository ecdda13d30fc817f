import type { Matrix } from '../../shared/document/matrix.ts'
import type { ExportOptions } from '../../shared/formats/export/exportOptions.ts'
import type { CopyForm } from '../../shared/formats/format.ts'
import { writeHtmlTable } from '../../shared/formats/htmlTable.ts'
import { matrixToTable } from '../../shared/formats/matrixToTable.ts'
import { writeTsv } from '../../shared/formats/tsv.ts'
import type { App } from '../window/app.ts'
import { notify } from '../window/notices.ts'
import { drawPng } from './drawPng.ts'
import { exportInWorker } from './exportInWorker.ts'

const copied: Readonly<Record<CopyForm, string>> = {
  table: 'Copied the chart as a table for Word, mail and spreadsheets',
  markdown: 'Copied the chart as Markdown',
  png: 'Copied the chart as a picture',
}

/** Puts the chart on the clipboard: as a table for Word and mail, as Markdown, or as a picture. */
export async function copyChart(
  app: App,
  form: CopyForm,
  matrix: Matrix,
  options: ExportOptions,
): Promise<void> {
  if (form === 'table') {
    const table = matrixToTable(matrix)
    await copyTexts(app, { 'text/plain': writeTsv(table), 'text/html': writeHtmlTable(table) })
  } else {
    const made = await exportInWorker({ format: form, matrix, options }, new AbortController().signal)
    if (made?.kind === 'text') await copyTexts(app, { 'text/plain': made.text })
    if (made?.kind === 'drawing') await copyPicture(app, await drawPng(made.svg, made.width, made.height))
  }
  notify(app, { tone: 'done', title: copied[form] })
}

/** Copies texts, each program taking the one it understands best: main asks the page to copy, and the page gives these. */
async function copyTexts({ bridge }: App, texts: Readonly<Record<string, string>>): Promise<void> {
  const give = (event: ClipboardEvent): void => {
    for (const [type, text] of Object.entries(texts)) event.clipboardData?.setData(type, text)
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const given = new Promise<void>((resolve) => {
    const once = (event: ClipboardEvent): void => {
      give(event)
      resolve()
    }
    document.addEventListener('copy', once, { capture: true, once: true })
  })
  await bridge.editClipboard({ command: 'copy' })
  await given
}

/** Milliseconds a picture stays to be copied. */
const longEnough = 2_000

/** Copies a picture. Main copies what is in the window's upper left corner, so it has to be there for a moment, unseen. */
async function copyPicture({ bridge }: App, png: Uint8Array<ArrayBuffer>): Promise<void> {
  const picture = new Image()
  picture.src = URL.createObjectURL(new Blob([png], { type: 'image/png' }))
  picture.className = 'picture-to-copy'
  picture.alt = ''
  await picture.decode()
  document.body.append(picture)
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  await bridge.editClipboard({ command: 'copyPicture' })
  // Nothing says when it has been copied; nobody sees it meanwhile.
  setTimeout(() => {
    picture.remove()
    URL.revokeObjectURL(picture.src)
  }, longEnough)
}
