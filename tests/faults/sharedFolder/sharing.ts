import { matrixIn } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import type { Conflict } from '../../../shared/merge/conflict.ts'
import { Edits } from './edits.ts'
import type { Engine, EngineOptions } from './engine.ts'
import { Folder } from './folder.ts'
import { Person, type Habits } from './person.ts'
import { chartFor, isOfAll, textAt, textOf, type Place } from './place.ts'
import type { Remit } from './remit.ts'
import { Timetable } from './timetable.ts'

/** Starts the Remit of a computer on the chart in its folder; what that computer keeps is there again at the next start. */
export type Start = (folder: Folder, name: string, now: () => number) => Promise<Remit>

export interface Arrangement {
  /** the Remit of each person's computer */
  readonly computers: readonly { readonly start: Start; readonly isOld?: boolean }[]
  readonly engine: (options: EngineOptions) => Engine
  /** the longest time in milliseconds until a change is noticed, and until it arrives */
  readonly slowness: number
  /** how many things each person does */
  readonly deeds: number
  readonly habits: Habits
  readonly random: () => number
}

export interface Outcome {
  readonly edits: number
  readonly asked: number
  /** how often it was asked whether a file was set back on purpose */
  readonly setBacks: number
  /** what nobody took back and is nowhere: in no file, or not on a screen on which it was */
  readonly lost: readonly string[]
  /** rows that somebody removed, and that were on their screen again */
  readonly shownAgain: readonly string[]
  /** what was asked although nobody else had changed it */
  readonly askedInVain: readonly string[]
  /** the files are not the same in the end, and nobody is asked */
  readonly isUnlike: boolean
  /** they were still being written when everybody had long stopped */
  readonly isRestless: boolean
}

/** A person at a computer with a folder. */
interface Desk {
  readonly at: number
  readonly start: Start
  readonly isOld: boolean
  readonly folder: Folder
  readonly person: Person
  remit?: Remit | undefined
  /** when the Remit there wrote the file last */
  savedAt: number
  isLookDue: boolean
  isSaveDue: boolean
}

const file = 'chart.raci'
const [second, minute, hour] = [1_000, 60_000, 3_600_000]

/** Several people work on one chart for a while, each on a computer of their own, until all is quiet. */
export class Sharing {
  private readonly timetable = new Timetable()
  private readonly edits = new Edits()
  private readonly questions = new Set<string>()
  private readonly setBacks = new Set<string>()
  private readonly lost = new Set<string>()
  private readonly shownAgain = new Set<string>()
  private readonly askedInVain = new Set<string>()
  private readonly desks: readonly Desk[]
  private readonly engine: Engine
  private readonly random: () => number
  private readonly deeds: number

  constructor({ computers, habits, random, deeds, slowness, engine }: Arrangement) {
    this.random = random
    this.deeds = deeds
    const text = serialise(chartFor(computers.length))
    this.desks = computers.map(({ start, isOld = false }, at) => {
      const folder = new Folder()
      folder.write(file, text, 'engine')
      const own = isOld ? { ...habits, shared: 0, isOnOldRemit: true } : habits
      const person = new Person(at, this.edits, own, random)
      return { at, start, isOld, folder, person, savedAt: 0, isLookDue: false, isSaveDue: false }
    })
    const folders = this.desks.map(({ folder }) => folder)
    this.engine = engine({ timetable: this.timetable, random, folders, slowness })
  }

  async run(): Promise<Outcome> {
    for (const desk of this.desks) await this.begin(desk)
    const isDone = await this.timetable.run(Infinity)
    for (const desk of this.desks) {
      await this.open(desk)
      this.engine.setOnline(desk.at, true)
      this.saveSoon(desk)
    }
    const isQuiet = await this.timetable.run(this.timetable.now + hour)
    return this.outcome(!isDone || !isQuiet)
  }

  private async begin(desk: Desk): Promise<void> {
    desk.folder.watch((_name, by) => {
      if (by === 'engine') this.lookSoon(desk)
      else desk.savedAt = this.timetable.now
    })
    await this.open(desk)
    let at = 0
    for (let count = 0; count < this.deeds; count++) {
      // Most of the time quickly one after the other, sometimes after a pause, rarely after days.
      const pause = this.random() < 0.02 ? 48 * hour : this.random() < 0.2 ? 60 * second : 8 * second
      at += this.random() * pause
      this.timetable.after(at, () => this.doOne(desk))
    }
  }

  private async open(desk: Desk): Promise<void> {
    if (desk.remit) return
    desk.remit = await desk.start(desk.folder, file, () => this.timetable.now)
    await desk.remit.look()
    this.check(desk)
    this.saveSoon(desk)
  }

