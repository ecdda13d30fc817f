import { CircleCheck, Info, TriangleAlert, X } from 'lucide-react'
import { useEffect } from 'react'
import { useApp, useSession } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import styles from './NoticeBar.module.css'

const shownMs = 6_000

const icons = { problem: TriangleAlert, remark: Info, done: CircleCheck }

/** Tells the person what happened. Good news goes by itself; the rest stays until it is closed. */
export function NoticeBar() {
  const app = useApp()
  const notice = useSession((session) => session.notice)
  const close = () => app.session.setState({ notice: undefined })

  useEffect(() => {
    if (notice?.tone !== 'done') return undefined
    const timer = setTimeout(() => app.session.setState({ notice: undefined }), shownMs)
    return () => clearTimeout(timer)
  }, [app, notice])

  if (!notice) return null
  const { tone, title, details, remedy } = notice
  const Icon = icons[tone]
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={tone === 'done' ? 'status' : 'alert'}>
      <Icon size={18} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <b>{title}</b>
        {details && <p>{details}</p>}
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
