import { argumentsOf, isNode, nameOf, textOf, type Node } from '../../support/syntax.ts'

/** One thing that must not stand in a source. `item` is its number in Electron's own list for security. */
export interface Check {
  readonly rule: string
  readonly item: number
  readonly isBad: (node: Node) => boolean
}

/** Calls and assignments that are refused by the name at their end. */
const calls: readonly (readonly [rule: string, item: number, ...names: string[]])[] = [
  ['opens an address in another program', 15, 'openExternal', 'openPath'],
  ['runs text in a page', 3, 'executeJavaScript', 'executeJavaScriptInIsolatedWorld', 'insertCSS'],
  ['runs text', 7, 'eval', 'Function', 'execScript'],
  ['writes markup into a page', 7, 'insertAdjacentHTML', 'writeln', 'createContextualFragment'],
  ['gives Chromium a switch', 8, 'appendSwitch', 'appendArgument'],
  ['starts another program', 4, 'execFile', 'execSync', 'spawn', 'fork', 'utilityProcess'],
  ['judges certificates itself', 1, 'setCertificateVerifyProc'],
  ['serves files by path', 18, 'registerFileProtocol', 'interceptFileProtocol', 'loadFile'],
  ['attaches a debugger or developer tools', 6, 'openDevTools', 'inspectElement'],
]

/** Settings of windows that are refused with this value; `undefined` is any. */
const settings: readonly (readonly [name: string, item: number, bad: unknown])[] = [
  ['nodeIntegration', 2, true],
  ['nodeIntegrationInWorker', 2, true],
  ['nodeIntegrationInSubFrames', 2, true],
  ['enableRemoteModule', 2, true],
  ['contextIsolation', 3, false],
  ['sandbox', 4, false],
  ['webSecurity', 6, false],
  ['allowRunningInsecureContent', 8, true],
  ['experimentalFeatures', 9, true],
  ['enableBlinkFeatures', 10, undefined],
  ['webviewTag', 12, true],
  ['bypassCSP', 7, true],
  ['allowServiceWorkers', 18, true],
]

const bannedModules = /^(?:node:)?(?:child_process|vm|net|http|https|dgram|tls|cluster)$|^@electron\/remote$/
const bannedProperties = /^(?:innerHTML|outerHTML|srcdoc|dangerouslySetInnerHTML)$/
const insecureAddress = /^(?:http|ws|ftp):\/\//
/** The names of XML formats are written as addresses; nothing asks for them. */
const nameOfFormat = /^http:\/\/(?:schemas\.(?:openxmlformats|microsoft)\.|www\.w3\.org|purl\.org)/
const loosePolicy = /script-src[^;]*'unsafe-(?:inline|eval)'|(?:default|script)-src[^;]*\*/

export const checks: readonly Check[] = [
  ...calls.map(([rule, item, ...names]): Check => ({
    rule,
    item,
    isBad: (node) =>
      /^(?:CallExpression|NewExpression)$/.test(typeOf(node)) && names.includes(nameOf(node['callee']) ?? ''),
  })),
  ...settings.map(([name, item, bad]): Check => ({
    rule: `sets ${name}`,
    item,
    isBad: (node) =>
      typeOf(node) === 'Property' &&
      nameOf(node['key']) === name &&
      (bad === undefined || (isNode(node['value']) && node['value']['value'] === bad)),
  })),
  {
    rule: 'imports what opens a network or another program',
    item: 1,
    isBad: (node) => {
      const isRequire = typeOf(node) === 'CallExpression' && nameOf(node['callee']) === 'require'
      const from = isRequire
        ? argumentsOf(node)[0]
        : /^(?:Import|Export)/.test(typeOf(node)) && node['source']
      return bannedModules.test(textOf(from) ?? '')
    },
  },
  {
    rule: 'sets markup as text',
    item: 7,
    isBad: (node) => {
      const isSet =
        typeOf(node) === 'AssignmentExpression' && bannedProperties.test(nameOf(node['left']) ?? '')
      const isAttribute = typeOf(node) === 'JSXAttribute' && bannedProperties.test(nameOf(node['name']) ?? '')
      return isSet || isAttribute
    },
  },
  {
    rule: 'names an insecure address',
    item: 1,
    isBad: (node) => {
      const text = textOf(node) ?? ''
      return insecureAddress.test(text) && !nameOfFormat.test(text)
    },
  },
  {
    rule: 'has a policy that lets scripts in',
    item: 7,
    isBad: (node) => loosePolicy.test(textOf(node) ?? ''),
  },
  {
    rule: 'lets a page open a window',
    item: 14,
    isBad: (node) =>
      typeOf(node) === 'Property' && nameOf(node['key']) === 'action' && textOf(node['value']) === 'allow',
  },
  {
    rule: 'answers a permission with yes',
    item: 5,
    isBad: (node) => /^set\w*Permission\w*Handler$/.test(nameOf(node['callee']) ?? '') && saysYes(node),
  },
  {
    rule: 'takes messages without an answer, past the one wrapper',
    item: 17,
    isBad: (node) => {
      const callee = node['callee']
      return isNode(callee) && nameOf(callee['object']) === 'ipcMain' && nameOf(callee) !== 'handle'
    },
  },
  {
    rule: 'hands a page something of Electron',
    item: 20,
    isBad: (node) =>
      nameOf(node['callee']) === 'exposeInMainWorld' &&
      argumentsOf(node).some((given) =>
        /^(?:ipcRenderer|electron|require|process)$/.test(nameOf(given) ?? ''),
      ),
  },
  {
    rule: 'runs text later',
    item: 7,
    isBad: (node) =>
      /^set(?:Timeout|Interval)$/.test(nameOf(node['callee']) ?? '') &&
      textOf(argumentsOf(node)[0]) !== undefined,
  },
  {
    rule: 'silences warnings of Electron',
    item: 16,
    isBad: (node) => /ELECTRON_DISABLE_SECURITY_WARNINGS/.test(textOf(node) ?? nameOf(node) ?? ''),
  },
]

/** Whether `answer(true)`, or a function that is just `true`, stands anywhere inside. */
function saysYes(node: Node): boolean {
  const isTrue = (value: unknown): boolean => isNode(value) && value['value'] === true
  const inside = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(inside)
    if (!isNode(value)) return false
    if (typeOf(value) === 'CallExpression' && argumentsOf(value).some(isTrue)) return true
    if (typeOf(value) === 'ArrowFunctionExpression' && isTrue(value['body'])) return true
    if (typeOf(value) === 'ReturnStatement' && isTrue(value['argument'])) return true
    return Object.values(value).some(inside)
  }
  return argumentsOf(node).some(inside)
}

function typeOf(node: Node): string {
  return String(node['type'])
}
