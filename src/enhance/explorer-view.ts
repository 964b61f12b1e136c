/** Orders the rows of a view, the firm ones and those on few children each among themselves. */
export function sortView(view: ParentNode, order: 'value' | 'name'): void {
  for (const body of view.querySelectorAll('tbody')) {
    const rows = [...body.querySelectorAll<HTMLTableRowElement>('tr[data-place]')];
    const isFew = body.classList.contains('few');
    const byName = (a: HTMLTableRowElement, b: HTMLTableRowElement): number => nameOf(a).localeCompare(nameOf(b), 'en');
    const byValue = (a: HTMLTableRowElement, b: HTMLTableRowElement): number =>
      Number(b.dataset['value']) - Number(a.dataset['value']) || byName(a, b);
    const sorted = rows.toSorted(order === 'name' || isFew ? byName : byValue);
    if (sorted.some((row, index) => row !== rows[index])) body.append(...sorted);
  }
}

/** Leaves the places of one region, draws the map close to them, and says how many have a number; null shows all. */
export function narrowView(
  view: ParentNode,
  region: string | null,
  regionOf: ReadonlyMap<string, string>,
): { shown: number; all: number } {
  const rows = [...view.querySelectorAll<HTMLTableRowElement>('tr[data-place]')];
  for (const row of rows) row.hidden = region !== null && row.dataset['region'] !== region;
  for (const body of view.querySelectorAll<HTMLElement>('tbody.few'))
    body.hidden = body.querySelector('tr[data-place]:not([hidden])') === null;
  const within = (mark: SVGElement): boolean => region === null || regionOf.get(mark.dataset['place'] ?? '') === region;
  for (const drawing of view.querySelectorAll<SVGSVGElement>('svg.map, svg.symbols')) {
    const marks = [...drawing.querySelectorAll<SVGGElement>('.mark[data-place]')];
    for (const mark of marks) mark.classList.toggle('aside', !within(mark));
    zoomTo(drawing, region === null ? [] : marks.filter(within));
  }
  return { shown: rows.filter((row) => !row.hidden).length, all: rows.length };
}

/** Gives a narrowed view a title and a CSV of its own, made from the rows that are left; null gives back the view's. */
export function nameView(view: ParentNode, region: string | null): void {
  const title = view.querySelector<HTMLElement>('#view-title');
  const link = view.querySelector<HTMLAnchorElement>('a[download][href$=".csv"], a[data-whole]');
  if (title === null || link === null) return;
  const whole = (title.dataset['whole'] ??= title.textContent.trim());
  const file = (link.dataset['whole'] ??= link.getAttribute('href') ?? '');
  if (link.href.startsWith('blob:')) URL.revokeObjectURL(link.href);
  const rows = [...view.querySelectorAll<HTMLTableRowElement>('tr[data-place]')].filter((row) => !row.hidden);
  title.textContent = region === null ? whole : titleOf(region, rows);
  link.href = region === null ? file : URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv' }));
  link.download = region === null ? '' : 'accounted-for.csv';
}

/** The highest of the places that may be ranked, and how many there are. */
function titleOf(region: string, rows: readonly HTMLTableRowElement[]): string {
  const firm = rows.filter((row) => !row.classList.contains('small-row'));
  const highest = firm.reduce<HTMLTableRowElement | null>(
    (best, row) => (best === null || Number(row.dataset['value']) > Number(best.dataset['value']) ? row : best),
    null,
  );
  const count = `${rows.length} ${rows.length === 1 ? 'place has' : 'places have'} a number`;
  if (highest === null) return `${region}: ${count}, none to be ranked`;
  return `${region}: highest ${nameOf(highest)}, ${highest.cells[2]?.textContent.trim() ?? ''}; ${count}`;
}

function csvOf(rows: readonly HTMLTableRowElement[]): string {
  const lines = rows.map((row) =>
    [row.dataset['place'], nameOf(row), row.dataset['region'], row.dataset['value'], row.cells[2]?.textContent.trim()]
      .map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`)
      .join(','),
  );
  return ['place,name,region,value,as_shown', ...lines, ''].join('\n');
}

/** Marks the picked places in the list and on the map. */
export function markView(view: ParentNode, picked: readonly string[]): void {
  for (const each of view.querySelectorAll<HTMLElement | SVGElement>('[data-place]'))
    each.classList.toggle('picked', picked.includes(each.dataset['place'] ?? ''));
}

/** Sets the picked places beside one another, above the list; a place without a number is said to have none. */
export function showCompared(
  box: HTMLElement,
  view: ParentNode,
  picked: readonly string[],
  names: ReadonlyMap<string, string>,
): void {
  box.hidden = picked.length === 0;
  if (box.hidden && box.childElementCount === 0) return;
  const table = document.createElement('table');
  const heads = [...(view.querySelector('thead')?.querySelectorAll('th') ?? [])].slice(1);
  const top = table.createTHead().insertRow();
  for (const head of [...heads.map((each) => each.textContent.trim()), '']) {
    const cell = document.createElement(head === '' ? 'td' : 'th');
    cell.textContent = head === 'Bar' ? '' : head;
    top.append(cell);
  }
  const body = table.createTBody();
  for (const id of picked) {
    const row = view.querySelector<HTMLTableRowElement>(`tr[data-place="${CSS.escape(id)}"]`);
    const line = body.insertRow();
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = names.get(id) ?? id;
    line.append(head);
    if (row === null) line.insertCell().textContent = 'no number in this view, which is not zero';
    else for (const cell of [...row.cells].slice(2)) line.insertCell().append(...cell.cloneNode(true).childNodes);
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.dataset['drop'] = id;
    drop.textContent = 'Remove';
    drop.setAttribute('aria-label', `Remove ${names.get(id) ?? id}`);
    line.insertCell().append(drop);
  }
  box.replaceChildren(table);
}

function nameOf(row: HTMLTableRowElement): string {
  return row.dataset['name'] ?? '';
}

/** Draws the map as close as some of its marks allow; none brings it back whole. A drawing that is hidden stays whole. */
function zoomTo(drawing: SVGSVGElement, marks: readonly SVGGElement[]): void {
  const whole = (drawing.dataset['whole'] ??= drawing.getAttribute('viewBox') ?? '');
  if (drawing.getAttribute('viewBox') !== whole) drawing.setAttribute('viewBox', whole);
  drawing.classList.toggle('close', marks.length > 0);
  if (marks.length === 0) return;
  const toDrawing = drawing.getScreenCTM()?.inverse();
  const boxes = marks.map((mark) => mark.getBoundingClientRect()).filter(({ width }) => width > 0);
  if (boxes.length === 0 || toDrawing === undefined) return;
  const corner = (x: number, y: number): DOMPoint => new DOMPoint(x, y).matrixTransform(toDrawing);
  const from = corner(Math.min(...boxes.map(({ left }) => left)), Math.min(...boxes.map(({ top }) => top)));
  const to = corner(Math.max(...boxes.map(({ right }) => right)), Math.max(...boxes.map(({ bottom }) => bottom)));
  const [width, height] = [to.x - from.x, to.y - from.y];
  const margin = Math.max(width, height) * 0.12 + 6;
  const box = [from.x - margin, from.y - margin, width + 2 * margin, height + 2 * margin];
  drawing.setAttribute('viewBox', box.map(Math.round).join(' '));
}
