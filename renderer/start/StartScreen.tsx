import { coverageInWords } from '../../shared/coverageInWords.ts'
import { useEffect, useState } from 'react'
import type { RecentFile } from '../../shared/bridge/opening.ts'
import { blank } from '../../shared/templates/blank.ts'
import { matrixFromTemplate, type Template } from '../../shared/templates/template.ts'
import { templates } from '../../shared/templates/templates.ts'
import { useApp } from '../window/app.ts'

import { openRecentFile, startFromTemplate } from '../files/files.ts'
import { OwnTemplates } from './OwnTemplates.tsx'
import styles from './StartScreen.module.css'
import { TemplatePreview } from './TemplatePreview.tsx'
import { whenInWords } from './whenInWords.ts'

/** What a window shows until it has a matrix: new, open, import, templates, recent files. */
export function StartScreen() {
  const app = useApp()
  return (
    <main className={styles.screen}>
      <nav className={styles.side} aria-label="Start">
        <h1 className={styles.logo}>
          <span aria-hidden className="token owner" data-letter="A" />
          Remit
        </h1>
        <button type="button" className={styles.first} onClick={() => startFromTemplate(app, blank)}>
          New blank matrix
        </button>
        <button type="button" onClick={() => app.run('open')}>
          Open…
        </button>
        <button type="button" onClick={() => app.run('importFile')}>
          Import…
        </button>
        <button type="button" onClick={() => app.run('importPasted')}>
          Import pasted table…
        </button>
        <p className={styles.promise}>Everything stays on this computer.</p>
      </nav>
      <div className={styles.content}>
        <OwnTemplates />
        <h2>Start from a template</h2>
        <div className={styles.templates}>
          {templates
            .filter((template) => template !== blank)
            .map((template) => (
              <TemplateCard key={template.id} template={template} />
            ))}
        </div>
        <h2>Recent</h2>
        <Recents />
      </div>
    </main>
  )
}

function TemplateCard({ template }: { template: Template }) {
  const app = useApp()
  return (
    <button type="button" className={styles.template} onClick={() => startFromTemplate(app, template)}>
      <TemplatePreview matrix={matrixFromTemplate(template)} />
      <b>{template.name}</b>
      <span>{template.description}</span>
    </button>
  )
}

function Recents() {
  const app = useApp()
  const [listed, setListed] = useState<{ recents: readonly RecentFile[]; now: Date }>()
  useEffect(() => {
    void app.bridge.listRecents().then((recents) => setListed({ recents, now: new Date() }))
  }, [app])
  if (listed === undefined) return null
  const { recents, now } = listed
  if (recents.length === 0) {
    return <p className={styles.empty}>Matrices you save or open appear here.</p>
  }
  return (
    <ul className={styles.recents}>
      {recents.map(({ id, name, folder, covered, at }) => (
        <li key={id}>
          <button type="button" onClick={() => void openRecentFile(app, id)}>
            <b>{name}</b>
            <span>{folder}</span>
            {covered && <span>{coverageInWords(covered)}</span>}
            <span>{whenInWords(new Date(at), now)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
