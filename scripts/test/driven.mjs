/** What is made before tests can drive a real Electron, and what they are told of it. */
import { ensureBuilt } from '../build.mjs'
import { asReleased, ensurePackagedForTests } from '../package.mjs'
import { startVirtualDisplay } from '../setup/display.mjs'
import { electronFlags, prepareElectron } from '../setup/prepare.mjs'
import { runTool } from '../build/run-tool.mjs'

/** Sets up, builds and packs; answers the environment of the tests. */
export async function prepareDriven() {
  const { runtime, display } = await prepareElectron({ forTests: true })
  await ensureBuilt()
  return drivenEnv({ runtime, display, packaged: await ensurePackagedForTests(runtime) })
}

/**
 * As many journeys at once as there are displays: on one display windows would take each other's focus. A person's own
 * display is one.
 */
export async function displaysForJourneys({ env, isVirtual }) {
  if (!isVirtual) return {}
  const second = await startVirtualDisplay()
  return { REMIT_DISPLAYS: `${env.DISPLAY} ${second.env.DISPLAY}` }
}

/**
 * REMIT_ELECTRON and its flags start the built app, REMIT_ELECTRON_PACKAGE the packed one, REMIT_ELECTRON_RELEASED the
 * packed one as it would be released: nothing can attach to it.
 */
export function drivenEnv({ runtime, display, packaged }) {
  return {
    ...display.env,
    REMIT_ELECTRON: runtime.executable,
    REMIT_ELECTRON_VERSION: runtime.version,
    REMIT_ELECTRON_FLAGS: electronFlags(display).join(' '),
    REMIT_ELECTRON_PACKAGE: packaged,
    REMIT_ELECTRON_RELEASED: asReleased(),
  }
}

/** Runs projects of tests/vitest.config.ts, or of these the files with a name in them; answers the exit code. */
export function runProjects(projects, env, names = []) {
  const chosen = projects.flatMap((project) => ['--project', project])
  return runTool('vitest', ['run', '--config', 'tests/vitest.config.ts', ...chosen, ...names], { env })
}
