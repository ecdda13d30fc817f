import { useState } from 'react'
import { lettersToRead } from '../../shared/document/letters.ts'
import type { Letter } from '../../shared/document/matrix.ts'
import { useApp } from '../window/app.ts'
import { NameField, NoteField } from '../ui/detailFields.tsx'
import { useTyped } from '../ui/useTyped.ts'
import { useDraft } from '../window/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import { Token } from '../ui/Token.tsx'
import { record } from './conduct.ts'
import { StepFoot } from './StepFoot.tsx'
import { StepTop } from './StepTop.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import own from './MeaningsStep.module.css'

/** What each letter asks of a role, a letter at a time, in the team's own wording. */
export function MeaningsStep({ matrix, session }: StepProps) {
  const letters = lettersToRead(matrix.scheme)
  const [at, setAt] = useState(0)
  const letter = letters[at] ?? letters[0]
  if (!letter) return null
  return (
    <>
      <StepTop
        {...{ matrix, session }}
        title="What the letters mean"
        facts={`${at + 1} of ${letters.length}`}
      />
      <div className={`${styles.body} ${own.beside}`}>
        <section className={styles.card} aria-label="Letters">
          {letters.map((one, place) => (
            <button
              key={one.key}
              type="button"
              aria-pressed={one === letter}
              className={own.pick}
              onClick={() => setAt(place)}
            >
              <Token letter={one} />
              <span>{one.name || one.key}</span>
            </button>
          ))}
        </section>
        <LetterForm key={letter.key} letter={letter} {...{ matrix }} />
      </div>
      <StepFoot session={session}>
        <Button
          label="Previous letter"
          text="← Previous letter"
          isDisabled={at === 0}
          onClick={() => setAt(at - 1)}
        />
        <Button
          label="Next letter"
          text="Next letter →"
          isDisabled={at === letters.length - 1}
          onClick={() => setAt(at + 1)}
        />
      </StepFoot>
    </>
  )
}

function LetterForm({ letter, matrix }: { letter: Letter } & Pick<StepProps, 'matrix'>) {
  const app = useApp()
  const { values, type, clear } = useTyped({ name: letter.name, meaning: letter.meaning })
  const { name, meaning } = values
  const isChanged = name.trim() !== letter.name || meaning.trim() !== letter.meaning
  const keep = (): boolean => {
    if (!isChanged) return clear()
    const { scheme } = matrix
    const letters = scheme.letters.map((one) =>
      one.key === letter.key ? { ...one, name: name.trim(), meaning: meaning.trim() } : one,
    )
    const isKept = record(app, {
      type: 'together',
      label: `Reword ${letter.key}`,
      commands: [{ type: 'changeScheme', scheme: { ...scheme, letters }, mapping: new Map() }],
    })
    return isKept && clear()
  }
  useDraft(isChanged, keep)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its fields are left
    <section className={`${styles.card} ${own.large}`} aria-label={letter.name || letter.key} onBlur={keep}>
      <h2>
        <Token letter={letter} /> {name || letter.key}
      </h2>
      <p className={own.meaning}>{meaning}</p>
      <div className={styles.form}>
        <NameField label="Name" value={name} onChange={(to) => type({ name: to })} />
        <NoteField label="Our own wording" value={meaning} onChange={(to) => type({ meaning: to })} />
      </div>
      <p className={styles.quiet}>The wording is kept in the chart’s legend and in every export.</p>
    </section>
  )
}
