/** What an office document has besides texts and was not read, a sentence each, by the parts of its package. */
export function packageRemarks(noun: string, names: readonly string[]): readonly string[] {
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  return [
    ...(has(/(?:^|\/)(?:comments|threadedComments|modernComment)[^/]*(?:\/|\.xml$)/)
      ? [`The ${noun} has comments; they were not read.`]
      : []),
    ...(has(/vbaProject|^Basic\//) ? [`The ${noun} has macros; they were not run and are not kept.`] : []),
  ]
}

/** What outside of tables was left out, a sentence each. */
export function leftOutRemarks({ struck, hidden }: { struck: number; hidden: number }): readonly string[] {
  return [
    ...(struck > 0 ? ['Texts outside of tables that are struck out were left out.'] : []),
    ...(hidden > 0 ? ['Hidden texts outside of tables were left out.'] : []),
  ]
}

/** That something is drawn with text boxes, and what to do about it. */
export function textBoxesRemark(noun: string, count: number): string {
  return `The ${noun} has ${count} text boxes. A chart that is drawn with text boxes cannot be read, as nothing says which belong to one row: put their words into a table, and import that.`
}
