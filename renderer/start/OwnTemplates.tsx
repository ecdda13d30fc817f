import { X } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { counted } from '../../shared/counted.ts'
import { chartCard } from '../../shared/document/chartCard.ts'
import { isResponsibility } from '../../shared/document/query.ts'
import { titleInWindow } from '../../shared/document/names.ts'
import { useApp } from '../window/app.ts'
import { ChartPicture } from './ChartPicture.tsx'
import { askToRemove, listTemplates, startFromOwn, type ShownTemplate } from './ownTemplates.ts'
import styles from './StartScreen.module.css'

/** The templates a person has saved; nothing as long as there are none. */
export function OwnTemplates() {
  const app = useApp()
  const [templates, setTemplates] = useState<readonly ShownTemplate[]>([])
  const load = useCallback(() => void listTemplates(app).then(setTemplates), [app])
  useEffect(load, [load])
  if (templates.length === 0) return null
  return (
    <>
      <h3>Your templates</h3>
      <ul className={styles.strip}>
        {templates.map((template) => {
          const title = titleInWindow(template.matrix.title)
          const card = chartCard(template.matrix)
          const rows = template.matrix.rows.filter(isResponsibility).length
          return (
            <li key={template.id} className={styles.template}>
              <button type="button" onClick={() => startFromOwn(app, template)}>
                <span className={styles.preview}>
                  <ChartPicture lines={card.lines} />
                </span>
                <b>
                  <bdi>{title}</bdi>
                </b>
                <small>
                  {counted(rows, 'row')}, {counted(template.matrix.roles.length, 'role')}
                </small>
              </button>
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove the template ${title}`}
                onClick={() => askToRemove(app, template, load)}
              >
                <X size={14} aria-hidden />
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
