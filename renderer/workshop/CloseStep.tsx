import { coverageInFigures } from '../../shared/coverageInWords.ts'
import { useMemo } from 'react'
import type { Matrix, Role } from '../../shared/document/matrix.ts'
import { formats, minutesFormats } from '../../shared/formats/formats.ts'
import { minutesOf } from '../../shared/workshop/minutes.ts'
import { minutesParts, type MinutesPart } from '../../shared/workshop/minutesParts.ts'
import { useApp } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { Button } from '../ui/Button.tsx'
import { SignatureLine } from '../ui/SignatureLine.tsx'
import { record, timeNow } from './conduct.ts'
import { exportMinutes } from './exportMinutes.ts'
import { Paged } from './Paged.tsx'
import { linesInParts } from './pageStarts.ts'
import { askToEnd } from './runWorkshop.ts'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import { hasEnded } from '../window/store/workshopStore.ts'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'

/** The closing page: what was decided, what is open, what became of the chart, and who signs for it. */
export function CloseStep({ matrix, session }: StepProps) {
  const app = useApp()
  const minutes = useMemo(() => minutesOf(matrix, session, { at: timeNow() }), [matrix, session])
  const { coverageBefore, coverageAfter } = minutes
  return (
    <>
      <StepTop
        {...{ matrix, session }}
        title="Close"
        facts={`One accountable owner: ${coverageBefore ? `${coverageInFigures(coverageBefore)} before, now ` : ''}${coverageInFigures(coverageAfter)}`}
      />
      <section className={styles.pagedBody} aria-label="Closing record">
        <Paged label="The record">
          {minutesParts(minutes).flatMap((part) =>
            linesInParts(part.rows).map((rows, at) => (
              <Part key={`${part.heading} ${at}`} {...part} rows={rows} isContinued={at > 0} />
            )),
          )}
          {linesInParts(matrix.roles).map((roles, at) => (
            <Signatures key={at} {...{ matrix, roles }} isContinued={at > 0} />
          ))}
        </Paged>
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

interface Continued {
  /** its heading stood there before */
  readonly isContinued: boolean
}

function headed(heading: string, isContinued: boolean): string {
  return isContinued ? `${heading}, continued` : heading
}

function Part({ heading, rows, whenEmpty, isContinued }: MinutesPart & Continued) {
  const title = headed(heading, isContinued)
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{whenEmpty}</p>
      ) : (
        <ul className={styles.said}>
          {rows.map(([head = '', more = '']) => (
            <li key={`${head} ${more}`}>
              {more === '' ? head : <b>{head}</b>} {more}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Signatures({ matrix, roles, isContinued }: { matrix: Matrix; roles: readonly Role[] } & Continued) {
  const app = useApp()
  const title = headed('Signatures', isContinued)
  return (
    <section className={styles.card} aria-label={title}>
      <h2>{title}</h2>
      <ul className={styles.rows}>
        {roles.map((role) => (
          <SignatureLine
            key={role.id}
            {...{ matrix, role }}
            isReadOnly={false}
            onCommand={(command) => record(app, command)}
          />
        ))}
      </ul>
    </section>
  )
}
