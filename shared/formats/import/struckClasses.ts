const through = /text-decoration(?:-line)?\s*:[^;{}]{0,200}\bline-through\b/i

/** The classes that a style sheet of a page strikes out, as the pages of spreadsheet programs do. */
export function struckClasses(css: string): readonly string[] {
  if (!through.test(css)) return []
  return css.split('}').flatMap((rule) => {
    const [selectors = '', declarations = ''] = rule.split('{')
    if (!through.test(declarations)) return []
    return selectors.split(',').flatMap((selector) => /\.([\w-]+)\s*$/.exec(selector)?.[1] ?? [])
  })
}

/** Whether an element is struck out by its own style. */
export function isStruckByStyle(style: string | undefined): boolean {
  return style !== undefined && through.test(style)
}
