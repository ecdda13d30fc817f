import type { Letter } from '../../shared/document/matrix.ts'

/** A letter in the shape of its kind. Decoration: the words stand beside it. */
export function Token({ letter, isSmall = false }: { letter: Letter; isSmall?: boolean }) {
  return (
    <span
      aria-hidden
      className={`token ${letter.kind}${isSmall ? ' small' : ''}`}
      data-letter={letter.key}
      data-colour={letter.colour}
    />
  )
}
