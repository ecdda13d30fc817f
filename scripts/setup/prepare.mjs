/** Everything Electron needs before it can start, in order. */
import { ensureDisplay, isDisplayMissing } from './display.mjs'
import { ensureElectron } from './electron-runtime.mjs'
import { ensureLinuxPackages } from './linux-libraries.mjs'
import { ensureNodeModules } from './node-modules.mjs'

/** Answers { runtime, display }. `forTests` asks for what only they need, too. */
export async function prepareElectron({ forTests = false } = {}) {
  const runtime = await prepareRuntime({ forTests })
  return { runtime, display: await ensureDisplay() }
}

/** The same without a display: enough to build and to package. */
export async function prepareRuntime({ forTests = false } = {}) {
  await ensureNodeModules()
  const runtime = await ensureElectron()
  await ensureLinuxPackages(runtime.executable, { needsXvfb: isDisplayMissing(), forTests })
  return runtime
}

/** Chromium's sandbox refuses to run as root; a virtual display has no graphics card. */
export function electronFlags(display) {
  const flags = []
  if (process.getuid?.() === 0) flags.push('--no-sandbox')
  if (display.isVirtual) flags.push('--disable-gpu')
  return flags
}
