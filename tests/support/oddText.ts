import fc from 'fast-check'

/** Texts as people and attackers write them. */
export const oddText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '',
    '=1+1',
    '-',
    "'til",
    '"quoted"',
    'a,b;c\td',
    'two\r\nlines',
    'שלום',
    '👩‍💻',
    '__proto__',
    'constructor',
    '\uD800',
  ),
)
