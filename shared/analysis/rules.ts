import type { Rule } from './rule.ts'
import { cellRules } from './rules/cellRules.ts'
import { chartRules } from './rules/chartRules.ts'
import { nameRules } from './rules/nameRules.ts'
import { partRules } from './rules/partRules.ts'
import { roleRules } from './rules/roleRules.ts'
import { termRules } from './rules/termRules.ts'
import { workRules } from './rules/workRules.ts'

const table = {
  ...workRules,
  ...termRules,
  ...partRules,
  ...cellRules,
  ...nameRules,
  ...roleRules,
  ...chartRules,
}

export type RuleId = keyof typeof table

/** Every rule by its id, in the order in which findings of a place are told. */
export const rules: Readonly<Record<RuleId, Rule>> = table

export const ruleIds = Object.keys(table) as readonly RuleId[]

/** Whether a text is the id of a rule; a file may name one this Remit does not know. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(rules, text)
}

/** The rules that judge one kind of thing, each with its id. */
export function rulesOf<Of extends Rule['of']>(of: Of): readonly RuleWithId<Of>[] {
  return ruleIds.flatMap((id) => {
    const rule = rules[id]
    return isOf(rule, of) ? [{ ...rule, id }] : []
  })
}

type RuleWithId<Of> = Extract<Rule, { readonly of: Of }> & { readonly id: RuleId }

function isOf<Of extends Rule['of']>(rule: Rule, of: Of): rule is Extract<Rule, { readonly of: Of }> {
  return rule.of === of
}
