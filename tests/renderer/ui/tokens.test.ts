import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { hueOf, inks, usualLook, type Theme } from '../../../shared/document/letterLook.ts'
import { letterColours } from '../../../shared/document/matrix.ts'

const renderer = resolve(import.meta.dirname, '../../../renderer')
const tokens = join(renderer, 'ui/tokens.css')

interface Declaration {
  readonly property: string
  readonly value: string
}

/** What a kind of declaration may be made of beside tokens; the rest of it is to be empty. */
interface Law {
  readonly what: string
  readonly of: RegExp
  readonly allowed: RegExp
}

/** A factor is a multiple without a unit: how much a slide is shrunk. */
const factor = String.raw`(?:calc|var\(--(?:fit|shrink|scale|name)\)|[\s*()])`
const laws: readonly Law[] = [
  {
    what: 'a size of type',
    of: /^font(?:-size)?$/,
    allowed: new RegExp(
      String.raw`^(?:inherit|0|(?:${factor}|var\(--(?:fs|lh)-\d\)|var\(--(?:font|mono)\)|[/\s])+)$`,
    ),
  },
  {
    what: 'a radius',
    of: /^border(?:-[a-z]+)*-radius$/,
    allowed: new RegExp(String.raw`^(?:${factor}|var\(--r-(?:\d|full)\)|0(?![.\d])|\s)+$`),
  },
  {
    what: 'a space',
    of: /^(?:padding|margin|gap|row-gap|column-gap)(?:-[a-z-]+)?$/,
    // Hair lines, and parts of the letter's height in what is as large as its text.
    allowed: new RegExp(
      String.raw`^(?:${factor}|var\(--s-\d+\)|auto|-?[012]px|-?[\d.]+em|-1|[+-]|0(?![.\d])|\d \* |\s)+$`,
    ),
  },
]

const colour =
  /#[\da-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch|light-dark)\(|(?<![\w-])(?:black|white|red|green|blue|gr[ae]y|silver|orange|yellow|purple)(?![\w-])/i

function declarationsOf(css: string): readonly Declaration[] {
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '')
  return [...plain.matchAll(/(?:^|[;{])\s*([\w-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    ([, property = '', value = '']) => ({ property, value: value.trim() }),
  )
}

/** What of a style sheet is not made of tokens, as `a radius: border-radius: 7px`. */
function complaints(css: string): readonly string[] {
  return declarationsOf(css).flatMap(({ property, value }) => [
    ...laws
      .filter(({ of, allowed }) => of.test(property) && !allowed.test(value))
      .map(({ what }) => `${what}: ${property}: ${value}`),
    ...(colour.test(value.replaceAll(/url\([^)]*\)|var\([^)]*\)/g, ''))
      ? [`a colour: ${property}: ${value}`]
      : []),
  ])
}

function sheets(): readonly string[] {
  return readdirSync(renderer, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.css'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => file !== tokens)
}

describe('the style sheets of the window', () => {
  test.each(sheets().map((file) => [relative(renderer, file), file]))(
    '%s is made of tokens',
    (_name, file) => {
      expect(complaints(readFileSync(file, 'utf8'))).toEqual([])
    },
  )

  test('are all looked at', () => expect(sheets().length).toBeGreaterThan(30))

  test('use no token that is not there', () => {
    const known = new Set(declarationsOf(readFileSync(tokens, 'utf8')).map(({ property }) => property))
    const used = sheets().flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/var\((--(?:fs|lh|r|s)-[\w-]+)/g)].map(([, name]) => name),
    )
    expect(used.filter((name) => !known.has(name ?? ''))).toEqual([])
  })
})

describe('letters look the same in the window as in exports and ballots:', () => {
  const values = new Map(
    declarationsOf(readFileSync(tokens, 'utf8')).map(({ property, value }) => [property, value] as const),
  )
  /** A token's colours as `#rrggbb`. */
  const tokenOf = (name: string): Record<Theme, string> => {
    const [, light = '', dark = ''] = /^light-dark\((#\w+), (#\w+)\)$/.exec(values.get(name) ?? '') ?? []
    return { light: inFull(light), dark: inFull(dark) }
  }
  const inFull = (hex: string): string => (hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex)
  const both = (of: (theme: Theme) => string | undefined) => ({ light: of('light'), dark: of('dark') })

  test.each([
    ['--a-bg', (theme: Theme) => usualLook('owner', theme).fill],
    ['--a-fg', (theme: Theme) => usualLook('owner', theme).text],
    ['--r-bg', (theme: Theme) => usualLook('doer', theme).fill],
    ['--r-fg', (theme: Theme) => usualLook('doer', theme).text],
    ['--c-bg', (theme: Theme) => usualLook('adviser', theme).fill],
    ['--c-fg', (theme: Theme) => usualLook('adviser', theme).text],
    ['--c-line', (theme: Theme) => usualLook('adviser', theme).line],
    ['--i-fg', (theme: Theme) => usualLook('informed', theme).text],
    ['--i-line', (theme: Theme) => usualLook('informed', theme).line],
    ['--text', (theme: Theme) => inks[theme].text],
    ['--text-2', (theme: Theme) => inks[theme].text2],
    ['--surface', (theme: Theme) => inks[theme].paper],
    ['--surface-2', (theme: Theme) => inks[theme].band],
    ['--line', (theme: Theme) => inks[theme].line],
    ['--line-strong', (theme: Theme) => inks[theme].lineStrong],
    ['--accent', (theme: Theme) => inks[theme].accent],
    ...letterColours.map((colour) => [`--${colour}`, (theme: Theme) => hueOf(colour, theme)] as const),
  ] as const)('%s', (name, of) => {
    expect(tokenOf(name)).toEqual(both(of))
  })
})

test.each([
  ['.a { font-size: 13px; }', 'a size of type: font-size: 13px'],
  ['.a { font: 600 12px/1.5 var(--font); }', 'a size of type: font: 600 12px/1.5 var(--font)'],
  ['.a { font-size: calc(var(--fs-1) * 1.2); }', 'a size of type: font-size: calc(var(--fs-1) * 1.2)'],
  ['.a { border-radius: 7px; }', 'a radius: border-radius: 7px'],
  ['.a { border-radius: var(--r-1) 50%; }', 'a radius: border-radius: var(--r-1) 50%'],
  ['.a { padding: 0 6px; }', 'a space: padding: 0 6px'],
  ['.a { color: #fff; }', 'a colour: color: #fff'],
  ['.a { border: 1px solid white; }', 'a colour: border: 1px solid white'],
  ['.a { background: light-dark(var(--a-bg), rgb(0 0 0)); }', 'a colour'],
])('a style sheet with %s is complained of', (css, complaint) => {
  expect(complaints(css).join('\n')).toContain(complaint)
})

test('tokens, shrunk ones and system colours pass', () => {
  const css = `.a { font: var(--fs-2) / var(--lh-2) var(--font); border-radius: var(--r-1) 0 0 var(--r-full);
    font-size: calc(var(--fs-1) * var(--fit)); padding: 0 var(--s-2); color: CanvasText; background: transparent; }`
  expect(complaints(css)).toEqual([])
})
