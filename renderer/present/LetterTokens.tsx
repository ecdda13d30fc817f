import { findLetter, lettersInWords } from '../../shared/document/letters.ts'
import type { LetterKey } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { Token } from '../ui/Token.tsx'

/** Letters in the shapes of their kinds, and in words for those who do not see them. */
export function LetterTokens({ matrix, letters }: { matrix: Matrix; letters: readonly LetterKey[] }) {
  return (
    <>
      {letters.map((key) => {
        const letter = findLetter(matrix.scheme, key)
        return letter ? (
          <Token key={key} letter={letter} />
        ) : (
          <span key={key} aria-hidden className="token unknown" data-letter={key} />
        )
      })}
      <span className="visually-hidden">{lettersInWords(matrix.scheme, letters)}</span>
    </>
  )
}
