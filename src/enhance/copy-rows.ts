/**
 * Copies rows of the explorer's list as a table: its rows are laid out as grids, and a browser would put every cell of a
 * grid on a line of its own. A selection that reaches beyond the list is left to the browser.
 */
export function enableRowCopying(): void {
  document.addEventListener('copy', (event) => {
    const rows = selectedRows();
    if (rows.length < 2 || event.clipboardData === null) return;
    event.preventDefault();
    const cells = rows.map((row) => [...row.cells].map(wordsOf));
    event.clipboardData.setData('text/plain', cells.map((row) => `${row.join('\t')}\n`).join(''));
    const table = document.createElement('table');
    for (const row of cells) {
      const line = table.insertRow();
      for (const cell of row) line.insertCell().textContent = cell;
    }
    event.clipboardData.setData('text/html', table.outerHTML);
  });
}

/** The shown rows of one list that a selection touches; none where it begins or ends elsewhere. */
function selectedRows(): HTMLTableRowElement[] {
  const selection = getSelection();
  if (selection === null || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: around } = range;
  const table = (around instanceof Element ? around : around.parentElement)?.closest<HTMLTableElement>(
    '.explore-table',
  );
  return [...(table?.rows ?? [])].filter((row) => row.getClientRects().length > 0 && range.intersectsNode(row));
}

/** The words of a cell without the region that stands below the name of its place, which has no column. */
function wordsOf(cell: HTMLTableCellElement): string {
  return (cell.querySelector('a') ?? cell).textContent.replace(/\s+/g, ' ').trim();
}
