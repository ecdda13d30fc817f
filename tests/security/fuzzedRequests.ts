/** A request as it travels to the page that sends it: JSON, in which a {@link Marked} stands for what JSON cannot say. */
export type Tree = null | boolean | number | string | readonly Tree[] | { readonly [key: string]: Tree }

/** Stands for a value of {@link Atom}. */
const mark = '§'

/** Values that are no JSON. The page makes them; some can be cloned into a message, some cannot. */
const atoms = [
  ...[
    'undefined',
    'NaN',
    'Infinity',
    'bigint',
    'symbol',
    'function',
    'promise',
    'date',
    'expression',
    'error',
  ],
  ...[
    'map',
    'set',
    'bytes',
    'buffer',
    'cycle',
    'deep',
    'sparse',
    'long',
    'getter',
    'element',
    'own __proto__',
  ],
] as const
export type Atom = (typeof atoms)[number]

const strangeTexts = [
  ...['', ' ', '../../etc/passwd', '/etc/passwd', 'C:\\Windows\\system.ini', '\\\\server\\share', 'a\u0000b'],
  ...['__proto__', 'constructor', 'file:///etc/passwd', '${process.exit(1)}', '{"format":"remit"}', '\ud800'],
  ...['{', 'null', '<script>1</script>', '9'.repeat(400), 'f'.repeat(32), '\u202eexe.raci', "'; rm -rf ~"],
]
const strangeNumbers = [-1, 0, 0.5, 1e308, -1e308, 2 ** 31, 2 ** 53, -0, 1e9]
const strangeKeys = ['path', 'filePath', '__proto__', 'constructor', 'then', 'toJSON', 'length', '0', '']

type Random = () => number

/** A request that came of a good one by one to three strange changes; undefined is what takes no request. */
export function fuzzed(good: unknown, random: Random): Tree {
  let tree: Tree = good === undefined ? atom('undefined') : treeOf(good)
  const changes = 1 + Math.floor(random() * 3)
  for (let change = 0; change < changes; change++) tree = changed(tree, random)
  return tree
}

function changed(tree: Tree, random: Random): Tree {
  if (random() < 0.15) return strange(random)
  if (typeof tree === 'string') return random() < 0.5 ? pick(strangeTexts, random) : bent(tree, random)
  if (typeof tree === 'number') return pick(strangeNumbers, random)
  if (tree === null || typeof tree === 'boolean') return strange(random)
  if (isList(tree)) {
    const place = Math.floor(random() * (tree.length + 1))
    const inside = tree[place]
    return tree.toSpliced(place, 1, inside === undefined ? strange(random) : changed(inside, random))
  }
  if (mark in tree) return strange(random)
  const keys = Object.keys(tree)
  if (keys.length === 0 || random() < 0.2) return { ...tree, [pick(strangeKeys, random)]: strange(random) }
  const key = pick(keys, random)
  const { [key]: inside = null, ...others } = tree
  return random() < 0.2 ? others : { ...others, [key]: changed(inside, random) }
}

function strange(random: Random): Tree {
  if (random() < 0.6) return atom(pick(atoms, random))
  if (random() < 0.5) return pick(strangeTexts, random)
  return pick<Tree>([...strangeNumbers, null, true, false, [], {}, [[]], { length: 1e9 }], random)
}

/** A text that is cut, doubled or has one character changed. */
function bent(text: string, random: Random): string {
  const place = Math.floor(random() * text.length)
  const how = random()
  if (how < 0.3) return text.slice(0, place)
  if (how < 0.5) return text + text
  return text.slice(0, place) + pick(['"', '\n', '\u0000', '/', '{', '9'], random) + text.slice(place + 1)
}

/** A good request as it travels. */
export function treeOf(value: unknown): Tree {
  if (value instanceof Uint8Array) return atom('bytes')
  if (Array.isArray(value)) return value.map(treeOf)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, treeOf(inside)]))
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null ? null : atom('undefined')
}

function atom(name: Atom): Tree {
  return { [mark]: name }
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}

function pick<T>(from: readonly T[], random: Random): T {
  const chosen = from[Math.floor(random() * from.length)]
  if (chosen === undefined) throw new Error('There is nothing to pick from.')
  return chosen
}

/** The request itself, in whose place `make` puts what stands for no JSON. Also run as text, in the page. */
export function alive(tree: Tree, make: (name: Atom) => unknown): unknown {
  const walk = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    const name: unknown = Reflect.get(part, '§')
    if (typeof name === 'string') return make(name as Atom)
    const made = {}
    for (const [key, inside] of Object.entries(part))
      Object.defineProperty(made, key, {
        value: walk(inside),
        enumerable: true,
        writable: true,
        configurable: true,
      })
    return made
  }
  return walk(tree)
}

/** Makes what is no JSON. Run in the page. */
export function makeAtom(name: Atom): unknown {
  const cycle: Record<string, unknown> = {}
  cycle['itself'] = cycle
  let deep: unknown = 1
  if (name === 'deep') for (let level = 0; level < 900; level++) deep = [deep]
  const made: Record<Atom, () => unknown> = {
    undefined: () => undefined,
    NaN: () => Number.NaN,
    Infinity: () => Number.POSITIVE_INFINITY,
    bigint: () => BigInt(2) ** BigInt(70),
    symbol: () => Symbol('request'),
    function: () => () => 1,
    promise: () => Promise.resolve(1),
    date: () => new Date(Number.NaN),
    expression: () => /(a+)+$/g,
    error: () => new Error('a canary'),
    map: () => new Map([['path', '/etc/passwd']]),
    set: () => new Set([1]),
    bytes: () => new Uint8Array([1, 2, 3]),
    buffer: () => new ArrayBuffer(8),
    cycle: () => cycle,
    deep: () => deep,
    sparse: () => Object.assign([], { 9: 1 }),
    long: () => 'x'.repeat(200_000),
    getter: () => Object.defineProperty({}, 'path', { get: () => '/etc/passwd', enumerable: true }),
    element: () => document.body,
    'own __proto__': () => JSON.parse('{"__proto__": {"polluted": true}}') as unknown,
  }
  return made[name]()
}
