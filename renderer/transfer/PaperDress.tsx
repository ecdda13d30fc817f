import { useRef, useState } from 'react'
import type { Letterhead } from '../../shared/formats/export/exportOptions.ts'
import { limits } from '../../shared/document/limits.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { LineField } from '../ui/LineField.tsx'
import styles from './Export.module.css'
import { logoFrom } from './logoFrom.ts'

interface PaperDressProps {
  readonly mark: string
  readonly letterhead: Letterhead
  readonly onMark: (mark: string) => void
  readonly onLetterhead: (letterhead: Letterhead) => void
}

/** What a paper is marked as, and what all papers bear: a line and a logo, which are remembered. */
export function PaperDress({ mark, letterhead, onMark, onLetterhead }: PaperDressProps) {
  const picked = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState('')
  const pick = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    const made = await logoFrom(file)
    setProblem(made.ok ? '' : made.error)
    if (made.ok) onLetterhead({ ...letterhead, logo: made.value })
  }
  const { logo } = letterhead
  return (
    <fieldset>
      <legend>On the paper</legend>
      <Field label="Mark">
        <LineField
          label="Mark"
          className={styles.dress}
          placeholder="Draft for the board"
          value={mark}
          onKeep={(text) => (onMark(text.slice(0, limits.name)), true)}
        />
      </Field>
      <Field label="Line">
        <LineField
          label="Line"
          className={styles.dress}
          placeholder="Confidential"
          value={letterhead.line}
          onKeep={(text) => (onLetterhead({ ...letterhead, line: text.slice(0, limits.name) }), true)}
        />
      </Field>
      {logo !== '' && <img className={styles.logo} alt="Logo" src={logo} />}
      <input
        ref={picked}
        hidden
        type="file"
        aria-label="Logo file"
        accept="image/png,image/jpeg,image/svg+xml"
        onChange={({ target }) => {
          void pick(target.files?.[0])
          target.value = ''
        }}
      />
      <div className={styles.logoButtons}>
        <Button label="Logo…" text="Logo…" onClick={() => picked.current?.click()} />
        {logo !== '' && (
          <Button
            label="Remove Logo"
            text="Remove"
            onClick={() => onLetterhead({ ...letterhead, logo: '' })}
          />
        )}
      </div>
      {problem !== '' && <p role="alert">{problem}</p>}
    </fieldset>
  )
}
