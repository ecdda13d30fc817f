import type { WorkshopStep } from '../../shared/workshop/session.ts'

/** What each step is called on screen, and what it is for. */
export const stepWords: Readonly<Record<WorkshopStep, { readonly name: string; readonly what: string }>> = {
  meanings: {
    name: 'Meanings',
    what: 'Read each letter aloud. Change its wording until all agree.',
  },
  roles: { name: 'Roles', what: 'Is somebody missing? Is a role here that takes part in nothing?' },
  vote: { name: 'Vote', what: 'Silently. Who has voted is seen here; what they chose is not.' },
  reveal: { name: 'Reveal', what: 'All at once, the widest split first.' },
  settle: { name: 'Settle', what: 'The two ends speak first. Vote once more, then settle.' },
  unowned: {
    name: 'No owner',
    what: 'Each row gets one accountable owner, or is parked with a name and a date.',
  },
  load: { name: 'Load', what: 'Does one role hold too much? Move what can be moved now.' },
  close: { name: 'Close', what: 'Read the decisions out. Each role signs. Send the record today.' },
}
