import type { Command } from '../commands/command.ts'

/** What a person is to be asked before a finding can be settled. */
export type FixQuestion = 'assign' | 'scopes' | 'rename' | 'goal' | 'scheme' | 'role' | 'rows' | 'complete'

/** One way to settle a finding: a command that can be carried out as it is, or something to be asked first. */
export type Fix =
  | { readonly kind: 'command'; readonly label: string; readonly command: Command }
  | { readonly kind: 'ask'; readonly label: string; readonly ask: FixQuestion }

/** A fix that needs nothing but a yes. */
export function command(label: string, what: Command): Fix {
  return { kind: 'command', label, command: what }
}

/** A fix that needs something from the person. */
export function ask(label: string, question: FixQuestion): Fix {
  return { kind: 'ask', label, ask: question }
}
