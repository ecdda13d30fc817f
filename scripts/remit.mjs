/** `npm run remit -- ARGS`: runs the command line in the folder where it was called. */
import { ensureCommandLineBuilt } from './build.mjs'
import { startChild, untilExit } from './setup/children.mjs'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { fromCallersFolder, inProject } from './setup/paths.mjs'
import { runScript, sayOnStandardError } from './setup/say.mjs'

await runScript(async () => {
  sayOnStandardError()
  await ensureNodeModules()
  await ensureCommandLineBuilt()
  const args = [inProject('out', 'cli', 'remit.js'), ...process.argv.slice(2)]
  return untilExit(startChild(process.execPath, args, { cwd: fromCallersFolder('.'), stdio: 'inherit' }))
})
