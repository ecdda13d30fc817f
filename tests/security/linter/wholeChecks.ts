/** Something that must stand somewhere in an application. `item` is its number in Electron's own list for security. */
interface WholeCheck {
  readonly rule: string
  readonly item: number
  readonly isThere: (sources: string) => boolean
}

/** What must not stand in a page. */
interface PageCheck {
  readonly rule: string
  readonly item: number
  readonly bad: RegExp
}

const has = (pattern: RegExp) => (sources: string) => pattern.test(sources)

export const wholeChecks: readonly WholeCheck[] = [
  { rule: 'has no sandbox for all', item: 4, isThere: has(/\.enableSandbox\(\)/) },
  {
    rule: 'has a window without a sandbox of its own',
    item: 4,
    isThere: inEveryWindow(/\bsandbox: true\b/g),
  },
  { rule: 'has a window without isolation', item: 3, isThere: inEveryWindow(/\bcontextIsolation: true\b/g) },
  {
    rule: 'has a window that may go elsewhere',
    item: 13,
    isThere: inEveryWindow(/\bsecureContents\(window/g),
  },
  { rule: 'does not answer for permissions', item: 5, isThere: has(/\.setPermissionRequestHandler\(/) },
  { rule: 'does not answer for permission checks', item: 5, isThere: has(/\.setPermissionCheckHandler\(/) },
  { rule: 'does not answer for devices', item: 5, isThere: has(/\.setDevicePermissionHandler\(/) },
  { rule: 'does not look at requests', item: 1, isThere: has(/\.onBeforeRequest\(/) },
  { rule: 'has no policy for content', item: 7, isThere: has(/"?default-src 'none'/) },
  { rule: 'lets pages attach guests', item: 12, isThere: has(/'will-attach-webview'/) },
  { rule: 'lets pages navigate', item: 13, isThere: has(/'will-navigate'/) },
  { rule: 'lets frames navigate', item: 13, isThere: has(/'will-frame-navigate'/) },
  { rule: 'lets pages be redirected', item: 13, isThere: has(/'will-redirect'/) },
  { rule: 'lets pages open windows', item: 14, isThere: has(/\.setWindowOpenHandler\(/) },
  { rule: 'does not look where messages come from', item: 17, isThere: has(/senderFrame/) },
  { rule: 'has more than one wrapper for messages', item: 17, isThere: hasOne(/\bipcMain\.handle\(/g) },
  { rule: 'has no protocol of its own', item: 18, isThere: has(/registerSchemesAsPrivileged\(/) },
]

export const pageChecks: readonly PageCheck[] = [
  { rule: 'has a script inside of a page', item: 7, bad: /<script(?![^>]*\bsrc=)[^>]*>/gi },
  { rule: 'has a handler inside of a page', item: 7, bad: /<[^>]+\son\w+\s*=/gi },
  { rule: 'has a guest in a page', item: 11, bad: /<(?:webview|iframe|object|embed)\b/gi },
  { rule: 'loads from elsewhere', item: 1, bad: /\b(?:src|href|action)\s*=\s*["']?(?:https?:)?\/\//gi },
]

function hasOne(pattern: RegExp): (sources: string) => boolean {
  return (sources) => sources.match(pattern)?.length === 1
}

/** True when there are as many of it as windows. */
function inEveryWindow(pattern: RegExp): (sources: string) => boolean {
  return (sources) =>
    (sources.match(pattern)?.length ?? 0) >= (sources.match(/new BrowserWindow\(/g)?.length ?? 0)
}
