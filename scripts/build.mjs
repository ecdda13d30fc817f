/** `npm run build`: bundles the app and the command line into out/, if their sources changed. */
import { rmSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { fingerprintOf, makeIfChanged } from './build/fingerprint.mjs'
import { runTool } from './build/run-tool.mjs'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { inProject } from './setup/paths.mjs'
import { runScript, say, SetupProblem } from './setup/say.mjs'

const sharedSources = ['shared', 'scripts/build', 'package.json', 'package-lock.json', 'tsconfig.json']
const guide = ['docs/facilitator-guide.md', 'docs/facilitator']
const appStamp = inProject('out', '.app-fingerprint')
const commandLineStamp = inProject('out', '.cli-fingerprint')

/** Bundles the app and the command line; answers whether there was anything to do. */
export async function ensureBuilt() {
  const didApp = await ensureAppBuilt()
  const didCommandLine = await ensureCommandLineBuilt()
  return didApp || didCommandLine
}

export function ensureAppBuilt() {
  return makeIfChanged(appStamp, appFingerprint(), async () => {
    say('Building the app ...')
    const config = 'scripts/build/electron.vite.config.ts'
    await bundle('electron-vite', ['build', '--config', config, '--logLevel', 'warn'])
  })
}

export function ensureCommandLineBuilt() {
  return makeIfChanged(commandLineStamp, fingerprintOf([...sharedSources, 'cli']), async () => {
    say('Building the command line ...')
    await bundle('vite', ['build', '--config', 'scripts/build/cli.vite.config.ts', '--logLevel', 'warn'])
  })
}

export function appFingerprint() {
  return fingerprintOf([...sharedSources, 'electron', 'renderer', 'examples/workshop', ...guide])
}

/** After somebody else (the development server) wrote to out/. */
export function forgetAppBuild() {
  rmSync(appStamp, { force: true })
}

/** A bundler's words go to standard error: standard output may belong to the command line it builds. */
async function bundle(tool, args) {
  const code = await runTool(tool, args, { stdio: ['ignore', 2, 2], env: { NODE_ENV: 'production' } })
  if (code !== 0) throw new SetupProblem('The build failed; the message above says where.')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    await ensureNodeModules()
    if (!(await ensureBuilt())) say('Nothing changed since the last build.')
  })
}
