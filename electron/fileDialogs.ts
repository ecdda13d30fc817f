import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron'
import { formats, readableExtensions } from '../shared/formats/formats.ts'
import { extensionOf, fileNameFrom } from '../shared/files/paths.ts'

export const matrixFilter: FileFilter = { name: formats.raci.name, extensions: [...formats.raci.extensions] }
export const foreignFilter: FileFilter = { name: 'Tables', extensions: [...readableExtensions()] }
/** All that becomes a chart, opened or imported. */
export const openableFilter: FileFilter = {
  name: 'Charts and tables',
  extensions: [...new Set([...formats.raci.extensions, ...readableExtensions()])],
}

const everyFile: FileFilter = { name: 'All files', extensions: ['*'] }

/** Windows with a dialog open: a second Ctrl+S in a hurry must not open a second one. */
const asking = new WeakSet<BrowserWindow>()

async function oneAtATime<T>(window: BrowserWindow, ask: () => Promise<T>): Promise<T | undefined> {
  if (asking.has(window)) return undefined
  asking.add(window)
  try {
    return await ask()
  } finally {
    asking.delete(window)
  }
}

/** Asks which file to read. Undefined: the person thought better of it. */
export async function askWhatToOpen(
  window: BrowserWindow,
  filters: readonly FileFilter[],
): Promise<string | undefined> {
  const answer = await oneAtATime(window, () =>
    dialog.showOpenDialog(window, { properties: ['openFile'], filters: [...filters, everyFile] }),
  )
  return answer?.canceled ? undefined : answer?.filePaths[0]
}

/** Asks which files to read, any number of them, in `folder` at first. None: the person thought better of it. */
export async function askWhatToOpenAll(
  window: BrowserWindow,
  filters: readonly FileFilter[],
  folder?: string,
): Promise<readonly string[]> {
  const answer = await oneAtATime(window, () =>
    dialog.showOpenDialog(window, {
      properties: ['openFile', 'multiSelections'],
      ...(folder === undefined ? {} : { defaultPath: folder }),
      filters: [...filters, everyFile],
    }),
  )
  return answer === undefined || answer.canceled ? [] : answer.filePaths
}

/** Asks for a folder, the documents at first. Undefined: the person thought better of it. */
export async function askWhichFolder(window: BrowserWindow, title: string): Promise<string | undefined> {
  const answer = await oneAtATime(window, () =>
    dialog.showOpenDialog(window, {
      ...{ title, buttonLabel: 'Put it here', defaultPath: app.getPath('documents') },
      properties: ['openDirectory', 'createDirectory'],
    }),
  )
  return answer?.canceled ? undefined : answer?.filePaths[0]
}

/** Asks where to write, proposing a name made of `title`; the filter's extension is added when it was left out. */
export async function askWhereToSave(
  window: BrowserWindow,
  title: string,
  filter: FileFilter,
  folder: string = app.getPath('documents'),
): Promise<string | undefined> {
  const extension = filter.extensions[0] ?? ''
  const defaultPath = join(folder, `${fileNameFrom(title)}.${extension}`)
  const answer = await oneAtATime(window, () =>
    dialog.showSaveDialog(window, { defaultPath, filters: [filter] }),
  )
  if (answer === undefined || answer.canceled || answer.filePath === '') return undefined
  if (extensionOf(answer.filePath) === extension) return answer.filePath
  // The dialog asked about the name without the extension, so the full name has to be asked about here.
  const path = `${answer.filePath}.${extension}`
  return (await mayReplace(window, path)) ? path : undefined
}

/** Asks for a folder to write into; a new one can be made there. Undefined: the person thought better of it. */
export async function askForFolder(
  window: BrowserWindow,
  folder: string = app.getPath('documents'),
): Promise<string | undefined> {
  const answer = await oneAtATime(window, () =>
    dialog.showOpenDialog(window, {
      defaultPath: folder,
      buttonLabel: 'Export Here',
      properties: ['openDirectory', 'createDirectory'],
    }),
  )
  return answer?.canceled ? undefined : answer?.filePaths[0]
}

async function mayReplace(window: BrowserWindow, path: string): Promise<boolean> {
  const exists = await stat(path).then(
    () => true,
    () => false,
  )
  return !exists || mayReplaceAll(window, [path])
}

/** Asks whether files that are there may be replaced. */
export async function mayReplaceAll(window: BrowserWindow, paths: readonly string[]): Promise<boolean> {
  const [path = ''] = paths
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message:
      paths.length === 1
        ? `${path} already exists. Replace it?`
        : `${paths.length} of these files already exist. Replace them?`,
    detail: paths.length === 1 ? '' : paths.join('\n'),
    buttons: ['Replace', 'Cancel'],
    ...{ defaultId: 1, cancelId: 1, noLink: true },
  })
  return response === 0
}
