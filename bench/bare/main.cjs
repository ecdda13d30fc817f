// A window with nothing but AG Grid: what Remit's grid is measured against.
const { app, BrowserWindow } = require('electron')

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, useContentSize: true })
  return window.loadFile('index.html')
})
