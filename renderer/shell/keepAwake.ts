import type { App } from '../window/app.ts'
import { layerAt, type FrontState } from '../window/store/frontStore.ts'

/** Keeps the screen awake while a presentation or a workshop is in front. Returns how to stop. */
export function keepAwake({ front, bridge }: App): () => void {
  const tell = (state: FrontState): void => void bridge.keepAwake({ isOn: isForRoom(state) })
  // A page that was drawn anew has nothing in front, whatever main was told before.
  tell(front.getState())
  return front.subscribe((now, before) => {
    if (isForRoom(now) !== isForRoom(before)) tell(now)
  })
}

function isForRoom(state: FrontState): boolean {
  return layerAt(state, 'presentation') !== undefined || layerAt(state, 'workshop') !== undefined
}
