import { parseAst } from 'vite'

/** A node of a parsed source: only what the checks ask for is looked at. */
export type Node = Readonly<Record<string, unknown>>

/** Calls `visit` with every node of a source in TypeScript or JavaScript. */
export function visitSource(source: string, name: string, visit: (node: Node) => void): void {
  walk(parseAst(source, { lang: name.endsWith('x') ? 'tsx' : 'ts', astType: 'ts' }), visit)
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

/** The name at the end of what is called or assigned: `openExternal` of `shell.openExternal`. */
export function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (typeof node['name'] === 'string') return node['name']
  if (typeof node['value'] === 'string') return node['value']
  return nameOf(node['property'])
}

/** What a call is given, from the first on; empty for any other node. */
export function argumentsOf(node: Node): readonly unknown[] {
  return Array.isArray(node['arguments']) ? node['arguments'] : []
}

/** The text of a string, or the parts of a template that stand in the source. */
export function textOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node['type'] === 'Literal') return typeof node['value'] === 'string' ? node['value'] : undefined
  if (node['type'] !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return undefined
  return node['quasis'].map((part: unknown) => (isNode(part) ? rawOf(part['value']) : '')).join('${}')
}

function rawOf(value: unknown): string {
  return isNode(value) ? String(value['raw']) : ''
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const item of value) walk(item, visit)
  else if (isNode(value)) {
    visit(value)
    for (const child of Object.values(value)) walk(child, visit)
  }
}
