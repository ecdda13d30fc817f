const ups = [
  '../',
  '..\\',
  '%2e%2e/',
  '..%2f',
  '%252e%252e%252f',
  '....//',
  '.././',
  '..;/',
  '\u2025/',
  '..\u2215',
  '．．/',
]

/**
 * 300 texts that lead out of a folder where somebody takes them for a path, towards files in `decoys`: up, absolute, on other
 * computers, past what Windows checks, cut by a zero byte, streams, devices, links, ends that Windows drops.
 */
export function pathStrings(decoys: string): readonly string[] {
  const relative = ['decoys/passwd', 'decoys/etc/passwd', 'decoys/other.raci', 'linked/other.raci']
  const backwards = decoys.replaceAll('/', '\\')
  const absolute = ['passwd', 'etc/passwd', 'other.raci'].map((name) => `${decoys}/${name}`)
  const up = ups.flatMap((step) =>
    [1, 2, 6].flatMap((times) => relative.map((name) => step.repeat(times) + name)),
  )
  const elsewhere = absolute.flatMap((path) => [
    ...[path, `/${path}`, `file://${path}`, `file:${path}`, `app://bundle${path}`, `/proc/self/root${path}`],
    ...[`${path}\u0000.csv`, `${path}%00`, `~${path}`, `$HOME${path}`, `|${path}`, `${path};`, `${path}\n`],
  ])
  const windows = [
    ...[
      `\\\\server\\share${backwards}`,
      `\\\\?\\C:${backwards}`,
      `\\\\.\\C:${backwards}`,
      `\\??\\C:${backwards}`,
    ],
    ...[
      `C:${backwards}`,
      `C:decoys`,
      `${backwards}:stream`,
      'chart.csv:stream',
      'chart.csv::$DATA',
      '\\\\?\\UNC\\s\\x',
    ],
  ]
  const devices = [
    'CON',
    'NUL',
    'AUX',
    'PRN',
    'COM1',
    'COM¹',
    'LPT9',
    'CONIN$',
    'con.csv',
    'nul .x',
    'CLOCK$',
  ].flatMap((name) => [name, `${name}.`, `${name}.raci`, `../${name}`])
  const ends = [
    '.',
    '..',
    '...',
    ' ',
    '. ',
    '/',
    '//',
    '\\',
    './',
    'chart.',
    'chart ',
    'chart. .',
    '-',
    '--help',
    '-rf',
  ]
  const hidden = [
    '.ssh',
    '.bashrc',
    '.config/autostart/x.desktop',
    'linked/passwd',
    'linked',
    'linked/../linked/x',
  ]
  const all = [...up, ...elsewhere, ...windows, ...devices, ...ends, ...hidden]
  const longer = all.slice(0, 300).map((text) => `${'a/'.repeat(40)}${'../'.repeat(46)}${text}`)
  return [...new Set([...all, ...longer])].slice(0, 300)
}
