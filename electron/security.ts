import { app, session, type WebContents } from 'electron'
import { appOrigin } from './appProtocol.ts'

/** The page's origin: our own scheme, or in development the server with hot reload. */
export function pageOrigin(developmentUrl: string | undefined): string {
  return developmentUrl === undefined ? appOrigin : new URL(developmentUrl).origin
}

/** Before the application is ready: a sandbox for every renderer, and no name is ever looked up on a network. */
export function secureProcess(isDevelopment: boolean): void {
  // As root Chromium has no sandbox and would refuse to start; that happens only in development and tests.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  if (!isDevelopment) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
}

/** When the application is ready: every permission denied, every request off our own origin cancelled. */
export function secureSession(origin: string): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.setDisplayMediaRequestHandler((_request, answer) => answer({}))
  // Without both, Chromium looks for a dictionary on the network at every start.
  defaultSession.setSpellCheckerEnabled(false)
  defaultSession.setSpellCheckerLanguages([])
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url, origin) }))
}

/** No page may leave its origin, open a window, attach a webview or reach the network through WebRTC. */
export function secureContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.on('render-process-gone', (_event, { reason }) => {
    console.error(`A window's process ended: ${reason}.`)
  })
}

function isAllowed(url: string, origin: string): boolean {
  const { protocol, host } = new URL(url)
  if (protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true
  const isDevelopmentSocket = protocol === 'ws:' && origin === `http://${host}`
  return `${protocol}//${host}` === origin || isDevelopmentSocket
}
