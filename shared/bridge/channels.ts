/** What the window may ask of the main process, concern by concern. Each is one function of `window.remit`. */
export const channelsByConcern = {
  opening: [
    'readContent',
    'listRecents',
    'openMatrix',
    'openRecent',
    'forgetRecent',
    'pinRecent',
    'findRecents',
    'openDropped',
    'readCopy',
    'openPractice',
    'keepLayout',
  ],
  saving: ['saveMatrix', 'acceptDisk', 'acceptCopy', 'removeCopies'],
  autosaving: ['toggleAutosave'],
  keepingWork: ['beginWork', 'recordWork', 'putAside', 'forgetDocument'],
  versions: ['listVersions', 'readVersion', 'nameVersion'],
  templates: ['listTemplates', 'keepTemplate', 'removeTemplate'],
  importing: ['importFile', 'importPasted', 'importWaiting', 'readImport', 'endImport', 'showImported'],
  exporting: [
    'exportFile',
    'exportPdf',
    'printChart',
    'exportPack',
    'previewPdf',
    'cancelWork',
    'useExported',
    'readExportHabits',
    'keepExportHabits',
  ],
  presenting: ['setFullScreen', 'keepAwake', 'openPresenter', 'showPresenter', 'steer'],
  workshop: ['readWorkshop', 'keepWorkshop', 'readAnswersFiles'],
  windowing: [
    'editClipboard',
    'newWindow',
    'closeWindow',
    'stayOpen',
    'stillHere',
    'reportState',
    'setTheme',
    'setReducedMotion',
    'readPreferences',
  ],
  reporting: ['readReport'],
} as const

export type Concern = keyof typeof channelsByConcern
export type ChannelOf<C extends Concern> = (typeof channelsByConcern)[C][number]
export type Channel = ChannelOf<Concern>

export const channels: readonly Channel[] = Object.values(channelsByConcern).flat()

/** The one function that does not take data: the page hands over the files a person dropped, the preload their paths. */
export const dropChannel = 'openDropped' satisfies Channel

/** The one channel on which the main process speaks to a window. */
export const eventChannel = 'remit-event'
