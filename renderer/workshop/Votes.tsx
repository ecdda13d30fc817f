import type { LetterKey } from '../../shared/document/ids.ts'
import { findLetter, inReadingOrder } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import type { GivenAnswer } from '../../shared/workshop/agreement.ts'
import { keysOf } from '../../shared/workshop/answerText.ts'
import { Token } from '../ui/Token.tsx'
import { fittingVotes } from './fittingVotes.ts'
import styles from './Votes.module.css'

/** What was given to one role, each answer once with how many gave it. Decoration: the words stand beside it. */
export function Votes({
  scheme,
  answers,
  width,
}: {
  readonly scheme: Scheme
  readonly answers: readonly GivenAnswer[]
  /** in pixels of a screen of 1920 x 1080 */
  readonly width: number
}) {
  const { shown, left } = fittingVotes(answers, width)
  return (
    <span aria-hidden className={styles.votes}>
      {shown.map(({ letters, count }) => (
        <span key={letters} className={styles.answer}>
          <Letters {...{ scheme }} letters={keysOf(scheme, letters)} />
          <b>{count}</b>
        </span>
      ))}
      {left > 0 && <span>+{left}</span>}
    </span>
  )
}

/** Letters as tokens; a role that is left out as a dash. */
export function Letters({ scheme, letters }: { scheme: Scheme; letters: readonly LetterKey[] }) {
  if (letters.length === 0) return <i className={styles.none}>–</i>
  return inReadingOrder(scheme, letters).map((key) => {
    const letter = findLetter(scheme, key)
    return letter && <Token key={key} letter={letter} />
  })
}
