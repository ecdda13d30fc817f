import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { useApp, useLayer, useSession } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { ExportedButtons } from './ExportedButtons.tsx'
import styles from './NoticeBar.module.css'

const shownMs = 6_000

const icons = { problem: TriangleAlert, remark: Info, done: CircleCheck }

/** Tells the person what happened. Good news goes by itself; what can be acted on stays until it is closed. */
export function NoticeBar() {
  const app = useApp()
  const notice = useSession((session) => session.notice)
  const isInRoom = useLayer('workshop') !== undefined
  const close = () => app.session.setState({ notice: undefined })

  useEffect(() => {
    if (notice?.tone !== 'done' || notice.isExport) return undefined
    const timer = setTimeout(() => app.session.setState({ notice: undefined }), shownMs)
    return () => clearTimeout(timer)
  }, [app, notice])

  useEffect(() => {
    if (notice === undefined || notice.tone === 'problem') return undefined
    const closeOnEscape = ({ key }: KeyboardEvent): void => {
      // Where Esc ends an edit or closes something, that is what it is for.
      const isFree = app.grid()?.isEditing() !== true && app.front.getState().layers.length === 0
      if (key === 'Escape' && isFree) app.session.setState({ notice: undefined })
    }
    document.addEventListener('keydown', closeOnEscape, true)
    return () => document.removeEventListener('keydown', closeOnEscape, true)
  }, [app, notice])

  if (!notice) return null
  const { tone, title, details, remedy, isExport } = notice
  const Icon = icons[tone]
  return (
    <div
      className={`${styles.notice} ${styles[tone]} ${isInRoom ? styles.inRoom : ''}`}
      role={tone === 'done' ? 'status' : 'alert'}
    >
      <Icon size={18} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <b>{title}</b>
        {details && <p>{details}</p>}
        {isExport && <ExportedButtons />}
        {remedy && (
          <Button
            label={remedy.label}
            text={remedy.label}
            onClick={() => {
              close()
              app.run(remedy.action)
            }}
          />
        )}
      </div>
      <Button label="Close message" icon={X} onClick={close} />
    </div>
  )
}
