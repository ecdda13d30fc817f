import type { Preferences } from '../shared/bridge/windowing.ts'
import type { OpenFileTools } from './openFile.ts'
import type { SettingsStore } from './settings.ts'

/** How a person likes Remit to be. */
export function preferencesOf(settings: SettingsStore): Preferences {
  const { theme, autosaves, reducesMotion } = settings.current()
  return { theme, autosaves, reducesMotion }
}

/** Changes it for all windows and later starts. */
export function changePreferences(
  { settings, windows }: Pick<OpenFileTools, 'settings' | 'windows'>,
  change: Partial<Preferences>,
): void {
  settings.update(change)
  const preferences = preferencesOf(settings)
  for (const state of windows.all()) windows.send(state, { type: 'preferencesChanged', preferences })
}
