/** A display to draw on: the one there is, or on Linux a virtual one (Xvfb) that ends with this process. */
import { startChild, stopChild } from './children.mjs'
import { SetupProblem } from './say.mjs'

const usualSize = '1440x900'
const startLimitMilliseconds = 15_000

export function isDisplayMissing() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY
}

/** Answers { env, isVirtual, stop() }: `env` is what a child needs to draw there. */
export async function ensureDisplay() {
  if (!isDisplayMissing()) return { env: {}, isVirtual: false, stop: async () => {} }
  return startVirtualDisplay()
}

/** One more virtual display, whether there is a display or not. */
export async function startVirtualDisplay(size = usualSize) {
  const args = ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp']
  const xvfb = startChild('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  const number = await readDisplayNumber(xvfb)
  return { env: { DISPLAY: `:${number}` }, isVirtual: true, stop: () => stopChild(xvfb) }
}

/** Xvfb takes a free number itself and writes it, with a line end, once it accepts clients. */
function readDisplayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new SetupProblem('The virtual display (Xvfb) did not start.'))
    const limit = setTimeout(fail, startLimitMilliseconds)
    let text = ''
    xvfb.once('error', fail)
    xvfb.once('exit', fail)
    xvfb.stdio[3].on('data', (chunk) => {
      text += chunk
      if (!text.includes('\n')) return
      clearTimeout(limit)
      resolve(text.trim())
    })
  })
}
