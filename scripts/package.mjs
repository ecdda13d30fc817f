/**
 * `npm run package`: an unpacked Remit in release/, without network. `npm run package -- --linux deb` (or --win,
 * --mac, as electron-builder names them) makes installers; that needs the Electron of package.json.
 */
import { copyFileSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { appFingerprint, ensureAppBuilt } from './build.mjs'
import { fingerprintOf, makeIfChanged } from './build/fingerprint.mjs'
import { toolFile } from './build/run-tool.mjs'
import { dateOf, readElectronMajors, whyStale, whyUnsupported } from './package/electron-support.mjs'
import { runChild } from './setup/children.mjs'
import { linkFolder } from './setup/link-folder.mjs'
import { inProject, projectFolder } from './setup/paths.mjs'
import { prepareRuntime } from './setup/prepare.mjs'
import { runScript, say, SetupProblem } from './setup/say.mjs'

const releaseFolder = inProject('release')
const testFolder = join(releaseFolder, 'for-tests')
const asReleasedFolder = join(releaseFolder, 'as-released')
const unpacked = ['--dir']

/**
 * The package the tests drive: a debugger may attach to it. Answers the path of its executable. Beside it lies the same
 * package as it would be released, see `asReleased`.
 */
export async function ensurePackagedForTests(runtime) {
  const packaged = await ensurePackaged(runtime, testFolder, { enableNodeCliInspectArguments: true })
  const stamp = join(asReleasedFolder, '.fingerprint')
  await makeIfChanged(stamp, readFileSync(join(testFolder, '.fingerprint'), 'utf8'), takeDebuggerOut)
  return packaged
}

/** The executable that differs from the one the tests drive in a single fuse: no debugger. For tests from outside. */
export function asReleased() {
  return findExecutable(asReleasedFolder)
}

async function takeDebuggerOut() {
  rmSync(asReleasedFolder, { recursive: true, force: true })
  if (process.platform === 'linux') {
    linkFolder(testFolder, asReleasedFolder)
    const executable = asReleased()
    // What is changed must not be changed in the other package, too.
    rmSync(executable)
    copyFileSync(findExecutable(testFolder), executable)
  } else cpSync(testFolder, asReleasedFolder, { recursive: true, verbatimSymlinks: true })
  rmSync(join(asReleasedFolder, '.fingerprint'))
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  await flipFuses(asReleased(), {
    version: FuseVersion.V1,
    resetAdHocDarwinSignature: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: false,
  })
}

/** An unpacked package in `output`, made if its sources changed; answers the path of its executable. */
async function ensurePackaged(runtime, output, fuses = {}) {
  await ensureAppBuilt()
  const recipe = fingerprintOf(['electron-builder.yml', 'scripts/package.mjs', 'scripts/package-resources'])
  const fingerprint = `${appFingerprint()} ${recipe} ${runtime.kind} ${runtime.version}`
  await makeIfChanged(join(output, '.fingerprint'), fingerprint, async () => {
    say('Packing the app ...')
    await runBuilder(unpacked, {
      directories: { output },
      electronDist: runtime.packagingDist,
      electronVersion: runtime.version,
      electronFuses: fuses,
    })
  })
  return findExecutable(output)
}

/** Runs electron-builder with electron-builder.yml and these changes; shows its words only when it fails. */
async function runBuilder(args, changes) {
  const config = inProject('.remit', 'electron-builder.json')
  mkdirSync(inProject('.remit'), { recursive: true })
  writeFileSync(config, JSON.stringify({ extends: inProject('electron-builder.yml'), ...changes }, null, 2))
  const all = [toolFile('electron-builder'), ...args, '--publish', 'never', '--config', config]
  // Hard links would let the fuses be flipped in the Electron of the cache.
  const env = { ...process.env, USE_HARD_LINKS: 'false' }
  const { code, errors, words } = await runChild(process.execPath, all, { cwd: projectFolder, env })
  if (code !== 0)
    throw new SetupProblem(`${words}\n${errors}\nPacking failed; electron-builder says why above.`)
}

function findExecutable(output) {
  const places = readdirSync(output).flatMap((folder) => [
    join(output, folder, 'remit'),
    join(output, folder, 'Remit.exe'),
    join(output, folder, 'Remit.app', 'Contents', 'MacOS', 'Remit'),
  ])
  return places.find((place) => existsSync(place))
}

async function packageFor(args) {
  const runtime = await prepareRuntime()
  const isUnpacked = args.length === 0 || (args.length === 1 && args[0] === '--dir')
  if (runtime.kind === 'fallback') {
    if (!isUnpacked) {
      throw new SetupProblem(
        `Installers need the Electron of package.json; with Electron ${runtime.version} only an unpacked test package is made.`,
      )
    }
    say(
      'This package is for tests only and must never be released: its Electron is not the one of package.json.',
    )
  } else refuseUnsupported(runtime.version)
  if (isUnpacked) say(`The package is ready: ${await ensurePackaged(runtime, releaseFolder)}`)
  else {
    await ensureAppBuilt()
    await runBuilder(args, { directories: { output: releaseFolder } })
    say(`The installers are in ${releaseFolder}`)
  }
}

/** What can be released must be an Electron that still gets repairs, by a table that is not too old to know. */
function refuseUnsupported(version) {
  const [today, table] = [dateOf(Date.now()), readElectronMajors()]
  const why = whyStale(today, table) ?? whyUnsupported(version, today, table)
  if (why !== undefined) throw new SetupProblem(why)
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(() => packageFor(process.argv.slice(2)))
}
