/** What the window may ask of the main process. Each is one function of `window.remit`. */
export const channels = [
  'readContent',
  'listRecents',
  'openMatrix',
  'openRecent',
  'readCopy',
  'importFile',
  'importPasted',
  'openDropped',
  'readImport',
  'endImport',
  'showImported',
  'beginWork',
  'recordWork',
  'putAside',
  'acceptDisk',
  'acceptCopy',
  'removeCopies',
  'listVersions',
  'readVersion',
  'nameVersion',
  'forgetDocument',
  'readReport',
  'saveMatrix',
  'toggleAutosave',
  'listTemplates',
  'keepTemplate',
  'removeTemplate',
  'exportFile',
  'exportPdf',
  'printChart',
  'cancelWork',
  'readExportHabits',
  'keepExportHabits',
  'keepLayout',
  'editClipboard',
  'newWindow',
  'closeWindow',
  'stayOpen',
  'stillHere',
  'reportState',
  'setTheme',
  'setFullScreen',
  'openPresenter',
  'showPresenter',
  'steer',
  'readWorkshop',
  'keepWorkshop',
  'readAnswersFiles',
] as const

export type Channel = (typeof channels)[number]

/** The one function that does not take data: the page hands over the files a person dropped, the preload their paths. */
export const dropChannel = 'openDropped' satisfies Channel

/** The one channel on which the main process speaks to a window. */
export const eventChannel = 'remit-event'
