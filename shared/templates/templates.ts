import { blank } from './blank.ts'
import { cioCto, cioCtoExample } from './cioCto.ts'
import type { Template } from './template.ts'

/** Every template, in the order they are offered. */
export const templates: readonly Template[] = [cioCto, cioCtoExample, blank]

/** The template of that id, or undefined. */
export function findTemplate(id: string): Template | undefined {
  return templates.find((template) => template.id === id)
}
