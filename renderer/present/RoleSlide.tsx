import { roleCharter } from '../../shared/analysis/roleCharter.ts'
import { counted } from '../../shared/counted.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Token } from '../ui/Token.tsx'
import { fitted } from '../../shared/textWidth.ts'
import { titleOfScreen } from './fitting.ts'
import styles from './RoleSlide.module.css'
import slide from './Slide.module.css'
import type { SlideProps } from './slideProps.ts'
import { entriesOfRole } from './stops.ts'
import { useFit } from './useFit.ts'

/** What a name may take in a column: a longer one is folded. */
const nameRoom = { width: 520, size: 40, lines: 3 }

/** What one role answers for, does, is asked about and is told. */
export function RoleSlide({ matrix, stop }: SlideProps) {
  const box = useFit<HTMLDivElement>()
  if (stop.kind !== 'role') return null
  const charter = roleCharter(matrix, stop.role)
  if (!charter) return null
  const { role, parts } = charter
  const first = (stop.part - 1) * entriesOfRole
  const shown = parts
    .map((part) => ({
      ...part,
      count: part.entries.length,
      entries: part.entries.slice(first, first + entriesOfRole),
    }))
    .filter(({ entries }) => entries.length > 0)
  // Five or six parts read better in two lines.
  const columns = shown.length > 4 ? 3 : Math.max(2, shown.length)
  const part = stop.parts > 1 ? ` (${stop.part} of ${stop.parts})` : ''
  return (
    <>
      <h1 className={slide.tableTitle}>
        {titleOfScreen(`What the ${roleTitle(role.name)} answers for`)}
        {part}
      </h1>
      {role.holder !== '' && <p className={slide.lead}>{role.holder}</p>}
      <div ref={box} className={styles.charter} style={{ '--columns': columns } as React.CSSProperties}>
        {parts.length === 0 && <p className={slide.lead}>This role has no letters yet.</p>}
        {shown.map(({ letter, heading, entries, count }) => (
          <section key={letter.key}>
            <h2 data-fits>
              <Token letter={letter} />
              <span>
                {heading} <small>{counted(count, 'responsibility', 'responsibilities')}</small>
              </span>
            </h2>
            <ul>
              {entries.map(({ name, scope }, at) => (
                <li key={at}>
                  {fitted(rowTitle(name), nameRoom.width, nameRoom.size, nameRoom.lines)}
                  {scope !== '' && <i> for {scope}</i>}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}
