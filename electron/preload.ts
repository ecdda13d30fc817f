import { contextBridge, ipcRenderer, webUtils } from 'electron'
import { channels, dropChannel, eventChannel } from '../shared/bridge/channels.ts'

/** All a preload needs of the page; the rest of the room has no page and no DOM types. */
declare const window: {
  readonly location: { readonly origin: string }
  postMessage(message: unknown, origin: string): void
}

// Each channel becomes one function that takes data and promises data. Nothing of Electron itself gets through.
const bridge = Object.fromEntries(
  channels.map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)]),
)
// A file that was dropped has a path only here. What the page made itself has none, and is passed over.
const openDropped = async (files: unknown): Promise<unknown> => {
  const paths = Array.isArray(files) ? files.map(pathOf).filter((path) => path !== '') : []
  return ipcRenderer.invoke(dropChannel, { paths })
}

function pathOf(file: Parameters<typeof webUtils.getPathForFile>[0]): string {
  try {
    return webUtils.getPathForFile(file)
  } catch {
    // It throws on what is no file.
    return ''
  }
}

contextBridge.exposeInMainWorld('remit', { ...bridge, [dropChannel]: openDropped })

// What main says arrives in the page as a message, so that no function of the page is ever held on this side.
ipcRenderer.on(eventChannel, (_event, message: unknown) => {
  window.postMessage({ remit: message }, window.location.origin)
})
