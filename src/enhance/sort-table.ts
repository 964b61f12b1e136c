/**
 * Gives the headings of tables marked data-sortable a button that sorts their rows, and says what came of it. A total
 * stays last; above it, in both directions, stand the rows without a number, and above those, the rates on few children.
 */
export function enableSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    const told = document.createElement('p');
    told.className = 'visually-hidden';
    told.setAttribute('role', 'status');
    (table.closest('.scroll') ?? table).after(told);
    table.querySelectorAll<HTMLTableCellElement>('thead th').forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => (told.textContent = sortBy(table, heading, column)));
      heading.append(button);
    });
  }
}

/** Sorts by a column, the other way round where it is sorted by it already. @returns a sentence that says so */
function sortBy(table: HTMLTableElement, heading: HTMLTableCellElement, column: number): string {
  const isNumber = heading.classList.contains('number');
  const falling =
    heading.getAttribute('aria-sort') === (isNumber ? null : 'ascending') ||
    heading.getAttribute('aria-sort') === 'ascending';
  for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => ({ row, ...keyOf(row, column, isNumber) }));
  rows.sort((a, b) => {
    const order = isNumber ? Number(a.key) - Number(b.key) : a.key.localeCompare(b.key, 'en');
    return a.rank - b.rank || (falling ? -order : order);
  });
  table.tBodies[0]?.append(...rows.map(({ row }) => row));
  const without = rows.filter(({ rank }) => rank === ABSENT).length;
  const left = without === 0 ? '' : ` ${without === 1 ? 'One row' : `${without} rows`} without a number at the end.`;
  const way = isNumber ? (falling ? 'highest first' : 'lowest first') : falling ? 'Z to A' : 'A to Z';
  return `Sorted by ${heading.textContent.trim()}, ${way}.${left}`;
}

const [FIRM, FEW, ABSENT, TOTAL] = [0, 1, 2, 3];

/** What a row sorts by, and with which others. */
function keyOf(row: HTMLTableRowElement, column: number, isNumber: boolean): { key: string; rank: number } {
  const cell = row.cells[column];
  const key = cell?.dataset['sort'] ?? cell?.textContent.trim() ?? '';
  const isAbsent = cell?.dataset['absent'] !== undefined || (isNumber && Number.isNaN(Number(key)));
  if (row.classList.contains('total')) return { key, rank: TOTAL };
  if (isAbsent) return { key: isNumber ? '0' : key, rank: ABSENT };
  // A rate on few children is never ranked among firm ones.
  return { key, rank: isNumber && row.classList.contains('small-row') ? FEW : FIRM };
}
