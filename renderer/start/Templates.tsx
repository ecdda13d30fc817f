import { Search } from 'lucide-react'
import { useState } from 'react'
import { counted } from '../../shared/counted.ts'
import { chartCard } from '../../shared/document/chartCard.ts'
import { isResponsibility } from '../../shared/document/query.ts'
import { inFigures } from '../../shared/inFigures.ts'
import { blank } from '../../shared/templates/blank.ts'
import { matrixFromTemplate, type Template } from '../../shared/templates/template.ts'
import { templates } from '../../shared/templates/templates.ts'
import { startFromTemplate } from '../files/files.ts'
import { Button } from '../ui/Button.tsx'
import { useApp } from '../window/app.ts'
import { ChartPicture } from './ChartPicture.tsx'
import { OwnTemplates } from './OwnTemplates.tsx'
import styles from './StartScreen.module.css'

/** So many stand in the strip until one asks for all. */
const inStrip = 6

const offered = templates.filter((template) => template !== blank)

/** All templates in a strip that can be searched; the one that is pointed at is shown in miniature. */
export function Templates() {
  const [wanted, setWanted] = useState('')
  const [isWhole, setWhole] = useState(false)
  const text = wanted.trim().toLowerCase()
  const found = offered.filter(({ name, description }) =>
    `${name} ${description}`.toLowerCase().includes(text),
  )
  const shown = isWhole || text !== '' ? found : found.slice(0, inStrip)
  return (
    <section aria-labelledby="templates">
      <div className={styles.heading}>
        <h2 id="templates">Templates</h2>
        <span className={styles.search}>
          <Search size={16} aria-hidden />
          <input
            type="search"
            aria-label="Search templates"
            placeholder={`Search ${inFigures(offered.length)} templates`}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </span>
        <Button
          label={isWhole ? 'Show fewer' : 'Show all'}
          text={isWhole ? 'Show fewer' : 'Show all'}
          onClick={() => setWhole(!isWhole)}
        />
      </div>
      {shown.length === 0 && <p className={styles.promise}>No template has these words.</p>}
      <ul className={styles.strip}>
        {shown.map((template) => (
          <TemplateCard key={template.id} template={template} />
        ))}
      </ul>
      <OwnTemplates />
    </section>
  )
}

function TemplateCard({ template }: { template: Template }) {
  const app = useApp()
  const matrix = matrixFromTemplate(template)
  const card = chartCard(matrix)
  const rows = matrix.rows.filter(isResponsibility).length
  return (
    <li className={styles.template}>
      <button type="button" title={template.description} onClick={() => startFromTemplate(app, template)}>
        <span className={styles.preview}>
          <ChartPicture lines={card.lines} />
        </span>
        <b>{template.name}</b>
        <small>
          {counted(rows, 'row')}, {counted(matrix.roles.length, 'role')}
        </small>
      </button>
    </li>
  )
}