  private async doOne(desk: Desk): Promise<void> {
    const { remit } = desk
    if (remit === undefined) return this.open(desk)
    const chance = this.random()
    if (chance < 0.1) this.engine.setOnline(desk.at, false)
    else if (chance < 0.25) this.engine.setOnline(desk.at, true)
    else if (chance < 0.32) return this.close(desk, remit)
    else desk.person.edit(remit)
    if (this.random() < 0.3) await remit.save()
    if (this.random() < 0.5) await desk.person.answer(remit)
    this.check(desk)
    this.saveSoon(desk)
  }

  /** What is not saved stays open, as the window asks. */
  private async close(desk: Desk, remit: Remit): Promise<void> {
    await remit.save()
    this.check(desk)
    if (remit.isSaved()) desk.remit = undefined
  }

  /** As a window does: saves itself a little after something has changed, unless something is asked. */
  private saveSoon(desk: Desk): void {
    if (desk.isSaveDue || !isSaveDue(desk)) return
    desk.isSaveDue = true
    this.timetable.after(2 * second + this.random() * 3 * second, async () => {
      desk.isSaveDue = false
      if (isSaveDue(desk)) await desk.remit?.save()
      this.check(desk)
      this.saveSoon(desk)
    })
  }

  private lookSoon(desk: Desk): void {
    if (desk.isLookDue || desk.remit === undefined) return
    desk.isLookDue = true
    this.timetable.after(150 + this.random() * 300, async () => {
      desk.isLookDue = false
      await this.look(desk)
      // What was waited with is asked by then.
      this.timetable.after(patience + second, () => this.look(desk))
    })
  }

  private async look(desk: Desk): Promise<void> {
    await desk.remit?.look()
    this.check(desk)
    this.saveSoon(desk)
  }

  /** What holds at every moment: nobody's own rows go back on their own screen, and what is asked is to be asked. */
  private check(desk: Desk): void {
    const { isOld, at, person, remit } = desk
    if (remit === undefined || isOld) return
    for (const words of person.missing(remit)) this.lost.add(`on the screen of ${at}, ${words}`)
    for (const words of person.shownAgain(remit)) this.shownAgain.add(`on the screen of ${at}, ${words}`)
    for (const conflict of remit.question()) {
      if (conflict.id === setBack) this.setBacks.add(`${at} ${desk.savedAt}`)
      this.questions.add(`${at} ${conflict.id}`)
      if (!this.isToBeAsked(desk, conflict)) this.askedInVain.add(`${at} about ${conflict.id}`)
    }
  }

  private isToBeAsked({ savedAt, folder }: Desk, { id, ours, theirs }: Conflict): boolean {
    // An engine that brings an old state back later, and leaves no copy, cannot be told from somebody who wants it.
    if (id === setBack) return this.timetable.now - savedAt > minute && folder.names().length === 1
    return isOfAll(id) && !this.edits.isFollowed(id, textOf(ours), textOf(theirs))
  }

  private outcome(isRestless: boolean): Outcome {
    const asked = this.desks.flatMap(({ remit }) => remit?.question() ?? [])
    const texts = this.desks.map(({ folder }) => folder.read(file) ?? '')
    // While somebody is asked, their answer is still to come.
    const screens = this.desks.flatMap(({ remit }) => remit?.matrix() ?? [])
    const isOnAScreen = (place: Place, text: string): boolean =>
      asked.some(({ id }) => id === place) || screens.some((matrix) => textAt(matrix, place) === text)
    for (const [at, chart] of texts.flatMap((text) => matrixIn(text) ?? []).entries())
      for (const [place, text] of this.edits.missing(chart))
        if (asked.length === 0 || !isOnAScreen(place, text))
          this.lost.add(`in the file of ${at}, ${place}: ${text}`)
    const own = this.desks.reduce((sum, { person }) => sum + person.own.size, 0)
    return {
      ...{ edits: this.edits.count + own, asked: this.questions.size, isRestless },
      setBacks: this.setBacks.size,
      ...{ lost: [...this.lost], shownAgain: [...this.shownAgain], askedInVain: [...this.askedInVain] },
      isUnlike: asked.length === 0 && new Set(texts).size > 1,
    }
  }
}

function isSaveDue({ remit }: Desk): boolean {
  return remit !== undefined && !remit.isSaved() && !remit.awaitsMore() && remit.question().length === 0
}

/** How long a Remit waits for somebody who knows who changed a place last. */
export const patience = 120 * second

/** The question whether a file that holds an earlier state was set back on purpose. */
export const setBack = 'set-back'
