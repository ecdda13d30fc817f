import { describeFieldError, type FieldError } from '../../shared/document/field.ts'
import { assertNever } from '../../shared/result.ts'
import type { Fields } from '../../shared/document/fieldValues.ts'
import { ChoiceField, DateField, NameField, NoteField, NumberField, TermField } from './detailFields.tsx'

interface ControlsProps {
  readonly fields: Fields
  readonly texts: Readonly<Record<string, string>>
  readonly errors: Readonly<Record<string, FieldError>>
  readonly type: (name: string, text: string) => void
}

/** A control for each field of a list, in its order. */
export function DetailControls({ fields, texts, errors, type }: ControlsProps) {
  return Object.entries(fields).map(([name, { label, control }]) => {
    const error = errors[name]
    const props = {
      ...{ label, value: texts[name] ?? '', problem: error && describeFieldError(error) },
      onChange: (text: string) => type(name, text),
    }
    switch (control.kind) {
      case 'line':
        return <NameField key={name} {...props} />
      case 'text':
        return <NoteField key={name} {...props} />
      case 'date':
        return <DateField key={name} {...props} />
      case 'term':
        return <TermField key={name} {...props} />
      case 'number':
        return <NumberField key={name} max={control.max} {...props} />
      case 'choice':
        return <ChoiceField key={name} options={control.options} {...props} />
      default:
        return assertNever(control)
    }
  })
}
