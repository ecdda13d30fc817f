/** Signs and words for yes, in lower case. */
const yes: ReadonlySet<string> = new Set([
  ...['x', 'х', '×', '✕', '✖', '✓', '✔', '✔️', '✅', '☑', '☑️', '☒', '[x]'],
  ...['●', '•', '◉', '■', '▪', '◆', '★', '*', '√'],
  ...[':white_check_mark:', ':heavy_check_mark:', ':check:', ':check_mark:', '(tick)', '(/)'],
  ...[
    'yes',
    'y',
    'ja',
    'oui',
    'sí',
    'si',
    'sì',
    'sim',
    'true',
    'wahr',
    'vrai',
    'verdadero',
    'vero',
    'verdadeiro',
    'waar',
  ],
])

/** Signs and words for no, in lower case; a lone `n` or `0` says no only beside a yes. */
const no: ReadonlySet<string> = new Set([
  ...[
    '✗',
    '✘',
    '❌',
    '☐',
    '[ ]',
    '○',
    '◯',
    '□',
    '☆',
    '🚫',
    '⛔',
    ':x:',
    ':cross_mark:',
    ':no_entry:',
    '(x)',
    '(cross)',
    '(error)',
  ],
  ...['no', 'nein', 'non', 'nee', 'não', 'false', 'falsch', 'faux', 'falso', 'onwaar'],
])

/** Signs that nobody can know the meaning of. */
const unclear: ReadonlySet<string> = new Set(['?', '??', '(?)'])

/** What a tick says, if a text is one. */
export function tickOf(text: string): 'yes' | 'no' | 'unclear' | undefined {
  const plain = text.trim().toLowerCase()
  if (yes.has(plain)) return 'yes'
  if (no.has(plain)) return 'no'
  return unclear.has(plain) ? 'unclear' : undefined
}

/** What a text says in a column that holds yes or no: there `1`, `Y` and `N` are ticks, too. */
export function tickInColumn(text: string): 'yes' | 'no' | 'unclear' | undefined {
  const plain = text.trim().toLowerCase()
  if (plain === 'n' || /^0(?:[.,]0+)?\s*%?$/.test(plain)) return 'no'
  return plain === '1' || plain === 't' ? 'yes' : plain === 'f' ? 'no' : tickOf(text)
}
