/**
 * The Electron to run: the one package.json names, downloaded by its own installer; where that download is out
 * of reach, on Linux x64, the pinned older one of electron-fallback.mjs.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, inProject } from './paths.mjs'
import { startChild, stopChild, untilExit } from './children.mjs'
import { ensureFallback, fallbackVersion, findFallback, isFallbackPossible } from './electron-fallback.mjs'
import { say, SetupProblem } from './say.mjs'

const downloadLimitMilliseconds = 5 * 60_000
const retryAfterMilliseconds = 24 * 60 * 60_000

/**
 * Answers { kind: 'official' | 'fallback', version, dist, executable, packagingDist }: `dist` is the folder to run,
 * `packagingDist` the folder electron-builder may pack.
 */
export async function ensureElectron() {
  const found = findOfficial()
  if (found) return found
  const failure = failureStamp()
  if (!isRecent(failure) || !isFallbackPossible()) {
    if (await downloadOfficial()) {
      rmSync(failure, { force: true })
      return findOfficial()
    }
    if (!isFallbackPossible()) throw new SetupProblem(cannotDownload())
    mkdirSync(dirname(failure), { recursive: true })
    writeFileSync(failure, 'The download failed; it is tried again a day after this file was written.\n')
  }
  say(
    `Electron ${officialVersion()} cannot be downloaded here; using Electron ${fallbackVersion} for development and tests only.`,
  )
  return findFallback() ?? ensureFallback()
}

function findOfficial() {
  const folder = inProject('node_modules', 'electron')
  const dist = join(folder, 'dist')
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile) || !existsSync(join(dist, 'version'))) return undefined
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  const executable = join(dist, readFileSync(pathFile, 'utf8').trim())
  if (version !== officialVersion() || !existsSync(executable)) return undefined
  return { kind: 'official', version, dist, executable, packagingDist: dist }
}

/** Runs Electron's own installer; true when the binary is there. A name that does not resolve fails at once. */
async function downloadOfficial() {
  say(`Downloading Electron ${officialVersion()} ...`)
  const installer = inProject('node_modules', 'electron', 'install.js')
  const child = startChild(process.execPath, [installer], { stdio: 'ignore' })
  const limit = setTimeout(() => stopChild(child), downloadLimitMilliseconds)
  const code = await untilExit(child)
  clearTimeout(limit)
  return code === 0 && findOfficial() !== undefined
}

function officialVersion() {
  return JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8')).version
}

function failureStamp() {
  return join(cacheFolder(), `electron-${officialVersion()}-unreachable`)
}

function isRecent(file) {
  return existsSync(file) && Date.now() - statSync(file).mtimeMs < retryAfterMilliseconds
}

function cannotDownload() {
  return (
    `Electron ${officialVersion()} could not be downloaded. Connect to the internet and try again, ` +
    'or name a mirror in the environment variable ELECTRON_MIRROR.'
  )
}
