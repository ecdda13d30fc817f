import { themes, type Theme } from '../../shared/bridge/windowing.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { useApp, useSession } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'
import styles from './SettingsDialog.module.css'

const themeNames: Readonly<Record<Theme, string>> = {
  system: 'As the system',
  light: 'Light',
  dark: 'Dark',
}

/** How a person likes Remit to be; each answer holds at once, for all windows and later starts. */
export function SettingsDialog({ onClose }: { onClose: () => void }) {
  const app = useApp()
  const { bridge } = app
  const preferences = useSession((session) => session.preferences)
  if (preferences === undefined) return null
  const { theme, autosaves, reducesMotion } = preferences
  const ask = (request: Promise<unknown>) =>
    void request.catch((thrown: unknown) => notify(app, unforeseen(thrown)))
  return (
    <Dialog title="Settings" onClose={onClose}>
      <fieldset className={styles.themes}>
        <legend>Theme</legend>
        {themes.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="theme"
              checked={one === theme}
              onChange={() => ask(bridge.setTheme({ theme: one }))}
            />{' '}
            {themeNames[one]}
          </label>
        ))}
      </fieldset>
      <label className={styles.choice}>
        <input type="checkbox" checked={autosaves} onChange={() => ask(bridge.toggleAutosave())} />
        <span>
          Save automatically
          <small>A file you have saved once saves itself. Off: only when you ask.</small>
        </span>
      </label>
      <label className={styles.choice}>
        <input
          type="checkbox"
          checked={reducesMotion}
          onChange={() => ask(bridge.setReducedMotion({ reducesMotion: !reducesMotion }))}
        />
        <span>
          Reduce motion
          <small>Nothing fades in. Remit also follows the system in this.</small>
        </span>
      </label>
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Done" text="Done" isPrimary onClick={onClose} />
      </div>
    </Dialog>
  )
}
