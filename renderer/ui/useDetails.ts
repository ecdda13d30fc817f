import type { FieldError } from '../../shared/document/field.ts'
import { readValues, textsOf, type Fields, type Values } from '../../shared/document/fieldValues.ts'
import { isTyped } from './detailFields.tsx'
import { useTyped } from './useTyped.ts'

/** A form made from a list of fields. */
interface Details<F extends Fields> {
  /** the text in each field */
  readonly texts: Readonly<Record<string, string>>
  readonly type: (name: string, text: string) => void
  /** what was typed, read; only where it is other than before */
  readonly changed: Partial<Values<F>>
  /** what cannot be read as it is typed */
  readonly errors: Readonly<Record<string, FieldError>>
  readonly isTyped: boolean
  /** to be called when what was typed is taken over */
  readonly clear: () => true
}

/** What is typed into the fields of a form over what they hold; white space around a text is not kept. */
export function useDetails<F extends Fields>(fields: F, before: Values<F>): Details<F> {
  const kept = textsOf(fields, before)
  const { values, type, clear } = useTyped(kept)
  const typed = Object.entries(values).filter(([name, text]) => isTyped(text, kept[name] ?? ''))
  const { read, errors } = readValues(
    fields,
    Object.fromEntries(typed.map(([name, text]) => [name, text.trim()])),
  )
  return {
    ...{ texts: values, changed: read, errors, isTyped: typed.length > 0, clear },
    type: (name, text) => type({ [name]: text }),
  }
}
