import type { Tree } from './fuzzedRequests.ts'

/** Where a text stands in a request: the keys on the way to it. */
export type TextPlace = readonly (string | number)[]

/** The places of all texts in a request. */
export function textPlaces(tree: Tree, way: TextPlace = []): readonly TextPlace[] {
  if (typeof tree === 'string') return [way]
  if (typeof tree !== 'object' || tree === null) return []
  return Object.entries(tree).flatMap(([key, inside]: [string, Tree]) => textPlaces(inside, [...way, key]))
}

/** The request with another text in one place. */
export function withText(tree: Tree, [key, ...way]: TextPlace, text: string): Tree {
  if (key === undefined) return text
  if (isList(tree))
    return tree.map((inside, at) => (at === Number(key) ? withText(inside, way, text) : inside))
  if (typeof tree !== 'object' || tree === null) return tree
  return { ...tree, [key]: withText(tree[key] ?? null, way, text) }
}

function isList(tree: Tree): tree is readonly Tree[] {
  return Array.isArray(tree)
}
