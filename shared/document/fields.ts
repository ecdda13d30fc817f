import { choiceField, dateField, flagField, listField, numberField, termField, textField } from './field.ts'
import { limits } from './limits.ts'

/*
 * The one list of what a person says of a chart, a role, a responsibility and a cell. The types of `matrix.ts`, the schema,
 * canonical text, commands, merge, differences, import, exports, forms and the search are made from it; letters are not in
 * it, as they are the chart itself. To add a field is to add a line here.
 */

export const chartFields = {
  title: textField({ name: 'Title', max: limits.name, stored: 'required' }),
  goal: textField({ name: 'Goal', max: limits.goal, stored: 'always' }),
  /** whether an owner without a doer counts as an error */
  strict: flagField({ name: 'Strict checking', stored: 'always' }),
}

/** What is said of a role beside its name. */
export const roleDetailFields = {
  /** the person or team in the role */
  holder: textField({ name: 'Holder', label: 'Person or team', max: limits.name, stored: 'always' }),
  note: textField({ name: 'Note', max: limits.note, hasLines: true, stored: 'used' }),
}

export const roleFields = {
  name: textField({ name: 'Name', label: 'Role', max: limits.name, stored: 'required' }),
  ...roleDetailFields,
}

/** What is said of a responsibility beside its name and its cells. */
export const rowDetailFields = {
  /** how far the team has come with it */
  status: choiceField({
    ...{ name: 'Status', stored: 'used', isPassing: true },
    names: { open: 'Open', agreed: 'Agreed', parked: 'Parked' },
    usual: 'open',
  }),
  tags: listField({
    ...{ name: 'Tags', label: 'Tags, separated by commas', stored: 'used' },
    ...{ one: 'tag', most: limits.tags },
  }),
  description: textField({ name: 'Description', max: limits.note, hasLines: true, stored: 'used' }),
  /** how much work it is beside the others */
  effort: numberField({
    ...{ name: 'Effort', label: 'Relative effort (1 = normal)', stored: 'used' },
    ...{ usual: 1, max: limits.effort },
  }),
  /** when the team looks at it again */
  reviewBy: dateField({ name: 'Review by', stored: 'used', isPassing: true }),
}

export const rowFields = {
  name: textField({ name: 'Name', max: limits.name, stored: 'required' }),
  ...rowDetailFields,
}

/** What is said of a cell beside its letters. */
export const cellFields = {
  /** what the letters cover when they are shared */
  scope: textField({
    ...{ name: 'Scope', label: 'Scope: what this covers when it is shared' },
    ...{ max: limits.name, stored: 'always' },
  }),
  note: textField({ name: 'Note', max: limits.note, hasLines: true, stored: 'always' }),
  /** from which day on it holds, and until which */
  term: termField({ name: 'Term', stored: 'used' }),
}
