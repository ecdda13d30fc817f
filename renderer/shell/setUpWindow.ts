import { forgetSettled } from '../analysis/goToFinding.ts'
import { listenForClipboard } from '../clipboard/listenForClipboard.ts'
import { followAutosave } from '../files/autosave.ts'
import { takeInPasted } from '../transfer/importing.ts'
import { followTyping } from '../files/followTyping.ts'
import { followWork } from '../files/keepWork.ts'
import { serveAudience } from '../present/serveAudience.ts'
import type { App } from '../window/app.ts'
import { followMatrix } from '../window/store/analysisStore.ts'
import { keepLayouts } from '../window/view/viewLayout.ts'
import { followWorkshop } from '../workshop/runWorkshop.ts'
import { followMain } from './followMain.ts'
import { keepAwake } from './keepAwake.ts'
import { keepFocus } from './keepFocus.ts'
import { reportStateOf } from './reportState.ts'
import { placePanel } from './placePanel.ts'
import { listenForDrops } from './listenForDrops.ts'
import { listenForShortcuts } from './shortcuts.ts'

/** What a window does besides drawing, each from when it is shown until it goes. */
const setUps: readonly ((app: App) => () => void)[] = [
  listenForShortcuts,
  reportStateOf,
  followTyping,
  followWork,
  followAutosave,
  placePanel,
  followMatrix,
  forgetSettled,
  keepLayouts,
  (app) => listenForClipboard(app, (text) => takeInPasted(app, text)),
  listenForDrops,
  serveAudience,
  keepAwake,
  keepFocus,
  followWorkshop,
  followMain,
]

/** Sets a window up. Returns how to take it all down again. */
export function setUpWindow(app: App): () => void {
  const stops = setUps.map((setUp) => setUp(app))
  return () => stops.forEach((stop) => stop())
}
