/** What Electron needs of the Linux system: shared libraries, a font, Xvfb where there is no display, and what tests need. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { runChild } from './children.mjs'
import { say, SetupProblem } from './say.mjs'

/** Each line: the names a package has in different releases, newest first. */
const libraryPackages = [
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libasound2t64', 'libasound2'],
  ['libnss3'],
  ['libgbm1'],
]
const fontFolders = ['/usr/share/fonts', '/usr/local/share/fonts', join(homedir(), '.fonts')]
const fontFolderOfUser = join(homedir(), '.local/share/fonts')

/** Checks, and as root with apt installs, what is missing; otherwise names the one command to run. */
export async function ensureLinuxPackages(executable, needed) {
  if (process.platform !== 'linux') return
  const missing = findMissing(executable, needed)
  if (missing.length === 0) return
  if (!isProgram('apt-get')) throw new SetupProblem(withoutApt(missing))
  if (process.getuid() !== 0)
    throw new SetupProblem(`${missingSentence(missing)} Run this once:\n${aptCommand(missing)}`)
  await install(missing)
  const left = findMissing(executable, needed)
  if (left.length > 0) throw new SetupProblem(`${missingSentence(left)} Installing them did not help.`)
}

/** What is missing: { what: words for a person, packages: lists of alternative names }. */
function findMissing(executable, { needsXvfb, forTests }) {
  const missing = []
  const libraries = missingLibraries(executable)
  if (libraries.length > 0) {
    const others = libraries.length > 1 ? ` and ${libraries.length - 1} more` : ''
    missing.push({ what: `the library ${libraries[0]}${others}`, packages: libraryPackages })
  }
  if (needsXvfb && !isProgram('Xvfb'))
    missing.push({ what: 'the virtual display Xvfb', packages: [['xvfb']] })
  // Tests make single system calls of a save fail with it, and count the connections Remit tries.
  if (forTests && !isProgram('strace')) missing.push({ what: 'strace', packages: [['strace']] })
  if (![...fontFolders, fontFolderOfUser].some(hasFont)) {
    missing.push({ what: 'a font', packages: [['fonts-liberation']] })
  }
  return missing
}

function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' })
  const lines = (stdout ?? '').split('\n').filter((line) => line.includes('not found'))
  return lines.map((line) => line.trim().split(' ')[0])
}

async function install(missing) {
  say(`Installing with apt: ${missing.map(({ what }) => what).join(', ')} ...`)
  await runApt('update')
  await runApt('install', '-y', '--no-install-recommends', ...chooseNames(missing))
}

async function runApt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { code, errors } = await runChild('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args], {
    env,
  })
  if (code !== 0) throw new SetupProblem(`apt-get ${args[0]} failed:\n${errors}`)
}

/** The first name of each package that this release of the system knows. */
function chooseNames(missing) {
  return missing.flatMap(({ packages }) => packages).map((names) => names.find(isInstallable) ?? names.at(-1))
}

function isInstallable(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' })
  return /Candidate: (?!\(none\))/.test(stdout ?? '')
}

function aptCommand(missing) {
  const names = chooseNames(missing).join(' ')
  return `  sudo sh -c 'apt-get update && apt-get install -y ${names}'`
}

function withoutApt(missing) {
  return `${missingSentence(missing)} Install them with this system's package manager: GTK 3, ALSA, NSS, GBM, Xvfb, a font, and strace for the tests.`
}

function missingSentence(missing) {
  return `Remit needs what this system lacks: ${missing.map(({ what }) => what).join(', ')}.`
}

function isProgram(name) {
  return (process.env.PATH ?? '').split(':').some((folder) => folder && existsSync(join(folder, name)))
}

function hasFont(folder) {
  if (!existsSync(folder)) return false
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? hasFont(join(folder, entry.name)) : /\.(ttf|otf|ttc|pfb)$/i.test(entry.name),
  )
}
