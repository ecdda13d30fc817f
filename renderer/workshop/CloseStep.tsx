import { coverageInFigures } from '../../shared/coverageInWords.ts'
import { useMemo } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { formats, minutesFormats } from '../../shared/formats/formats.ts'
import { minutesOf } from '../../shared/workshop/minutes.ts'
import { minutesParts, type MinutesPart } from '../../shared/workshop/minutesParts.ts'
import { useApp } from '../window/app.ts'
import { SnapshotChanges } from '../ui/SnapshotChanges.tsx'
import { notify, unforeseen } from '../window/notices.ts'
import { Button } from '../ui/Button.tsx'
import { SignatureLine } from '../ui/SignatureLine.tsx'
import { record, timeNow } from './conduct.ts'
import { exportMinutes } from './exportMinutes.ts'
import { askToEnd } from './runWorkshop.ts'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import { hasEnded } from '../window/store/workshopStore.ts'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import own from './CloseStep.module.css'

/** The closing page: what was decided, what is open, what became of the chart, and who signs for it. */
export function CloseStep({ matrix, session }: StepProps) {
  const app = useApp()
  const minutes = useMemo(() => minutesOf(matrix, session, { at: timeNow() }), [matrix, session])
  const { coverageBefore, coverageAfter } = minutes
  const shown = minutesParts(minutes).filter(({ heading }) => !drawnOtherwise.has(heading))
  return (
    <>
      <StepTop
        {...{ matrix, session }}
        title="Close"
        facts={`One accountable owner: ${coverageBefore ? `${coverageInFigures(coverageBefore)} before, now ` : ''}${coverageInFigures(coverageAfter)}`}
      />
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by key */}
      <section className={styles.scroll} tabIndex={0} aria-label="Closing record">
        {shown.map((part) => (
          <Part key={part.heading} {...part} />
        ))}
        <Differences matrix={matrix} before={session.snapshotBefore} />
        <section className={styles.card} aria-labelledby="workshop-sign">
          <h2 id="workshop-sign">Signatures</h2>
          <ul className={styles.rows}>
            {matrix.roles.map((role) => (
              <SignatureLine
                key={role.id}
                {...{ matrix, role }}
                isReadOnly={false}
                onCommand={(command) => record(app, command)}
              />
            ))}
          </ul>
        </section>
      </section>
      <StepFoot session={session}>
        {minutesFormats.map((format) => (
          <Button
            key={format}
            label={`Export the record as ${formats[format].name}`}
            text={formats[format].name}
            onClick={() =>
              void exportMinutes(app, format, matrix, minutes).catch((thrown: unknown) =>
                notify(app, unforeseen(thrown)),
              )
            }
          />
        ))}
        <Button label="Adopt…" text="Adopt…" isOnce onClick={() => app.run('adopt')} />
        {!hasEnded(session) && (
          <Button
            label="End the workshop…"
            text="End the workshop…"
            isPrimary
            isOnce
            onClick={() => askToEnd(app)}
          />
        )}
      </StepFoot>
    </>
  )
}

const drawnOtherwise: ReadonlySet<string> = new Set(['What changed by role'])

function Part({ heading, header, rows, whenEmpty }: MinutesPart) {
  return (
    <section className={styles.card} aria-label={heading}>
      <h2>{heading}</h2>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{whenEmpty}</p>
      ) : header === undefined ? (
        <ul className={styles.said}>
          {rows.map(([head = '', more = '']) => (
            <li key={head}>
              {more === '' ? head : <b>{head}</b>} {more}
            </li>
          ))}
        </ul>
      ) : (
        <table className={own.record}>
          <thead>
            <tr>
              {header.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- two entries may say the same
              <tr key={at}>
                {cells.map((cell, place) => (
                  <td key={header[place]}>{cell || '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Differences({ matrix, before }: { matrix: Matrix; before: string | undefined }) {
  if (matrix.snapshots.length === 0) return null
  return (
    <section className={styles.card} aria-labelledby="workshop-changes">
      <h2 id="workshop-changes">What changed</h2>
      <SnapshotChanges matrix={matrix} from={before} />
    </section>
  )
}
