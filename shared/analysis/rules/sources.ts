/** Where the rules come from. */
export const sources = {
  smithErwin: 'Smith & Erwin, Role & Responsibility Charting',
  pmbok: 'PMBOK Guide, responsibility assignment matrix',
  cobit: 'COBIT 4.1, RACI charts',
  trackplus: 'trackplus, RACI matrix analysis',
  cii: 'CII QSG-6',
  plainReading: 'A chart is read by people who were not in the room',
  bain: 'Bain & Company, RAPID',
} as const
