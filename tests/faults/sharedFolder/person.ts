import type { Command } from '../../../shared/commands/command.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Conflict, Side } from '../../../shared/merge/conflict.ts'
import type { Edits } from './edits.ts'
import { everybody, isOfAll, ownerOf, placesOf, textAt, textOf, writing, type Place } from './place.ts'
import type { Remit } from './remit.ts'

export interface Habits {
  /** how many of the edits are in rows that all may change */
  readonly shared: number
  /** how many of the questions are answered */
  readonly answers: number
  /** an old Remit asks about what nobody else has touched; who works with it takes what the others have */
  readonly isOnOldRemit?: boolean
}

/** Somebody who edits their own rows and those of all, and remembers what they have written. */
export class Person {
  readonly rows: string
  /** what was last written into own rows, and is to stay there: undefined for a row that was removed */
  readonly own = new Map<Place, string | undefined>()
  private readonly last = new Map<string, Place>()
  private count = 0
  private readonly at: number
  private readonly edits: Edits
  private readonly habits: Habits
  private readonly random: () => number

  constructor(at: number, edits: Edits, habits: Habits, random: () => number) {
    this.rows = ownerOf(at)
    this.at = at
    this.edits = edits
    this.habits = habits
    this.random = random
  }

  /** Does one thing to the chart. */
  edit(remit: Remit): void {
    if (this.random() < this.habits.shared) return this.write(remit, everybody)
    const chance = this.random()
    if (chance < 0.7) this.write(remit, this.rows)
    else if (chance < 0.8) this.addRow(remit)
    else if (chance < 0.85) this.removeRow(remit)
    else if (chance < 0.95) this.moveRow(remit)
    else this.assign(remit)
  }

  /** Chooses for everything that is asked, now and then. */
  async answer(remit: Remit): Promise<void> {
    if (remit.question().length === 0 || this.random() >= this.habits.answers) return
    await remit.answer((conflict) => this.choose(conflict))
  }

  /** What is on the screen instead of what was last written into own rows. */
  missing(remit: Remit): readonly string[] {
    return this.others(remit, (text) => text !== undefined)
  }

  /** Which own rows are on the screen again although they were removed. */
  shownAgain(remit: Remit): readonly string[] {
    return this.others(remit, (text) => text === undefined)
  }

  private others(remit: Remit, isMeant: (text: string | undefined) => boolean): readonly string[] {
    const matrix = remit.matrix()
    return [...this.own].flatMap(([place, text]) => {
      const now = textAt(matrix, place)
      return now === text || !isMeant(text) ? [] : [`${place}: ${text} is ${now}`]
    })
  }

  private choose(conflict: Conflict): Side {
    const side = this.sideOf(conflict)
    const [chosen, other] =
      side === 'ours' ? [conflict.ours, conflict.theirs] : [conflict.theirs, conflict.ours]
    this.edits.choose(conflict.id, textOf(chosen), textOf(other))
    return side
  }

  private sideOf({ id, ours, theirs }: Conflict): Side {
    if (this.habits.isOnOldRemit) return 'theirs'
    if (isOfAll(id)) return this.random() < 0.5 ? 'ours' : 'theirs'
    // Whose row it is knows best: the later of their texts is right.
    return countIn(textOf(ours)) > countIn(textOf(theirs)) ? 'ours' : 'theirs'
  }

  private write(remit: Remit, owner: string): void {
    const matrix = remit.matrix()
    const asked = new Set(remit.question().map(({ id }) => id))
    const places = placesOf(matrix, owner).filter((one) => !asked.has(one))
    // People go on with what they have just done.
    const before = this.random() < 0.5 ? this.last.get(owner) : undefined
    const place = places.find((one) => one === before) ?? this.oneOf(places)
    if (place === undefined) return
    this.last.set(owner, place)
    const text = `${this.at}.${++this.count}`
    if (owner === everybody) this.edits.write(place, text, textAt(matrix, place) ?? '')
    else this.own.set(place, text)
    remit.edit(writing(place, text))
  }

  private addRow(remit: Remit): void {
    const { rows } = remit.matrix()
    const id = asRowId(`${this.rows}-added-${++this.count}`)
    const at = this.random() < 0.5 ? rows.length : Math.floor(this.random() * rows.length)
    this.own.set(`row/${id}/name`, id)
    remit.edit({ type: 'addResponsibility', id, name: id, at })
  }

  private removeRow(remit: Remit): void {
    const added = remit.matrix().rows.filter(({ id }) => id.startsWith(`${this.rows}-added-`))
    const row = this.oneOf(added)
    if (row === undefined) return
    for (const place of this.own.keys()) if (place.split('/')[1] === row.id) this.own.set(place, undefined)
    this.own.set(`row/${row.id}/name`, undefined)
    remit.edit({ type: 'removeRows', rows: [row.id] })
  }

  /** Where rows stand is nobody's in particular: it must only become the same for all. */
  private moveRow(remit: Remit): void {
    const { rows } = remit.matrix()
    const row = this.oneOf(rows)
    if (row) remit.edit({ type: 'moveRows', rows: [row.id], to: Math.floor(this.random() * rows.length) })
  }

  private assign(remit: Remit): void {
    const row = this.oneOf(remit.matrix().rows.filter(({ id }) => id.startsWith(`${this.rows}-`)))
    if (row === undefined) return
    const cell = { row: asRowId(row.id), role: asRoleId('cio') }
    const letters = [asLetterKey(this.oneOf(['R', 'A', 'C', 'I']) ?? 'R')]
    const command: Command = { type: 'setLetters', cells: [cell], letters }
    this.own.set(`cell/${row.id}/cio/letters`, letters.join('/'))
    remit.edit(command)
  }

  private oneOf<T>(all: readonly T[]): T | undefined {
    return all[Math.floor(this.random() * all.length)]
  }
}

/** Each person numbers what they write: `2.7`. */
function countIn(text: string): number {
  return Number(text.split('.')[1] ?? 0)
}
