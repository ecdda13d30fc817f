import { peopleWithRoles, type PersonWithRoles } from '../../shared/analysis/peopleWithRoles.ts'
import { counted } from '../../shared/counted.ts'
import { inFigures } from '../../shared/inFigures.ts'
import { useDeferredValue, useMemo, useState } from 'react'
import { chartLoad, type ChartLoad, type RoleLoad } from '../../shared/analysis/roleLoads.ts'
import { asRowId, type LetterKey, type RowId } from '../../shared/document/ids.ts'
import { findLetter } from '../../shared/document/letters.ts'
import { inWords } from '../../shared/inWords.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp, useDocument, useSession } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { setFilter } from '../window/view/changeView.ts'
import styles from './Load.module.css'
import { LoadTable } from '../ui/LoadTable.tsx'
import { show } from '../window/store/frontStore.ts'

/** How the letters are spread over the roles, as bars or as a table. A bar restricts the grid to its rows. */
export function LoadPanel() {
  const matrix = useDeferredValue(useDocument((document) => document.matrix))
  const [section, setSection] = useState<RowId>()
  const [isWeighted, setWeighted] = useState(false)
  const [isTable, setTable] = useState(false)
  const load = useMemo(
    () => matrix && chartLoad(matrix, { section, isWeighted }),
    [matrix, section, isWeighted],
  )
  if (!matrix || !load) return null
  if (matrix.roles.length === 0)
    return <p className={styles.hint}>Once there are roles, their load is here.</p>
  return (
    <>
      <div className={styles.options}>
        <Select
          label="Load in section"
          any="All sections"
          value={section ?? ''}
          options={matrix.rows
            .filter(({ kind }) => kind === 'section')
            .map(({ id, name }) => [id, rowTitle(name)])}
          onChange={(id) => setSection(id === '' ? undefined : asRowId(id))}
        />
        <Button
          label="By effort"
          text="By effort"
          hint="Count each row with its effort, which is in its details"
          isPressed={isWeighted}
          onClick={() => setWeighted(!isWeighted)}
        />
        <Button label="Table" text="Table" isPressed={isTable} onClick={() => setTable(!isTable)} />
      </div>
      {isTable ? (
        <LoadTable {...{ load, scheme: matrix.scheme }} />
      ) : (
        <LoadBars {...{ load, matrix, section }} />
      )}
      <People people={peopleWithRoles(matrix)} />
    </>
  )
}

/** Who holds several roles, counted as one person. */
function People({ people }: { people: readonly PersonWithRoles[] }) {
  if (people.length === 0) return null
  return (
    <section className={styles.people} aria-labelledby="load-people">
      <h3 id="load-people">By person</h3>
      <ul>
        {people.map(({ name, roles, owned, shared, responsibilities }) => (
          <li key={name}>
            <b>
              <bdi>{name}</bdi>
            </b>
            , {inWords(roles.map((role) => roleTitle(role.name)))}: answers for {inFigures(owned)} of{' '}
            {inFigures(responsibilities)}
            {shared > 0 && <>; what is shared on {counted(shared, 'row')} is with one person</>}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface LoadBarsProps {
  readonly load: ChartLoad
  readonly matrix: Matrix
  readonly section: RowId | undefined
}

function LoadBars({ load, matrix: { scheme }, section }: LoadBarsProps) {
  const app = useApp()
  const filter = useSession(({ view }) => view.filter)
  const most = Math.max(load.fairShare, ...load.roles.map(({ total }) => total), 1)
  const choose = ({ role }: RoleLoad, letter: LetterKey | undefined) =>
    setFilter(app, { role: role.id, letter, section })
  return (
    <>
      <p className={styles.legend}>
        <span className={styles.fairKey} aria-hidden /> Fair share: {inFigures(load.fairShare)} letters each
      </p>
      <ul className={styles.bars}>
        {load.roles.map((one) => (
          <li key={one.role.id}>
            <span className={styles.name}>
              <button
                type="button"
                className={styles.role}
                title="What this role answers for, in words"
                onClick={() => show(app.front, { kind: 'charter', role: one.role.id })}
              >
                <bdi>{roleTitle(one.role.name)}</bdi>
              </button>
              <span>{inFigures(one.total)}</span>
            </span>
            <span className={styles.track}>
              {[...one.ofLetter]
                .filter(([, value]) => value > 0)
                .map(([key, value]) => (
                  <button
                    key={key}
                    type="button"
                    className={`${styles.part} ${styles[findLetter(scheme, key)?.kind ?? 'out']}`}
                    style={{ width: `${(value / most) * 100}%` }}
                    aria-pressed={filter.role === one.role.id && filter.letter === key}
                    aria-label={`${roleTitle(one.role.name)}: ${inFigures(value)} ${key}. Show only these rows`}
                    title={`${findLetter(scheme, key)?.name ?? key}: ${inFigures(value)}. Show only these rows`}
                    onClick={() => choose(one, key)}
                  >
                    {value / most > 0.06 ? key : ''}
                  </button>
                ))}
              <span
                className={styles.fair}
                style={{ left: `${(load.fairShare / most) * 100}%` }}
                aria-hidden
              />
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
