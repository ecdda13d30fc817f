import * as v from 'valibot'
import type { Bridge } from '../../shared/bridge/answers.ts'
import { eventSchema, type MainEvent } from '../../shared/bridge/events.ts'

declare global {
  interface Window {
    readonly remit: Bridge
  }
}

/** The way to the main process. The only place that touches what the preload put into the page. */
export function mainBridge(): Bridge {
  return window.remit
}

const messageSchema = v.object({ remit: eventSchema })

/** Calls `listener` with all that the main process says unasked; other messages are ignored. Returns how to stop. */
export function listenToMain(listener: (event: MainEvent) => void): () => void {
  const receive = ({ source, data }: MessageEvent<unknown>): void => {
    if (source !== window) return
    const message = v.safeParse(messageSchema, data)
    if (message.success) listener(message.output.remit)
  }
  window.addEventListener('message', receive)
  return () => window.removeEventListener('message', receive)
}

/** The nonce that lets a component's own styles through the content security policy. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
}

export const isMac = navigator.platform.startsWith('Mac')
