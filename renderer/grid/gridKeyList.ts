import { lettersToRead } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { raci } from '../../shared/document/schemes.ts'

interface GridKeys {
  readonly label: string
  readonly keys: readonly string[]
}

/** The keys of a cell as people are told of them; what each does is in `gridKey`. Without a chart it has the letters of RACI. */
export function gridKeyList(scheme: Scheme = raci): readonly GridKeys[] {
  return [
    { label: 'Set or remove a letter', keys: lettersToRead(scheme).map(({ key }) => key) },
    { label: 'Assign to a role, in Assigned to', keys: ['First letters of its name'] },
    { label: 'Nobody yet, in Assigned to', keys: ['Delete'] },
    { label: 'Edit a name', keys: ['Enter', 'F2'] },
    { label: 'Leave a name unchanged', keys: ['Esc'] },
    { label: 'Leave the chart: to the panel and on, or to the top bar', keys: ['F6', 'Shift+F6'] },
    { label: 'Move', keys: ['Arrows', 'Tab', 'Home', 'End'] },
  ]
}
