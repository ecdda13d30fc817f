import { Dialog } from '@base-ui/react/dialog'
import { Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { schemeProblem } from '../../shared/commands/scheme.ts'
import { asLetterKey, type LetterKey } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import {
  letterColours,
  letterKinds,
  type Letter,
  type LetterKind,
  type Matrix,
} from '../../shared/document/matrix.ts'
import { schemes } from '../../shared/document/schemes.ts'
import { useApp } from '../window/app.ts'
import { change } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import { Token } from '../ui/Token.tsx'
import {
  draftOfMatrix,
  draftOfScheme,
  finished,
  lettersToMap,
  type LetterDraft,
  type SchemeDraft,
} from './schemeDraft.ts'
import dialog from '../ui/dialog.module.css'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './SchemeDialog.module.css'

const kindNames: Readonly<Record<LetterKind, string>> = {
  owner: 'Answers for it',
  doer: 'Does it',
  support: 'Helps',
  adviser: 'Is asked',
  informed: 'Is told',
  verifier: 'Checks it',
  out: 'Is left out',
}

interface SchemeDialogProps {
  readonly matrix: Matrix
  readonly onClose: () => void
}

/** The letters of the chart: another scheme, or their wording, kind and bounds. Nothing changes before Apply. */
export function SchemeDialog({ matrix, onClose }: SchemeDialogProps) {
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={`${dialog.popup} ${styles.popup}`} finalFocus={false}>
          <Dialog.Title className={styles.title}>Letters</Dialog.Title>
          <SchemeForm {...{ matrix, onClose }} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function SchemeForm({ matrix, onClose }: SchemeDialogProps) {
  const app = useApp()
  const [draft, setDraft] = useState<SchemeDraft>(() => draftOfMatrix(matrix))
  const { scheme, mapping } = finished(matrix, draft)
  const problem = schemeProblem(scheme)
  const apply = () => {
    if (change(app, { type: 'changeScheme', scheme, mapping })) onClose()
  }
  const setLetters = (letters: readonly LetterDraft[]) =>
    setDraft({ ...draft, id: 'custom', name: isBuiltIn(draft.name) ? 'Custom' : draft.name, letters })
  const edit = ({ id, letter: before }: LetterDraft, letter: Letter) => {
    const letters = draft.letters.map((one) => (one.id === id ? { ...one, letter } : one))
    // A team's own wording of RACI is still RACI; another letter or kind is not.
    if (letter.key !== before.key || letter.kind !== before.kind) setLetters(letters)
    else setDraft({ ...draft, letters })
  }
  const add = () => {
    const id = Math.max(-1, ...draft.letters.map((one) => one.id)) + 1
    const letter: Letter = { key: asLetterKey(''), name: '', kind: 'support', meaning: '', min: 0 }
    setLetters([...draft.letters, { id, from: undefined, letter }])
  }
  return (
    <>
      <div className={styles.schemes}>
        {schemes.map((one) => (
          <Button
            key={one.id}
            label={`${one.name}: ${one.letters.map(({ name }) => name).join(', ')}`}
            text={one.name}
            isPrimary={draft.id === one.id}
            onClick={() =>
              setDraft(one.id === matrix.scheme.id ? draftOfMatrix(matrix) : draftOfScheme(matrix, one))
            }
          />
        ))}
      </div>
      <table className={styles.letters}>
        <thead>
          <tr>
            <th aria-label="Look" />
            <th>Letter</th>
            <th>Name</th>
            <th>Kind</th>
            <th>What it asks</th>
            <th>At least</th>
            <th>At most</th>
            <th>Colour</th>
            <th aria-label="Remove" />
          </tr>
        </thead>
        <tbody>
          {draft.letters.map((one) => (
            <LetterRow
              key={one.id}
              draft={one}
              onEdit={(letter) => edit(one, letter)}
              onRemove={() => setLetters(draft.letters.filter(({ id }) => id !== one.id))}
            />
          ))}
        </tbody>
      </table>
      <Button
        label="Add letter"
        text="Add letter"
        icon={Plus}
        isDisabled={draft.letters.length >= limits.letters}
        onClick={add}
      />
      <Mapping matrix={matrix} draft={draft} onChange={setDraft} />
      <div className={styles.actions}>
        {problem !== undefined && <span role="alert">{problem}</span>}
        <span className={styles.space} />
        <Button label="Cancel" text="Cancel" onClick={onClose} />
        <Button label="Apply" text="Apply" isPrimary isDisabled={problem !== undefined} onClick={apply} />
      </div>
    </>
  )
}

interface LetterRowProps {
  readonly draft: LetterDraft
  readonly onEdit: (letter: Letter) => void
  readonly onRemove: () => void
}

function LetterRow({ draft: { letter }, onEdit, onRemove }: LetterRowProps) {
  const { key, name, kind, meaning, min, max } = letter
  const of = key || 'new letter'
  return (
    <tr>
      <td>
        <Token letter={letter} />
      </td>
      <td>
        <TextField
          className={styles.key}
          label={`Letter ${of}`}
          maxLength={3}
          value={key}
          onChange={(typed) => onEdit({ ...letter, key: asLetterKey(typed) })}
        />
      </td>
      <td>
        <TextField
          className={styles.name}
          label={`Name of ${of}`}
          maxLength={limits.name}
          value={name}
          onChange={(typed) => onEdit({ ...letter, name: typed })}
        />
      </td>
      <td>
        <Select
          label={`Kind of ${of}`}
          value={kind}
          options={letterKinds.map((one) => [one, kindNames[one]])}
          onChange={(chosen) =>
            onEdit({ ...letter, kind: letterKinds.find((one) => one === chosen) ?? kind })
          }
        />
      </td>
      <td>
        <TextField
          className={styles.meaning}
          label={`What ${of} asks`}
          maxLength={limits.note}
          value={meaning}
          onChange={(typed) => onEdit({ ...letter, meaning: typed })}
        />
      </td>
      <td>
        <TextField
          type="number"
          min={0}
          label={`At least, ${of}`}
          value={min}
          onChange={(typed) => onEdit({ ...letter, min: Number(typed) })}
        />
      </td>
      <td>
        <TextField
          type="number"
          min={0}
          label={`At most, ${of}`}
          placeholder="any"
          value={max ?? ''}
          onChange={(typed) => onEdit(withMax(letter, typed))}
        />
      </td>
      <td>
        <Select
          label={`Colour of ${of}`}
          any="of its kind"
          value={letter.colour ?? ''}
          options={letterColours.map((one) => [one, one])}
          onChange={(chosen) => onEdit(withColour(letter, chosen))}
        />
      </td>
      <td>
        <Button label={`Remove ${of}`} icon={Trash2} onClick={onRemove} />
      </td>
    </tr>
  )
}

/** What becomes of letters in use that the new set does not have. */
function Mapping({
  matrix,
  draft,
  onChange,
}: {
  matrix: Matrix
  draft: SchemeDraft
  onChange: (draft: SchemeDraft) => void
}) {
  const open = lettersToMap(matrix, draft)
  if (open.length === 0) return null
  const choose = (key: LetterKey, chosen: string) =>
    onChange({ ...draft, becomes: new Map([...draft.becomes, [key, chosen === '' ? null : Number(chosen)]]) })
  return (
    <fieldset className={styles.mapping}>
      <legend>Letters in use become</legend>
      {open.map((key) => (
        <label key={key}>
          <b>{key}</b>
          <Select
            label={`${key} becomes`}
            any="nothing: cleared"
            value={String(draft.becomes.get(key) ?? '')}
            options={draft.letters.map(({ id, letter }) => [String(id), `${letter.key}: ${letter.name}`])}
            onChange={(id) => choose(key, id)}
          />
        </label>
      ))}
    </fieldset>
  )
}

/** The letter in another colour; without one it has that of its kind. */
function withColour({ colour: _old, ...rest }: Letter, text: string): Letter {
  const colour = letterColours.find((one) => one === text)
  return colour === undefined ? rest : { ...rest, colour }
}

function withMax({ max: _old, ...rest }: Letter, text: string): Letter {
  return text === '' ? rest : { ...rest, max: Number(text) }
}

function isBuiltIn(name: string): boolean {
  return schemes.some((scheme) => scheme.name === name)
}
