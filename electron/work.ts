import type { WindowState } from './windowState.ts'

interface Work {
  readonly signal: AbortSignal
  /** to be called when it is done, in whichever way */
  readonly end: () => void
}

const underWay = new WeakMap<WindowState, Set<AbortController>>()

/** Notes that something that may take long is under way for a window. It is stopped when the window closes. */
export function startWork(state: WindowState): Work {
  const controller = new AbortController()
  const running = underWay.get(state) ?? new Set()
  underWay.set(state, running.add(controller))
  const stop = (): void => controller.abort()
  state.window.once('closed', stop)
  return {
    signal: controller.signal,
    end: () => {
      running.delete(controller)
      if (!state.window.isDestroyed()) state.window.removeListener('closed', stop)
    },
  }
}

/** Stops all that takes long for a window, because the person no longer wants to wait. */
export function cancelWork(state: WindowState): null {
  for (const controller of underWay.get(state) ?? []) controller.abort()
  return null
}
