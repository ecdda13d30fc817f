// A window with nothing but AG Grid, of the size the command line says: what Remit's grid is measured against.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true })
  const query = Object.fromEntries(
    ['rows', 'roles'].map((name) => [name, app.commandLine.getSwitchValue(name)]),
  )
  return window.loadFile('index.html', { query })
})
