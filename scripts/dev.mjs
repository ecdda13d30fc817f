/** `npm run dev`: Remit with hot reload, on the same Electron, display and flags as `npm start`. */
import { forgetAppBuild } from './build.mjs'
import { runTool } from './build/run-tool.mjs'
import { endWithNpm } from './setup/children.mjs'
import { electronFlags, prepareElectron } from './setup/prepare.mjs'
import { runScript, say } from './setup/say.mjs'

await runScript(async () => {
  const { runtime, display } = await prepareElectron()
  if (display.isVirtual)
    say(`There is no display; Remit runs on a virtual one (DISPLAY=${display.env.DISPLAY}).`)
  forgetAppBuild()
  endWithNpm()
  const config = ['--config', 'scripts/build/electron.vite.config.ts']
  const flags = [...electronFlags(display), ...process.argv.slice(2)]
  return runTool('electron-vite', ['dev', '--watch', ...config, '--', ...flags], {
    env: { ...display.env, ELECTRON_EXEC_PATH: runtime.executable },
  })
})
