import type { Layout } from '../shared/bridge/layout.ts'
import type { SettingsStore } from './settings.ts'

const kept = 24

/** How a file was arranged on screen when it was last open here. */
export function layoutOf(settings: SettingsStore, path: string): Layout | null {
  return settings.current().layouts.find((one) => one.path === path)?.layout ?? null
}

/** Keeps how a file is arranged on screen, for the next time it is opened. */
export function keepLayout(settings: SettingsStore, path: string, layout: Layout): void {
  const others = settings.current().layouts.filter((one) => one.path !== path)
  settings.update({ layouts: [{ path, layout }, ...others].slice(0, kept) })
}

/** Forgets how a file was arranged on screen. */
export function forgetLayout(settings: SettingsStore, path: string): void {
  settings.update({ layouts: settings.current().layouts.filter((one) => one.path !== path) })
}
