import { DiskInMemory } from '../../support/diskInMemory.ts'

type Writer = 'remit' | 'engine'

/** The folder of one computer, as the Remit there and an engine see it. */
export class Folder {
  readonly disk = new DiskInMemory()
  private readonly watchers = new Set<(name: string, by: Writer) => void>()

  constructor() {
    this.disk.content.makeFolder('/team')
  }

  path(name: string): string {
    return `/team/${name}`
  }

  read(name: string): string | undefined {
    return this.disk.read(this.path(name))
  }

  names(): readonly string[] {
    return this.disk.content.namesIn('/team').filter((name) => name.endsWith('.raci'))
  }

  write(name: string, text: string, by: Writer): void {
    this.disk.put(this.path(name), text)
    this.tell(name, by)
  }

  /** A file was written: all who watch the folder are told, and by which side. */
  tell(name: string, by: Writer): void {
    for (const watcher of this.watchers) watcher(name, by)
  }

  watch(watcher: (name: string, by: Writer) => void): void {
    this.watchers.add(watcher)
  }
}
