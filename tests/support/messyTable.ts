/** A table with something to be repaired of every kind, wider and longer than the dialog. */
export const messyTable = [
  'Responsibilities 2026',
  ['ID', 'Phase', 'Activity', ...Array.from({ length: 14 }, (_, at) => `Role ${at + 1}`), 'Remarks'].join(
    ',',
  ),
  ...Array.from({ length: 40 }, (_, row) =>
    [
      `T-${row}`,
      row % 10 === 0 ? `Phase ${row / 10 + 1}` : '',
      `Something that is to be done and has a long name ${row}`,
      ...Array.from(
        { length: 14 },
        (_unused, at) => ['A/R', 'r', 'C ', 'maybe', '-', 'I (told)', 'x'][(row + at) % 7],
      ),
      'to be discussed',
    ].join(','),
  ),
].join('\n')
