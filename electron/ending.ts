import { app } from 'electron'
import type { OpenFileTools } from './openFile.ts'

/** Closing the last window ends the application, except on macOS; the settings are on disk before it is gone. */
export function endWell({ windows, settings }: OpenFileTools): void {
  let isSettled = false
  app.on('activate', () => {
    if (windows.all().length === 0) windows.create({ kind: 'start' })
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (isSettled) return
    event.preventDefault()
    void settings.settled().then(() => {
      isSettled = true
      app.quit()
    })
  })
}
