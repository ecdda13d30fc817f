import { lettersToRead } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { Token } from '../ui/Token.tsx'
import styles from './VoteLegend.module.css'

const meanings = {
  owner: 'answers',
  doer: 'does it',
  support: 'helps',
  adviser: 'is asked',
  informed: 'is told',
  verifier: 'checks',
  out: 'is left out',
} as const

/** What the tokens of the votes say, in a line. */
export function VoteLegend({ scheme }: { scheme: Scheme }) {
  return (
    <span className={styles.legend}>
      {lettersToRead(scheme).map((letter) => (
        <span key={letter.key}>
          <Token letter={letter} />
          <span className="visually-hidden">{letter.key} </span>
          {meanings[letter.kind]}
        </span>
      ))}
      <span>
        <i>–</i> left out
      </span>
    </span>
  )
}
