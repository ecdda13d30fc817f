import { autosaveOf } from '../autosave.ts'
import type { OpenFileTools } from '../openFile.ts'
import type { WindowState } from '../windowState.ts'

/** Turns saving by itself on or off, for all windows and later starts. Answers whether it is on now. */
export function toggleAutosave(tools: OpenFileTools): boolean {
  const autosaves = !tools.settings.current().autosaves
  tools.settings.update({ autosaves })
  for (const state of tools.windows.all()) tellAutosave(tools, state)
  return autosaves
}

/** Tells a window when its file saves itself from now on. */
export function tellAutosave({ documents, settings, windows }: OpenFileTools, state: WindowState): void {
  const file = state.handle === undefined ? undefined : documents.find(state.handle)
  windows.send(state, { type: 'autosaveChanged', autosave: autosaveOf(settings, file) })
}
