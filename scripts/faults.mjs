/**
 * `npm run faults [-- --long] [NAME ...]`: crashes, power cuts, full disks and damaged files, with a table of what was
 * done. `--long` does ten times as much. A short form is a step of `npm test`.
 */
import { runTool } from './build/run-tool.mjs'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { runScript, SetupProblem } from './setup/say.mjs'

await runScript(async () => {
  await ensureNodeModules()
  const names = process.argv.slice(2).filter((word) => word !== '--long')
  const lane = process.argv.includes('--long') ? 'long' : 'fast'
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', 'faults', ...names]
  const code = await runTool('vitest', args, { env: { REMIT_FAULTS: lane } })
  if (code !== 0) throw new SetupProblem('\nA promise was broken; see above. The seed repeats the run.')
})
