/** A program that keeps the folders of two computers alike. */
export interface FolderEngine {
  readonly setOnline: (computer: number, isOnline: boolean) => Promise<void>
  readonly stop: () => Promise<void>
}
