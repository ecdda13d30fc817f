import { execFileSync, spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import type { FolderEngine } from './folderEngine.ts'

/** Why Syncthing cannot be used here, for `needs`. */
export function lackingSyncthing(): string | undefined {
  return spawnSync('syncthing', ['--version']).status === 0 ? undefined : 'Syncthing'
}

interface Node {
  readonly id: string
  readonly home: string
  readonly folder: string
  readonly port: number
  readonly controlPort: number
}

/** A Syncthing for each folder, which find each other on this computer only, and notice a change after so many seconds. */
export async function startSyncthing(folders: readonly string[], delay: number): Promise<FolderEngine> {
  const nodes: Node[] = []
  for (const folder of folders) nodes.push(await nodeFor(folder))
  for (const node of nodes) writeFileSync(join(node.home, 'config.xml'), configOf(node, nodes, delay))
  const running = new Map<number, ChildProcess>()
  const start = (at: number): void => {
    const home = `--home=${nodes[at]!.home}`
    const options = ['--no-browser', '--no-restart', '--no-upgrade', '--skip-port-probing', '--logfile=-']
    running.set(at, spawn('syncthing', ['serve', home, ...options], { stdio: 'ignore' }))
  }
  const stop = async (at: number): Promise<void> => {
    const child = running.get(at)
    if (child === undefined) return
    running.delete(at)
    const gone = new Promise((done) => child.once('exit', done))
    child.kill()
    await gone
  }
  nodes.forEach((_node, at) => start(at))
  for (const node of nodes)
    await expect.poll(() => connectionsOf(node), { timeout: 60_000 }).toBe(nodes.length - 1)
  return {
    setOnline: async (at, isOnline) => {
      if (!isOnline) await stop(at)
      else if (!running.has(at)) start(at)
    },
    stop: async () => {
      for (const at of nodes.keys()) await stop(at)
    },
  }
}

async function nodeFor(folder: string): Promise<Node> {
  const home = temporaryFolder()
  execFileSync('syncthing', ['generate', `--home=${home}`, '--no-default-folder', '--skip-port-probing'], {
    stdio: 'ignore',
  })
  const id = /<device id="([A-Z\d-]{63})"/.exec(readFileSync(join(home, 'config.xml'), 'utf8'))?.[1] ?? ''
  mkdirSync(join(folder, '.stfolder'), { recursive: true })
  return { id, home, folder, port: await freePort(), controlPort: await freePort() }
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

const key = 'tests'

/** Nothing is announced and nobody is asked for a way: the nodes know each other's address on this computer. */
function configOf({ folder, port, controlPort }: Node, all: readonly Node[], delay: number): string {
  const devices = all.map(
    (node) =>
      `<device id="${node.id}" name="${node.port}"><address>tcp://127.0.0.1:${node.port}</address></device>`,
  )
  const off = ['globalAnnounceEnabled', 'localAnnounceEnabled', 'relaysEnabled', 'natEnabled', 'startBrowser']
  return `<configuration version="36">
<folder id="team" path="${folder}" type="sendreceive" rescanIntervalS="3600" fsWatcherEnabled="true" fsWatcherDelayS="${delay}">
${all.map(({ id }) => `<device id="${id}"></device>`).join('')}
</folder>
${devices.join('')}
<gui enabled="true"><address>127.0.0.1:${controlPort}</address><apikey>${key}</apikey></gui>
<options>
<listenAddress>tcp://127.0.0.1:${port}</listenAddress>
${off.map((name) => `<${name}>false</${name}>`).join('')}
<urAccepted>-1</urAccepted><crashReportingEnabled>false</crashReportingEnabled><autoUpgradeIntervalH>0</autoUpgradeIntervalH>
<reconnectionIntervalS>2</reconnectionIntervalS><stunKeepaliveStartS>0</stunKeepaliveStartS>
</options>
</configuration>
`
}

/** With how many others a node is connected. */
async function connectionsOf({ controlPort }: Node): Promise<number> {
  try {
    const headers = { 'X-API-Key': key }
    const answer = await fetch(`http://127.0.0.1:${controlPort}/rest/system/connections`, { headers })
    return ((await answer.text()).match(/"connected": true/g) ?? []).length
  } catch {
    return 0
  }
}
