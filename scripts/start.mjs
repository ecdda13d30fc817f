/** `npm start [-- FILE]`: sets up what is missing, builds what changed and opens Remit. */
import { mkdirSync } from 'node:fs'
import { ensureAppBuilt } from './build.mjs'
import { endWithNpm, startChild, untilExit } from './setup/children.mjs'
import { electronFlags, prepareElectron } from './setup/prepare.mjs'
import { fromCallersFolder, inProject, projectFolder } from './setup/paths.mjs'
import { runScript, say } from './setup/say.mjs'

await runScript(async () => {
  const { runtime, display } = await prepareElectron()
  await ensureAppBuilt()
  const env = { ...process.env, ...display.env }
  if (display.isVirtual) {
    env.REMIT_SCREENSHOT = screenshotPath()
    say('There is no display; Remit runs on a virtual one. Ctrl+C ends it.')
    say(`A picture of its window will be saved as ${env.REMIT_SCREENSHOT}`)
  }
  const args = [projectFolder, ...electronFlags(display), ...process.argv.slice(2).map(absoluteFile)]
  const electron = startChild(runtime.executable, args, { env, stdio: ['ignore', 'inherit', 'pipe'] })
  passOnErrors(electron.stderr)
  endWithNpm()
  return untilExit(electron)
})

function absoluteFile(argument) {
  return argument.startsWith('-') ? argument : fromCallersFolder(argument)
}

function screenshotPath() {
  const folder = inProject('.remit')
  mkdirSync(folder, { recursive: true })
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  return inProject('.remit', `remit-window-${time}.png`)
}

/** Everything but Chromium's harmless complaints that no system message bus answers. */
function passOnErrors(stream) {
  let rest = ''
  stream.setEncoding('utf8')
  stream.on('data', (chunk) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop()
    for (const line of lines)
      if (!/\/dbus\/|Failed to connect to the bus/.test(line)) process.stderr.write(`${line}\n`)
  })
  stream.on('end', () => process.stderr.write(rest))
}
