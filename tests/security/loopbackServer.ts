import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface LoopbackServer {
  readonly origin: string
  /** how often something connected, with or without a request */
  readonly connections: () => number
  /** the paths that were asked for */
  readonly asked: ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** A server on this machine only, which answers a path with a page, or with nothing, and remembers what it was asked. */
export async function loopbackServer(page: (path: string) => string = () => ''): Promise<LoopbackServer> {
  const asked = new Set<string>()
  let connections = 0
  const server = createServer(({ url = '/' }, answer) => {
    const path = decodeURIComponent(url)
    asked.add(path)
    answer.setHeader('Content-Type', 'text/html; charset=utf-8').end(page(path))
  })
  server.on('connection', () => connections++)
  server.on('upgrade', ({ url = '/' }, socket) => {
    asked.add(decodeURIComponent(url))
    socket.destroy()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    ...{ origin: `http://127.0.0.1:${port}`, connections: () => connections, asked },
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
