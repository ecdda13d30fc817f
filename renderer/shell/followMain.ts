import type { Preferences } from '../../shared/bridge/windowing.ts'
import { loadContent } from '../files/files.ts'
import { takeDiskChange } from '../files/takeDiskChange.ts'
import { lookAt } from '../transfer/importing.ts'
import type { App } from '../window/app.ts'
import { listenToMain } from '../window/bridge.ts'
import { setAutosave } from '../window/store/documentStore.ts'
import { dismiss } from '../window/store/frontStore.ts'
import { isBehind } from './inFront.ts'
import { saveAndClose } from './runAction.ts'

/** Shows what main has for this window, and does what main asks of it. Returns how to stop. */
export function followMain(app: App): () => void {
  const load = (): Promise<void> => loadContent(app, () => lookAt(app, () => app.bridge.importWaiting()))
  void load()
  void app.bridge.readPreferences().then((preferences) => takePreferences(app, preferences))
  return listenToMain((event) => {
    switch (event.type) {
      case 'contentChanged':
        return void load()
      case 'saveAndClose':
        return void saveAndClose(app)
      case 'diskChanged':
        return takeDiskChange(app, event.news)
      case 'areYouThere':
        return void app.bridge.stillHere()
      case 'autosaveChanged':
        return setAutosave(app.document, event.autosave)
      case 'preferencesChanged':
        return takePreferences(app, event.preferences)
      case 'reading':
        return app.session.setState({ reading: event.name })
      case 'action':
        // A menu over the sheet of shortcuts speaks of what is under it.
        dismiss(app.front, 'sheet')
        return isBehind(app, event.action) ? undefined : app.run(event.action)
      default:
        // The rest is for a presentation.
        return undefined
    }
  })
}

function takePreferences({ session }: App, preferences: Preferences): void {
  session.setState({ preferences })
  document.documentElement.toggleAttribute('data-still', preferences.reducesMotion)
}
