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
  const packaged = await ensurePackagedForTests(runtime)
  return drivenEnv({ runtime, displays: [display], packaged })
}

/** The displays that windows of tests are drawn on: two virtual ones, or the one a person has. */
export async function displaysFor(display) {
  return display.isVirtual ? [display, await startVirtualDisplay()] : [display]
}

/**
 * REMIT_ELECTRON and its flags start the built app, REMIT_ELECTRON_PACKAGE the packed one, REMIT_ELECTRON_RELEASED the
 * packed one as it would be released: nothing can attach to it.
 */
export function drivenEnv({ runtime, displays, packaged }) {
  return {
    ...builtEnv({ runtime, displays }),
    REMIT_ELECTRON_PACKAGE: packaged,
    REMIT_ELECTRON_RELEASED: asReleased(),
  }
}

/** The part of it that needs no package. */
export function builtEnv({ runtime, displays }) {
  const [display] = displays
  return {
    ...display.env,
    // With more than one, as many tests run at once.
    ...(displays.length > 1 ? { REMIT_DISPLAYS: displays.map(({ env }) => env.DISPLAY).join(' ') } : {}),
    REMIT_ELECTRON: runtime.executable,
    REMIT_ELECTRON_VERSION: runtime.version,
    REMIT_ELECTRON_FLAGS: electronFlags(display).join(' '),
  }
}

/** Runs projects of tests/vitest.config.ts, or of these the files with a name in them; answers the exit code. */
export function runProjects(projects, env, names = []) {
  const chosen = projects.flatMap((project) => ['--project', project])
  return runTool('vitest', ['run', '--config', 'tests/vitest.config.ts', ...chosen, ...names], { env })
}
