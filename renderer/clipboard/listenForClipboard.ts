import { writeHtmlTable } from '../../shared/formats/htmlTable.ts'
import { isWholeTable } from '../../shared/formats/import/isWholeTable.ts'
import { writeTsv } from '../../shared/formats/tsv.ts'
import type { App } from '../window/app.ts'
import { change } from '../window/change.ts'
import { isTextInput } from '../window/textInput.ts'
import { workplaceOf } from '../window/workplace.ts'
import { copyTable } from './copyTable.ts'
import { pasteOnHeader, pasteTable } from './paste.ts'
import { askHowToPaste, isEmptySpot } from './wholeTable.ts'
import { readClipboard, readPastedText } from './readClipboard.ts'

/**
 * Copies, cuts and pastes in the grid, by key and by the Edit menu alike; in a text field the field does. Where no chart is
 * open yet, what is pasted is taken in as one. Returns how to stop.
 *
 * @param takeIn reads a pasted text like a file and lets a person look at it, before it becomes a chart or is added to one
 */
export function listenForClipboard(app: App, takeIn: (text: string) => void): () => void {
  const copy = (event: ClipboardEvent): void => {
    if (isGridFocused() && copySelection(app, event)) event.preventDefault()
  }
  const cut = (event: ClipboardEvent): void => {
    if (!isGridFocused() || !copySelection(app, event)) return
    event.preventDefault()
    const { document } = app.document.getState()
    const { cells } = document ? workplaceOf(app, document.matrix) : { cells: [] }
    if (cells.length > 0) change(app, { type: 'clearLetters', cells })
  }
  const paste = (event: ClipboardEvent): void => {
    const { clipboardData } = event
    if (clipboardData === null) return
    if (isOnStart(app)) return takeInUnlessEmpty(event, clipboardData)
    if (!isGridFocused()) return
    event.preventDefault()
    const table = readClipboard(clipboardData)
    const text = readPastedText(clipboardData)
    const header = document.activeElement?.closest('.ag-header-cell')?.getAttribute('col-id') ?? undefined
    const put = () => (header ? pasteOnHeader(app, table, header) : pasteTable(app, table))
    if (isEmptySpot(app, header) && isWholeTable(table)) askHowToPaste(app, () => takeIn(text), put)
    else put()
  }
  const takeInUnlessEmpty = (event: ClipboardEvent, data: DataTransfer): void => {
    const text = readPastedText(data)
    if (text.trim() === '') return
    event.preventDefault()
    takeIn(text)
  }
  document.addEventListener('copy', copy)
  document.addEventListener('cut', cut)
  document.addEventListener('paste', paste)
  return () => {
    document.removeEventListener('copy', copy)
    document.removeEventListener('cut', cut)
    document.removeEventListener('paste', paste)
  }
}

/** Puts what is selected on the clipboard, as text and as a table. Answers whether there was anything. */
function copySelection(app: App, { clipboardData }: ClipboardEvent): boolean {
  const { document } = app.document.getState()
  const layout = app.grid()?.layout()
  const range = app.grid()?.range()
  if (!document || !layout || !range || clipboardData === null) return false
  const table = copyTable(layout, range, document.matrix)
  if (table.length === 0) return false
  clipboardData.setData('text/plain', writeTsv(table))
  clipboardData.setData('text/html', writeHtmlTable(table))
  const count = table.length * (table[0]?.length ?? 0)
  app.session.setState({ announcement: `Copied ${count === 1 ? 'one cell' : `${count} cells`}` })
  return true
}

function isGridFocused(): boolean {
  const { activeElement } = document
  const frame = activeElement?.closest('.matrix-grid') ?? null
  return frame !== null && !isTextInput(activeElement)
}

/** Whether the window shows no chart yet, nothing lies over it, and no field takes what is pasted. */
function isOnStart({ document: store, front }: App): boolean {
  const isFree = front.getState().layers.length === 0 && !isTextInput(document.activeElement)
  return store.getState().document === undefined && isFree
}
