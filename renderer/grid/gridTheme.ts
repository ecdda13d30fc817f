import { themeQuartz } from 'ag-grid-community'

/** AG Grid in Remit's tokens; the rest of its look is in grid.css. */
export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  borderColor: 'var(--line)',
  browserColorScheme: 'inherit',
  cellHorizontalPadding: 8,
  columnBorder: false,
  pinnedColumnBorder: false,
  fontFamily: 'inherit',
  fontSize: 'var(--fs-2)',
  headerBackgroundColor: 'var(--surface-2)',
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  headerFontSize: 'var(--fs-2)',
  headerFontWeight: 600,
  headerHeight: 48,
  rowHeight: 36,
  rowHoverColor: 'transparent',
  selectedRowBackgroundColor: 'transparent',
  wrapperBorder: false,
  wrapperBorderRadius: 0,
})
