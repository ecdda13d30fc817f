import { useId } from 'react'
import type { ImportedTable } from '../../shared/bridge/importing.ts'
import { counted } from '../../shared/counted.ts'
import { Button } from '../ui/Button.tsx'
import styles from './Import.module.css'

type Question = Extract<ImportedTable['chart'], { kind: 'read' }>['questions'][number]
type Answer = Question['answers'][number]

interface ImportQuestionsProps {
  readonly questions: readonly Question[]
  readonly onAnswer: (answer: Answer) => void
}

/** What was guessed and is not certain, each with its answers; a click on one settles it for the whole chart. */
export function ImportQuestions({ questions, onAnswer }: ImportQuestionsProps) {
  if (questions.length === 0) return null
  return (
    <section className={styles.questions} aria-label="Questions">
      <h3>{counted(questions.length, 'question')} about this file</h3>
      <ol>
        {questions.map((question) => (
          <Asked key={question.id} question={question} onAnswer={onAnswer} />
        ))}
      </ol>
    </section>
  )
}

function Asked({ question, onAnswer }: { question: Question; onAnswer: (answer: Answer) => void }) {
  const id = useId()
  const { asks, answers } = question
  return (
    <li>
      <p id={id}>
        <bdi>{asks}</bdi>
      </p>
      <fieldset className={styles.answers} aria-labelledby={id}>
        {answers.map((answer, at) => {
          const words = answer.gives === undefined ? answer.says : `${answer.says}: ${answer.gives}`
          return (
            <Button
              key={at}
              label={words}
              text={words}
              hint={at === 0 ? 'This is how it is read now' : words}
              isSmall
              isPressed={at === 0}
              onClick={() => onAnswer(answer)}
            />
          )
        })}
      </fieldset>
    </li>
  )
}
