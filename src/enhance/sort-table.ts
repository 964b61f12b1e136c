/** Gives the headings of tables marked data-sortable a button that sorts their rows; a total stays last. */
export function enableSorting(): void {
  for (const table of document.querySelectorAll<HTMLTableElement>('table[data-sortable]')) {
    table.querySelectorAll<HTMLTableCellElement>('thead th').forEach((heading, column) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      button.addEventListener('click', () => sortBy(table, heading, column));
      heading.append(button);
    });
  }
}

function sortBy(table: HTMLTableElement, heading: HTMLTableCellElement, column: number): void {
  const isNumber = heading.classList.contains('number');
  const falling =
    heading.getAttribute('aria-sort') === (isNumber ? null : 'ascending') ||
    heading.getAttribute('aria-sort') === 'ascending';
  for (const other of table.querySelectorAll('thead th')) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
  const body = table.tBodies[0];
  if (body === undefined) return;
  const rows = [...body.rows].filter((row) => !row.classList.contains('total'));
  const totals = [...body.rows].filter((row) => row.classList.contains('total'));
  const key = (row: HTMLTableRowElement): string => row.cells[column]?.dataset['sort'] ?? '';
  rows.sort((a, b) => (isNumber ? Number(key(a)) - Number(key(b)) : key(a).localeCompare(key(b), 'en')));
  if (falling) rows.reverse();
  // A rate on few children is never ranked among firm ones.
  const isSmall = (row: HTMLTableRowElement): boolean => isNumber && row.classList.contains('small-row');
  body.append(...rows.filter((row) => !isSmall(row)), ...rows.filter(isSmall), ...totals);
}
