import { autosaveOf } from '../autosave.ts'
import type { OpenFileTools } from '../openFile.ts'
import { changePreferences } from '../preferences.ts'
import type { WindowState } from '../windowState.ts'
import type { HandlersOf } from './handle.ts'

/** Turns saving by itself on or off, for all windows and later starts. Answers whether it is on now. */
function toggleAutosave(tools: OpenFileTools): boolean {
  const autosaves = !tools.settings.current().autosaves
  changePreferences(tools, { autosaves })
  for (const state of tools.windows.all()) tellAutosave(tools, state)
  return autosaves
}

/** Tells a window when its file saves itself from now on. */
export function tellAutosave({ documents, settings, windows }: OpenFileTools, state: WindowState): void {
  const file = state.handle === undefined ? undefined : documents.find(state.handle)
  windows.send(state, { type: 'autosaveChanged', autosave: autosaveOf(settings, file) })
}

/** What a window asks for about files that save themselves. */
export function autosavingHandlers(
  tools: OpenFileTools & { readonly refreshMenu: () => void },
): HandlersOf<'autosaving'> {
  return {
    toggleAutosave: () => {
      const isOn = toggleAutosave(tools)
      tools.refreshMenu()
      return { isOn }
    },
  }
}
