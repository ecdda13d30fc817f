import { showOpened } from '../files/files.ts'
import { takeDropped } from '../transfer/importing.ts'
import type { App } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'

/**
 * Files and folders that are dropped anywhere on the window are opened or imported, but not while something is in front of the chart.
 * Returns how to stop.
 */
export function listenForDrops(app: App): () => void {
  const isFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
  const isFree = (): boolean => app.front.getState().layers.length === 0
  const mark = (isOver: boolean): void => {
    document.body.toggleAttribute('data-dropping', isOver)
  }
  const over = (event: DragEvent): void => {
    if (!isFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = isFree() ? 'copy' : 'none'
    mark(isFree())
  }
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) mark(false)
  }
  const drop = (event: DragEvent): void => {
    if (!isFiles(event)) return
    event.preventDefault()
    mark(false)
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length === 0 || !isFree()) return
    takeDropped(app, files, (answer) => showOpened(app, answer)).catch((thrown: unknown) =>
      notify(app, unforeseen(thrown)),
    )
  }
  document.addEventListener('dragover', over)
  document.addEventListener('dragleave', leave)
  document.addEventListener('drop', drop)
  return () => {
    document.removeEventListener('dragover', over)
    document.removeEventListener('dragleave', leave)
    document.removeEventListener('drop', drop)
  }
}
