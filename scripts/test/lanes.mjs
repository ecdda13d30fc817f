/** Runs the harnesses that print figures, in the fast lane or with `--long` in the one for a night. */
import process from 'node:process'
import { ensureNodeModules } from '../setup/node-modules.mjs'
import { runScript, SetupProblem } from '../setup/say.mjs'
import { prepareDriven, runProjects } from './driven.mjs'

/** Words on the command line other than `--long` choose files by name. */
export async function runLane(projects) {
  await runScript(async () => {
    await ensureNodeModules()
    const words = process.argv.slice(2)
    const lane = words.includes('--long') ? 'long' : 'fast'
    const env = { ...(await prepareDriven()), REMIT_LANE: lane }
    const code = await runProjects(
      projects,
      env,
      words.filter((word) => word !== '--long'),
    )
    if (code !== 0) throw new SetupProblem('\nA promise was broken; see above. The seed repeats the run.')
  })
}
