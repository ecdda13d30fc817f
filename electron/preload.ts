import { contextBridge, ipcRenderer } from 'electron'
import { channels, eventChannel } from '../shared/bridge/channels.ts'

/** All a preload needs of the page; the rest of the room has no page and no DOM types. */
declare const window: {
  readonly location: { readonly origin: string }
  postMessage(message: unknown, origin: string): void
}

// Each channel becomes one function that takes data and promises data. Nothing of Electron itself gets through.
const bridge = Object.fromEntries(
  channels.map((channel) => [channel, (request: unknown) => ipcRenderer.invoke(channel, request)]),
)
contextBridge.exposeInMainWorld('remit', bridge)

// What main says arrives in the page as a message, so that no function of the page is ever held on this side.
ipcRenderer.on(eventChannel, (_event, message: unknown) => {
  window.postMessage({ remit: message }, window.location.origin)
})
