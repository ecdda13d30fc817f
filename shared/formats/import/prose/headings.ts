import { boldLine, type TextBlock } from '../document/block.ts'
import { headingName } from './declaredRoles.ts'
import { findRoles, roleKey } from './findRoles.ts'
import type { Language } from './language.ts'
import type { RoleBook } from './roleBook.ts'

/** What a heading, or a line above a list, says of what stands below it. */
export interface Context {
  /** the keys of the roles it is about */
  readonly roles: readonly string[]
  /** what stands below is done by several together */
  readonly isShared: boolean
  readonly isDuties: boolean
  /** a list of who is to do what next */
  readonly isActions: boolean
  /** nothing below is a duty */
  readonly isBeside: boolean
}

export const noContext: Context = {
  ...{ roles: [], isShared: false, isDuties: false, isActions: false, isBeside: false },
}

const compares =
  /\bvs\.?(?![\p{L}])|\bversus\b|differen|compar|unterschied|vergleich|différen|diferenc|\bou\b|\bor\b|\boder\b/iu

/** Reads what a line says of what stands below it. */
export function contextOf(
  text: string,
  { language, book }: { readonly language: Language; readonly book: RoleBook },
): Context {
  if (language.denied.test(text) && !text.endsWith('?')) return { ...noContext, isBeside: true }
  const isDeclared = book.isDeclared(text)
  const named = [...new Set(rolesIn(text, book))]
  const name = headingName(text)
  // `Product owner / Business analyst` between other roles is one of them.
  const isOne = isDeclared && (named.length === 0 || (named.length > 1 && / \/ /.test(name)))
  const roles = isOne ? [roleKey(name)] : named
  const isShared = language.together.test(text)
  const isDuties = isDeclared || language.duties.test(text)
  const isComparison = roles.length > 1 && !isShared && compares.test(text)
  return {
    roles: isComparison ? [] : roles,
    isShared: isShared || (roles.length > 1 && !isComparison),
    isDuties,
    isActions: roles.length === 0 && !isShared && language.actions.test(text),
    isBeside: language.beside.test(text) && !isDuties && !isShared,
  }
}

/** Words around a role in a heading: `What does a … do?`, `Aufgaben der …`. */
const around =
  /\b(?:what|does|do|is|are|the|a|an|who|role|roles|of|and|key|main|core|primary|typical|responsibilit(?:y|ies)|dut(?:y|ies|es)|tasks?|job|description|das|die|der|des|und|aufgaben|rolle|verantwortung|was|macht|tut|ein|eine|le|la|les|l|du|de|rôle|missions?|responsabilités?|que|fait|un|une|el|los|las|qué|hace|funciones|tareas|responsabilidades|papel|in detail|explained|at a glance|profile|position|title|meet|inside|enter)\b/giu

/** The roles a heading is about: short names and chief officers wherever they stand, others when they are most of it. */
function rolesIn(text: string, book: RoleBook): readonly string[] {
  const mentions = findRoles(text)
  const bare = text.replaceAll(around, '').replaceAll(/[^\p{L}]/gu, '').length
  return mentions
    .filter(({ name }) => {
      const letters = name.replaceAll(around, '').replaceAll(/[^\p{L}]/gu, '').length
      return (
        /^[A-Z]{2,5}$/.test(name) || /^chief\b/i.test(name) || letters >= bare * 0.6 || mentions.length > 1
      )
    })
    .map((one) => book.keyOf(one))
}

/** The level of a block that stands above others; undefined: it stands above none. A bold quotation is no heading. */
export function levelOf(block: TextBlock): number | undefined {
  if (block.kind !== 'heading') return undefined
  const isSentence = /^["“”„«]|[.!]["”»]?$/.test(block.text) && block.level === boldLine
  return isSentence ? undefined : block.level
}
