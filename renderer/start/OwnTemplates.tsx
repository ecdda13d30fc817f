import { X } from 'lucide-react'
import { titleInWindow } from '../../shared/document/names.ts'
import { useCallback, useEffect, useState } from 'react'
import { counted } from '../../shared/counted.ts'
import { useApp } from '../window/app.ts'
import { askToRemove, listTemplates, startFromOwn, type ShownTemplate } from './ownTemplates.ts'
import styles from './StartScreen.module.css'
import { TemplatePreview } from './TemplatePreview.tsx'

/** The templates a person has saved; nothing as long as there are none. */
export function OwnTemplates() {
  const app = useApp()
  const [templates, setTemplates] = useState<readonly ShownTemplate[]>([])
  const load = useCallback(() => void listTemplates(app).then(setTemplates), [app])
  useEffect(load, [load])
  if (templates.length === 0) return null
  return (
    <>
      <h2>Your templates</h2>
      <ul className={styles.templates}>
        {templates.map((template) => {
          const { id, matrix } = template
          const title = titleInWindow(matrix.title)
          const rows = matrix.rows.filter(({ kind }) => kind === 'responsibility').length
          return (
            <li key={id} className={styles.own}>
              <button type="button" className={styles.template} onClick={() => startFromOwn(app, template)}>
                <TemplatePreview matrix={matrix} />
                <b>
                  <bdi>{title}</bdi>
                </b>
                <span>
                  {counted(rows, 'responsibility', 'responsibilities')} ·{' '}
                  {counted(matrix.roles.length, 'role')}
                </span>
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
