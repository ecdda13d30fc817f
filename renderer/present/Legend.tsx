import { lettersToRead } from '../../shared/document/letters.ts'
import type { LetterKey } from '../../shared/document/ids.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { Token } from '../ui/Token.tsx'
import styles from './Slide.module.css'
import { useFit } from './useFit.ts'

interface LegendProps {
  readonly scheme: Scheme
  /** sets a letter for the chosen cell; undefined while there is none */
  readonly onLetter?: ((letter: LetterKey) => void) | undefined
}

/** What the letters mean. While a cell is chosen, each is also a button that sets it there. */
export function Legend({ scheme, onLetter }: LegendProps) {
  const list = useFit<HTMLUListElement>(0.4)
  return (
    <ul ref={list} className={styles.legend} aria-label="Legend">
      {lettersToRead(scheme).map((letter) => {
        const content = (
          <>
            <Token letter={letter} />
            {letter.name}
          </>
        )
        return (
          <li key={letter.key}>
            {onLetter ? (
              <button type="button" tabIndex={-1} onClick={() => onLetter(letter.key)}>
                {content}
              </button>
            ) : (
              content
            )}
          </li>
        )
      })}
    </ul>
  )
}
