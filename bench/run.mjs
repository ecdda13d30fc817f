/**
 * `npm run bench`: how quick the grid and the analysis are on 10,000 rows and 50 roles, and a key on a chart of 400 rows and 30
 * roles with findings. Each stands beside a baseline of
 * the same run: the grid beside bare AG Grid doing the same update in the same Electron, the whole analysis beside one
 * pass that counts letters, one edit beside the whole analysis. Prints a table; nothing fails on a number.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBuilt } from '../scripts/build.mjs'
import { ensureNodeModules } from '../scripts/setup/node-modules.mjs'
import { inProject } from '../scripts/setup/paths.mjs'
import { electronFlags, prepareElectron } from '../scripts/setup/prepare.mjs'
import { runScript, say } from '../scripts/setup/say.mjs'
import { analysisTimes } from './analysis.mjs'
import { chartWithFindings, largeMatrix } from './matrix.mjs'
import { keyToPaint, median, scrollFrames } from './measure.mjs'

await runScript(async () => {
  await ensureNodeModules()
  const { runtime, display } = await prepareElectron()
  await ensureBuilt()
  const { _electron } = await import('playwright-core')
  const folder = mkdtempSync(join(tmpdir(), 'remit-bench-'))
  const file = (name, text) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }

  const open = async (application, ...args) => {
    const app = await _electron.launch({
      executablePath: runtime.executable,
      args: [
        application,
        ...electronFlags(display),
        `--user-data-dir=${mkdtempSync(join(folder, 'user-'))}`,
        ...args,
      ],
      env: { ...process.env, ...display.env },
    })
    const page = await app.firstWindow()
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].setContentSize(1280, 800))
    await page.locator('[row-id="x3"] [col-id="r0"]').click()
    return { app, page }
  }
  const close = async (app) => {
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async () => ({ response: 1 })
    })
    await app.close()
  }

  const remit = await open(inProject('.'), file('large.raci', largeMatrix()))
  const bare = await open(inProject('bench', 'bare'), '--rows=10000', '--roles=50')
  const rows = [
    ['key press to paint', await keyToPaint(remit.page), await keyToPaint(bare.page), 1.2],
    ['scroll frame, a page each', await scrollFrames(remit.page), await scrollFrames(bare.page), 1.1],
    ['letter on 500 cells to paint', await rangeLetter(remit.page), await bareRange(bare.page)],
    ['paste 1,000 x 20 to paint', await paste(remit.page)],
    ['undo of that paste to paint', await undo(remit.page)],
  ]
  const { count, full, edit, rename } = await analysisTimes()
  rows.push(
    ['analysis in full', full, count, 5],
    ['analysis after a letter', edit, full, 0.01],
    ['analysis after a new name', rename, full, 0.01],
  )
  await close(remit.app)
  await bare.app.close()
  const chart = await open(inProject('.'), file('findings.raci', chartWithFindings()))
  const small = await open(inProject('bench', 'bare'), '--rows=400', '--roles=30')
  rows.unshift(['key to paint, 400 x 30', await keyToPaint(chart.page), await keyToPaint(small.page), 1.1])
  await close(chart.app)
  await small.app.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })

  say(
    `\n${'median of'.padEnd(32)}${'Remit'.padStart(10)}${'baseline'.padStart(12)}${'ratio'.padStart(8)}${'goal'.padStart(8)}`,
  )
  for (const [name, own, other, goal] of rows) {
    const mine = median(own)
    const theirs = other && median(other)
    const ratio = theirs ? (mine / theirs).toFixed(3) : ''
    say(
      `${name.padEnd(32)}${ms(mine)}${theirs ? ms(theirs, 12) : ''.padStart(12)}${ratio.padStart(8)}${String(goal ?? '').padStart(8)}`,
    )
  }
})

function ms(value, width = 10) {
  return `${value.toFixed(1)} ms`.padStart(width)
}

/** A letter on 50 rows and 10 roles, as one key press. */
async function rangeLetter(page) {
  await page.locator('[row-id="x0"] [col-id="r0"]').click()
  for (let step = 0; step < 9; step++) await page.keyboard.press('Shift+ArrowRight')
  for (let step = 0; step < 52; step++) await page.keyboard.press('Shift+ArrowDown')
  return timed(page, () =>
    document.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'a', bubbles: true, cancelable: true }),
    ),
  )
}

function bareRange(page) {
  return timed(page, () => globalThis.toggleRange())
}

/** A block pasted from the upper left corner. */
async function paste(page) {
  await page.locator('[row-id="x0"] [col-id="r0"]').click()
  return timed(
    page,
    () => {
      const clipboardData = new DataTransfer()
      const row = Array(20).fill('R').join('\t')
      clipboardData.setData('text/plain', Array(1_000).fill(row).join('\n'))
      document.activeElement.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    1,
  )
}

async function undo(page) {
  return timed(
    page,
    () =>
      window.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'z', code: 'KeyZ', ctrlKey: true, bubbles: true }),
      ),
    1,
  )
}

/** How long something takes until it is painted, several times. */
async function timed(page, act, times = 15) {
  await page.evaluate(`globalThis.measured = ${act}`)
  return page.evaluate(async (count) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
    const found = []
    for (let at = 0; at < count; at++) {
      await painted()
      const start = performance.now()
      globalThis.measured()
      await painted()
      found.push(performance.now() - start)
    }
    return found
  }, times)
}
