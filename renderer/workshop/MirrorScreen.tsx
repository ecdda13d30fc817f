import { useEffect, useRef } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { mirrorOf, type Mirror, type NoMirror } from '../../shared/workshop/mirror.ts'
import { mirrorParts, type MirrorPart } from '../../shared/workshop/mirrorParts.ts'
import { useApp } from '../window/app.ts'
import { roleTitle } from '../window/cellWords.ts'
import { update, type OpenMirror } from '../window/store/frontStore.ts'
import { Button } from '../ui/Button.tsx'
import { HandOver } from './HandOver.tsx'
import { Paged } from './Paged.tsx'
import { linesInParts } from './pageStarts.ts'
import { RoomScreen } from './RoomScreen.tsx'
import { saveMirror } from './saveMirror.ts'
import { StepHeader } from './StepHeader.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'

/** What one voter and the others said is theirs, for that voter alone: chosen, handed over, shown, and hidden again. */
export function MirrorScreen({ matrix, session, mirror }: StepProps & { readonly mirror: OpenMirror }) {
  const app = useApp()
  const screen = useRef<HTMLElement>(null)
  const { voter: id, isShown } = mirror
  useEffect(() => screen.current?.focus(), [id, isShown])
  const goOn = (next: OpenMirror | undefined) =>
    update(app.front, 'workshop', { open: next && { kind: 'mirror', mirror: next } })
  const name = session.voters.find((voter) => voter.id === id)?.name ?? ''
  const seen = id === undefined ? undefined : mirrorOf(matrix, session, id)
  return (
    <RoomScreen ref={screen} label="Mirror">
      {seen === undefined || typeof seen === 'string' ? (
        <Voters
          {...{ matrix, session }}
          onChoose={(voter) => goOn({ voter, isShown: false })}
          onClose={() => goOn(undefined)}
        />
      ) : isShown ? (
        <Shown
          {...{ matrix, name }}
          mirror={seen}
          onClose={() => goOn({ voter: undefined, isShown: false })}
        />
      ) : (
        <HandOver
          name={name}
          promise="Nothing of it is kept."
          start="show it"
          onStart={() => goOn({ voter: id, isShown: true })}
          onLeave={() => goOn({ voter: undefined, isShown: false })}
        />
      )}
    </RoomScreen>
  )
}

interface VotersProps extends StepProps {
  readonly onChoose: (voter: StepProps['session']['voters'][number]['id']) => void
  readonly onClose: () => void
}

function Voters({ matrix, session, onChoose, onClose }: VotersProps) {
  return (
    <>
      <StepHeader title="Whose mirror?">
        <Button label="Back to the reveal" text="Back to the reveal" isPrimary onClick={onClose} />
      </StepHeader>
      <div className={styles.pagedBody}>
        <p className={styles.quiet}>
          A mirror shows one voter alone what they said is theirs, beside what the others said.
        </p>
        <Paged label="Voters" isLined>
          {session.voters.map(({ id, name }) => {
            const mirror = mirrorOf(matrix, session, id)
            return (
              <div key={id} className={styles.line}>
                <span className={styles.grow}>
                  <bdi>{name}</bdi>
                </span>
                {typeof mirror === 'string' ? (
                  <span className={styles.quiet}>{whyNot[mirror]}</span>
                ) : (
                  <Button
                    label={`Hand over to ${name}`}
                    text="Hand over"
                    isSmall
                    onClick={() => onChoose(id)}
                  />
                )}
              </div>
            )
          })}
        </Paged>
      </div>
    </>
  )
}

const whyNot: Readonly<Record<NoMirror, string>> = {
  'not-revealed': 'the votes are still secret',
  anonymous: 'the vote was anonymous',
  'has-not-voted': 'did not vote',
  'holds-no-role': 'is not named as holding a role',
}

interface ShownProps {
  readonly matrix: Matrix
  readonly name: string
  readonly mirror: Mirror
  readonly onClose: () => void
}

function Shown({ matrix, name, mirror, onClose }: ShownProps) {
  const app = useApp()
  return (
    <>
      <StepHeader
        title={`${name}, this is yours`}
        facts={mirror.roles.map((role) => roleTitle(role.name)).join(', ')}
      >
        <Button
          label="Save It for Me…"
          text="Save It for Me…"
          hint="A file of your own; the chart keeps nothing of it"
          onClick={() => void saveMirror(app, matrix, mirror, name)}
        />
        <Button label="Hide it" text="Hide it" isPrimary onClick={onClose} />
      </StepHeader>
      <div className={styles.pagedBody}>
        <Paged label="Your answers">
          {mirrorParts(mirror).flatMap((part) =>
            linesInParts(part.rows).map((rows, at) => (
              <Part key={`${part.heading} ${at}`} {...part} rows={rows} />
            )),
          )}
        </Paged>
      </div>
    </>
  )
}

function Part({ heading, rows, whenEmpty }: MirrorPart) {
  return (
    <section className={styles.card} aria-label={heading}>
      <h2>{heading}</h2>
      {rows.length === 0 ? (
        <p className={styles.quiet}>{whenEmpty}</p>
      ) : (
        <ul className={styles.rows}>
          {rows.map(({ name, words }, at) => (
            <li key={at} className={styles.line}>
              <span className={styles.grow}>
                <bdi>{name}</bdi>
              </span>
              <span className={styles.quiet}>{words}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
