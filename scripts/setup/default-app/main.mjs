/**
 * What Electron's own default app does: takes the first argument that is not a flag as the app's folder (or main
 * file), tells Electron its path, name and version, and loads its main. Copied into the fallback Electron.
 */
import { app } from 'electron'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { target, preloads } = readArguments(process.argv.slice(1))
if (target === undefined) {
  console.error('Usage: electron [options] <folder of the app>')
  app.exit(1)
} else {
  process.defaultApp = true
  const require = createRequire(import.meta.url)
  for (const file of preloads) require(resolve(file))
  await loadApp(resolve(target))
}

/** `-r file` and `--require file` are loaded before the app, as a test driver asks. */
function readArguments(args) {
  const preloads = []
  for (let index = 0; index < args.length; index += 1) {
    if (args[index] === '-r' || args[index] === '--require') preloads.push(args[(index += 1)])
    else if (!args[index].startsWith('-')) return { target: args[index], preloads }
  }
  return { target: undefined, preloads }
}

async function loadApp(path) {
  const folder = statSync(path).isDirectory() ? path : dirname(path)
  const packageFile = join(folder, 'package.json')
  const description = existsSync(packageFile) ? JSON.parse(readFileSync(packageFile, 'utf8')) : {}
  const name = description.productName ?? description.name
  if (name) {
    app.setName(name)
    const isFolderGiven = app.commandLine.hasSwitch('user-data-dir')
    if (!isFolderGiven) app.setPath('userData', join(app.getPath('appData'), name))
  }
  if (description.version) app.setVersion(description.version)
  if (description.desktopName) app.setDesktopName(description.desktopName)
  app.setAppPath(folder)
  const main = folder === path ? join(path, description.main ?? 'index.js') : path
  await import(pathToFileURL(main).href)
}
