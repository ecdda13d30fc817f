/** Runs a tool of node_modules with this Node. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startChild, untilExit } from '../setup/children.mjs'
import { inProject, projectFolder } from '../setup/paths.mjs'

/** Resolves to the tool's exit code. `bin` is the name in the package's "bin", by default the package's name. */
export function runTool(
  packageName,
  args,
  { bin = packageName, env = {}, stdio = ['ignore', 'inherit', 'inherit'] } = {},
) {
  const options = { cwd: projectFolder, stdio, env: { ...process.env, ...env }, group: true }
  return untilExit(startChild(process.execPath, [toolFile(packageName, bin), ...args], options))
}

export function toolFile(packageName, bin = packageName) {
  const folder = inProject('node_modules', packageName)
  const description = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof description.bin === 'string' ? description.bin : description.bin[bin])
}
