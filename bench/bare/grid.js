// Rows and columns of plain texts, as many as the address says. A key toggles a letter in the focused cell and redraws that cell.
const letters = ['R', 'A', 'C', 'I', '']
const size = new URLSearchParams(location.search)
const columns = Array.from({ length: Number(size.get('roles')) }, (_, at) => `r${at}`)
const values = Array.from({ length: Number(size.get('rows')) }, (_row, row) =>
  columns.map((_column, column) => letters[(row * 7 + column * 3) % 5]),
)

function toggle(row, column) {
  values[row][column] = values[row][column].includes('A') ? '' : 'A'
}

const api = agGrid.createGrid(document.getElementById('grid'), {
  rowData: values.map((_row, at) => ({ id: `x${at}`, at })),
  getRowId: ({ data }) => data.id,
  getRowHeight: () => 38,
  animateRows: false,
  ensureDomOrder: true,
  columnDefs: [
    {
      colId: 'name',
      headerName: 'Responsibility',
      pinned: 'left',
      width: 434,
      valueGetter: ({ data }) => `Responsibility ${data.at}`,
    },
    ...columns.map((colId, at) => ({
      ...{ colId, headerName: `Role ${at}`, width: 112 },
      valueGetter: ({ data }) => values[data.at][at],
    })),
  ],
  defaultColDef: {
    sortable: false,
    suppressKeyboardEvent: ({ event, node, column, api: grid }) => {
      if (event.key !== 'a') return false
      toggle(node.data.at, columns.indexOf(column.getColId()))
      grid.refreshCells({ rowNodes: [node], columns: [column], force: true })
      return true
    },
  },
})

// The same change on 500 cells in one task, as a letter on a range.
globalThis.toggleRange = () => {
  const nodes = []
  for (let row = 0; row < 50; row++) {
    for (let column = 0; column < 10; column++) toggle(row, column)
    nodes.push(api.getRowNode(`x${row}`))
  }
  api.refreshCells({ rowNodes: nodes, columns: columns.slice(0, 10), force: true })
}
