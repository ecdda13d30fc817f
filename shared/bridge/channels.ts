/** What the window may ask of the main process. Each is one function of `window.remit`. */
export const channels = [
  'readContent',
  'listRecents',
  'openMatrix',
  'openRecent',
  'importFile',
  'importPasted',
  'readImport',
  'endImport',
  'showImported',
  'beginWork',
  'recordWork',
  'putAside',
  'saveMatrix',
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

/** The one channel on which the main process speaks to a window. */
export const eventChannel = 'remit-event'
