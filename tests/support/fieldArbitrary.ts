import fc from 'fast-check'
import type { Field } from '../../shared/document/field.ts'
import { heldOf, mapValues, type Fields, type Held, type Values } from '../../shared/document/fieldValues.ts'
import type { Json } from '../../shared/document/matrix.ts'
import { oddText } from './oddText.ts'

/** Any values of a list of fields, so that a field that is added is in every property test at once. */
export function valuesArbitrary<F extends Fields>(
  fields: F,
  text: fc.Arbitrary<string> = oddText,
): fc.Arbitrary<Values<F>> {
  const each = Object.entries(fields).map(([name, field]) =>
    valueArbitrary(field, text).map((value) => [name, value]),
  )
  return fc.tuple(...each).map((pairs) => {
    const values: Record<string, Json> = Object.fromEntries(pairs)
    return mapValues(fields, ({ usual }, name) => values[name] ?? usual)
  })
}

/** The same as a matrix holds them. */
export function heldArbitrary<F extends Fields>(
  fields: F,
  text: fc.Arbitrary<string> = oddText,
): fc.Arbitrary<Held<F>> {
  return valuesArbitrary(fields, text).map((values) => heldOf(fields, values))
}

function valueArbitrary(
  { control, usual, read }: Field<Json>,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Json> {
  switch (control.kind) {
    case 'line':
    case 'text':
      return Array.isArray(usual) ? fc.uniqueArray(text, { maxLength: 3 }) : text
    case 'choice':
      return fc.constantFrom(
        ...control.options.map((option) => {
          const value = read(option)
          return value.ok ? value.value : usual
        }),
      )
    case 'number':
      return fc.constantFrom(0, 1, 2.5, 1e-7, control.max)
    case 'date':
      return fc.constantFrom('', '2026-03-31', '1999-12-31', '2028-02-29')
    case 'term':
      return fc.constantFrom('', '2026-01-01/2026-12-31', '../2028-02-29', '2027-01-01/..')
    default:
      return control satisfies never
  }
}
