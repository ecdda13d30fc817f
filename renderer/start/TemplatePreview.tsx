import { lettersText } from '../../shared/document/letters.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import styles from './StartScreen.module.css'

const previewRows = 4
const previewRoles = 3

/** The first rows of a chart, in miniature. */
export function TemplatePreview({ matrix: { rows, roles: all, scheme } }: { matrix: Matrix }) {
  const roles = all.slice(0, previewRoles)
  const shown = rows.filter((row) => row.kind === 'responsibility').slice(0, previewRows)
  return (
    <span aria-hidden className={styles.preview} data-roles={roles.length}>
      {shown.flatMap((row) => [
        <i key={row.id} className={styles.previewName} />,
        ...roles.map((role) => {
          const letters = lettersText(scheme, row.cells.get(role.id)?.letters ?? [])
          return (
            <i key={`${row.id} ${role.id}`} className={styles.previewCell}>
              {letters.split('/').map((key) => (
                <i key={key} data-letter={key} />
              ))}
            </i>
          )
        }),
      ])}
    </span>
  )
}
