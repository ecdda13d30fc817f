/** The scheme under which the one page to be printed is asked for. */
export const printScheme = 'print'
