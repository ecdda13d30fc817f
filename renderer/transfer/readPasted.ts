import type { App } from '../window/app.ts'

/** Milliseconds until a paste that brings nothing has brought nothing. */
const longEnough = 1_000

/** What is on the clipboard: the HTML of a table if it has one, else its text; empty when there is none. */
export async function readPasted({ bridge }: App): Promise<string> {
  const pasted = new Promise<string>((resolve) => {
    const stop = new AbortController()
    const finish = (text: string): void => {
      stop.abort()
      resolve(text)
    }
    const take = (event: ClipboardEvent): void => {
      event.preventDefault()
      event.stopImmediatePropagation()
      const html = event.clipboardData?.getData('text/html') ?? ''
      finish(/<table\b/i.test(html) ? html : (event.clipboardData?.getData('text/plain') ?? ''))
    }
    document.addEventListener('paste', take, { capture: true, signal: stop.signal })
    setTimeout(() => finish(''), longEnough)
  })
  await bridge.editClipboard({ command: 'paste' })
  return pasted
}
