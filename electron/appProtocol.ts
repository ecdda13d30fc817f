import { randomBytes } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol } from 'electron'
import { printScheme } from './printScheme.ts'

/** The origin of every page of Remit. There is no `file://` and no network. */
export const appOrigin = 'app://bundle'

const mimeTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** To be called before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    { scheme: printScheme, privileges: { standard: true } },
  ])
}

/**
 * Answers requests for the built pages in `folder` under {@link appOrigin}. The names are listed once; a request is looked up in that
 * list and never joined to a path, so nothing outside of it can be asked for.
 */
export function appPages(folder: string): (request: Request) => Promise<Response> {
  const files = new Map(listFiles(folder).map((path) => [urlOf(folder, path), path]))
  return async (request) => {
    const { protocol: scheme, host, pathname } = new URL(request.url)
    const path = `${scheme}//${host}` === appOrigin ? files.get(pathname) : undefined
    if (path === undefined) return new Response('Not found', { status: 404 })
    const nonce = randomBytes(16).toString('base64')
    const headers = {
      'Content-Type': mimeTypes[extname(path)] ?? 'application/octet-stream',
      'Content-Security-Policy': contentSecurityPolicy(nonce),
      'X-Content-Type-Options': 'nosniff',
    }
    const bytes = await readFile(path)
    const isPage = extname(path) === '.html'
    return new Response(isPage ? pageWithPolicy(bytes.toString('utf8'), nonce) : new Uint8Array(bytes), {
      headers,
    })
  }
}

/** The page with its nonce, and with the policy of the header once more inside of it, should the header ever be lost. */
function pageWithPolicy(html: string, nonce: string): string {
  // A page cannot say by itself who may frame it.
  const policy = contentSecurityPolicy(nonce).replace("frame-ancestors 'none'; ", '')
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
  return html.replaceAll('STYLE_NONCE', nonce).replace('<head>', () => `<head>${meta}`)
}

/** The grid puts its styles into the page itself; the nonce lets those in and no others. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ')
}

function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function urlOf(folder: string, path: string): string {
  return `/${relative(folder, path).split(sep).map(encodeURIComponent).join('/')}`
}
