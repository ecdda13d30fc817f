/*
 * The built Remit with somebody at its keyboard: `electron FOLDER --user-data-dir=… --remit=OUT/MAIN/MAIN.JS FILE`. It does
 * what its standard input orders and says, a line of JSON each, what every window is asked to keep, what main answers, and
 * what is on screen. Said before the page hears of it, an answer is outside this process when that is killed.
 */
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { app, ipcMain, type WebContents } from 'electron'
import { randomFrom } from '../../support/lane.ts'
import type { Order, Said } from '../application/typistWords.ts'
import { breakPage } from '../application/breakPage.ts'

function flag(name: string): string | undefined {
  return process.argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1]
}

const remit = flag('remit') ?? ''
const mistake = flag('mistake')
const lateBy = Number(flag('late-by') ?? 0)
/** How long after its answer a planted mistake does what it says it has done. */
const late = 400

function say(said: Said): void {
  process.stdout.write(`${JSON.stringify(said)}\n`)
}

/** Says what goes through the channels that keep work. */
function listenIn(): void {
  const handle = ipcMain.handle.bind(ipcMain)
  let calls = 0
  let opened: unknown
  ipcMain.handle = (channel, listener) => {
    if (!['readContent', 'beginWork', 'recordWork', 'saveMatrix'].includes(channel))
      return handle(channel, listener)
    handle(channel, async (event, request: unknown) => {
      const call = ++calls
      say({ said: 'asked', call, channel, request })
      const early = earlyAnswer(channel, request)
      if (early) setTimeout(() => void listener(event, request), late)
      let answer: unknown = early ?? (await listener(event, request))
      if (lateBy > 0) await wait(Math.random() * lateBy)
      if (channel === 'readContent' && mistake === 'shows what was opened') answer = opened ??= answer
      say({ said: 'answered', call, answer })
      return answer
    })
  }
}

/** What a planted mistake answers before it is true. */
function earlyAnswer(channel: string, request: unknown): unknown {
  if (channel === 'recordWork' && mistake === 'protects late') return { kind: 'recorded' }
  if (channel !== 'saveMatrix' || mistake !== 'saves late') return undefined
  if (typeof request !== 'object' || request === null || !('handle' in request)) return undefined
  return { kind: 'saved', handle: request.handle, name: 'late.raci', at: new Date().toISOString() }
}

const cellsOnScreen = `Object.fromEntries(
  [...document.querySelectorAll('.ag-row [col-id][aria-label*=": "]')].map((cell) => [
    cell.closest('[row-id]').getAttribute('row-id') + ' ' + cell.getAttribute('col-id'),
    cell.getAttribute('aria-label'),
  ]),
)`

type Cells = Readonly<Record<string, string>>

/** The chart as it is on screen, once there is one. */
async function shownCells(contents: WebContents): Promise<Cells> {
  for (;;) {
    const cells = (await contents.executeJavaScript(cellsOnScreen)) as Cells
    if (Object.keys(cells).length > 0) return cells
    await wait(5)
  }
}

async function press(contents: WebContents, key: string, isWithControl = false): Promise<void> {
  const code = `Key${key.toUpperCase()}`
  const facts = { key, code, windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0) }
  const modifiers = isWithControl ? { modifiers: 2 } : { text: key }
  const send = (type: string): Promise<unknown> =>
    contents.debugger.sendCommand('Input.dispatchKeyEvent', { type, ...facts, ...modifiers })
  await send('keyDown')
  await contents.debugger.sendCommand('Input.dispatchKeyEvent', { type: 'keyUp', ...facts })
}

async function click(contents: WebContents, cell: string): Promise<void> {
  const [row, column] = cell.split(' ')
  const [x, y] = (await contents.executeJavaScript(`(() => {
    const box = document.querySelector('[row-id="${row}"] [col-id="${column}"]').getBoundingClientRect()
    return [box.x + box.width / 2, box.y + box.height / 2]
  })()`)) as [number, number]
  for (const type of ['mousePressed', 'mouseReleased'])
    await contents.debugger.sendCommand('Input.dispatchMouseEvent', {
      ...{ type, x, y, button: 'left', clickCount: 1 },
    })
}

/** Counts up with every beginning and end of typing, so that what was begun on another page ends. */
let turn = 0

/** Types letters into cells here and there, and saves now and then, for as long as the page lives. */
async function type(contents: WebContents, { seed, editsPerSave }: Order & { order: 'type' }): Promise<void> {
  const mine = ++turn
  const random = randomFrom(seed)
  const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? ''
  const cells = Object.keys(await shownCells(contents))
  while (turn === mine) {
    await click(contents, pick(cells))
    // What is asked of a page that breaks may be answered by the next one.
    if (turn !== mine) return
    await press(contents, pick(['r', 'a', 'c', 'i']))
    if (random() * editsPerSave < 1) await press(contents, 's', true)
    await wait(random() * 20)
  }
}

/** Follows a window through its pages. */
function follow(contents: WebContents): void {
  if (!contents.debugger.isAttached()) contents.debugger.attach()
  const focused = { enabled: true }
  contents.on('did-finish-load', () => {
    void contents.debugger.sendCommand('Emulation.setFocusEmulationEnabled', focused)
    void shownCells(contents).then((cells) => say({ said: 'shown', cells, at: performance.now() }))
  })
  contents.on('render-process-gone', () => {
    turn++
    say({ said: 'gone', at: performance.now() })
  })
}

function obey(contents: WebContents, order: Order): void {
  if (order.order === 'type') void type(contents, order)
  if (order.order === 'break') breakPage(contents, order.way)
  if (order.order === 'press') void press(contents, order.key, true)
  if (order.order === 'look')
    void shownCells(contents).then((cells) => say({ said: 'seen', cells, at: performance.now() }))
}

listenIn()
const shown = new Promise<WebContents>((resolve) =>
  app.once('web-contents-created', (_event, contents) => {
    follow(contents)
    resolve(contents)
  }),
)
createInterface({ input: process.stdin })
  .on('line', (line) => void shown.then((contents) => obey(contents, JSON.parse(line) as Order)))
  // Who gave the orders is gone.
  .on('close', () => app.exit(1))
await import(pathToFileURL(remit).href)
