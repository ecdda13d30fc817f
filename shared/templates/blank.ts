import { untitled } from '../document/names.ts'
import type { Template } from './template.ts'

/** An empty chart: no roles, no rows. */
export const blank: Template = {
  id: 'blank',
  name: 'Blank',
  description: 'No roles, no responsibilities',
  chart: { title: untitled, goal: '', roles: [], sections: [] },
}
