import { useState } from 'react'
import { newRecordId } from '../../shared/document/ids.ts'
import type { Round } from '../../shared/workshop/session.ts'
import { ballotForm, describeBallotFormError } from '../../shared/workshop/ballotForm.ts'
import { useApp, useWorkshop, type App } from '../window/app.ts'
import { exportFailed, notify, unforeseen } from '../window/notices.ts'
import { Button } from '../ui/Button.tsx'
import { Field } from '../ui/Field.tsx'
import { TextArea } from '../ui/TextField.tsx'
import { countAnswers, importAnswersFiles } from './importAnswers.ts'
import { Paged } from './Paged.tsx'
import type { StepProps } from './stepProps.ts'
import styles from './Workshop.module.css'
import own from './BallotFiles.module.css'

type BallotFilesProps = StepProps & { readonly round: Round }

/** The ballot page to hand out, and the answers that came back. */
export function BallotFiles({ matrix, session, round }: BallotFilesProps) {
  const app = useApp()
  const [text, setText] = useState<string>()
  const count = () => {
    if (text === undefined) return
    countAnswers(app, [{ kind: 'read', name: 'Pasted text', text }])
    setText(undefined)
  }
  const watch = (work: Promise<void>) => void work.catch((thrown: unknown) => notify(app, unforeseen(thrown)))
  return (
    <section className={styles.card} aria-labelledby="workshop-files">
      <h2 id="workshop-files">Ballots by file</h2>
      <p className={styles.quiet}>
        One page for everyone: it opens in any browser without a network and gives back a small answers file,
        or text to be pasted.
      </p>
      <div className={styles.line}>
        <Button
          label="Save the ballot page"
          text="Save the ballot page…"
          onClick={() => watch(saveBallotPage(app, { matrix, session, round }))}
        />
        <Button
          label="Import answers"
          text="Import answers…"
          hint="Any number of files, in any order; each counts once"
          onClick={() => watch(importAnswersFiles(app))}
        />
        <Button
          label="Paste answers"
          text="Paste answers…"
          isPressed={text !== undefined}
          onClick={() => setText(text === undefined ? '' : undefined)}
        />
      </div>
      {text !== undefined && (
        <div className={styles.form}>
          <Field label="Answers as text">
            <TextArea
              rows={4}
              // oxlint-disable-next-line jsx-a11y/no-autofocus -- it was just asked for
              autoFocus
              value={text}
              onChange={setText}
            />
          </Field>
          <Button
            label="Count the answers"
            text="Count"
            isPrimary
            isDisabled={text.trim() === ''}
            onClick={count}
          />
        </div>
      )}
      <Imported />
    </section>
  )
}

/** What became of each file of the latest import. */
function Imported() {
  const imported = useWorkshop((workshop) => workshop.imported)
  // What was not counted is to be seen first.
  const lines = imported.toSorted((a, b) => Number(b.isRefused) - Number(a.isRefused))
  if (lines.length === 0) return null
  return (
    <Paged label="What became of the files" isLined>
      {lines.map(({ id, name, isRefused, words }) => (
        <div key={id} className={own.imported}>
          <b>
            {isRefused ? '✕' : '✓'} <bdi>{name}</bdi>
            {isRefused ? ' was not counted' : ''}
          </b>
          {words.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      ))}
    </Paged>
  )
}

async function saveBallotPage(app: App, { matrix, session, round }: BallotFilesProps): Promise<void> {
  const page = ballotForm(matrix, session, round, newRecordId())
  if (!page.ok) {
    const details = describeBallotFormError(page.error)
    return notify(app, { tone: 'problem', title: 'There is no ballot page', details })
  }
  const answer = await app.bridge.exportFile({
    title: `Ballot ${matrix.title}`.slice(0, 200),
    format: 'html',
    bytes: new TextEncoder().encode(page.value),
  })
  if (answer.kind === 'failed') notify(app, exportFailed('ballot page', answer.error))
  if (answer.kind === 'exported') {
    notify(app, {
      tone: 'done',
      title: `Saved ${answer.name}`,
      details: 'Send it to everyone who votes by file. They choose their name on it.',
    })
  }
}
