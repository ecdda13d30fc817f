/** Node itself and the modules of package-lock.json. Runs before anything is installed: Node's own modules only. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { runChild } from './children.mjs'
import { inProject, projectFolder } from './paths.mjs'
import { say, SetupProblem } from './say.mjs'

const oldestNode = [20, 19]

/** Installs the modules with `npm ci` unless exactly those of package-lock.json are there. */
export async function ensureNodeModules() {
  checkNodeVersion(process.versions.node)
  const stampFile = inProject('node_modules', '.remit-installed')
  const lockHash = createHash('sha256')
    .update(readFileSync(inProject('package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex')
  if (readIfThere(stampFile) === lockHash) return
  if (!hasLockedModules()) {
    say('Installing the node modules of package-lock.json (npm ci) ...')
    await installWithNpm()
  }
  writeFileSync(stampFile, lockHash)
}

export function checkNodeVersion(version) {
  const [major, minor] = version.split('.').map(Number)
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return
  throw new SetupProblem(`Remit needs Node ${oldestNode.join('.')} or newer; this is Node ${version}.`)
}

/** True when npm's own record of what it installed (written last) agrees with package-lock.json. */
function hasLockedModules() {
  const record = readIfThere(inProject('node_modules', '.package-lock.json'))
  if (!record) return false
  const wanted = readLock().packages
  const installed = JSON.parse(record).packages
  const fits = ([path, entry]) =>
    path === '' || (installed[path] ? installed[path].version === entry.version : entry.optional === true)
  return (
    Object.entries(wanted).every(fits) &&
    Object.keys(installed).every((path) => wanted[path] && existsSync(inProject(path)))
  )
}

async function installWithNpm() {
  const { code, errors } = await runNpm('ci')
  if (code === 0) return
  const firstLines = errors.split('\n').slice(0, 15).join('\n')
  throw new SetupProblem(`${firstLines}\nThe node modules could not be installed; npm says why above.`)
}

function runNpm(...command) {
  const args = [...command, '--no-fund', '--no-audit', '--loglevel=error']
  const npm = process.env.npm_execpath
  if (npm?.endsWith('.js')) return runChild(process.execPath, [npm, ...args], { cwd: projectFolder })
  return runChild('npm', args, { cwd: projectFolder, shell: process.platform === 'win32' })
}

function readLock() {
  return JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
