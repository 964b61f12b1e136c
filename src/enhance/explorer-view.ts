import { closeTo } from './map-box';

/** What a narrowed view says around its rows. */
export type StateWords = { readonly title: string; readonly subtitle: string; readonly source: string };

/** The words of a view as they stand on the page. */
export function wordsOf(view: ParentNode): StateWords {
  const text = (selector: string): string =>
    view.querySelector(selector)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
  return { title: text('#view-title'), subtitle: text('.subtitle'), source: text('.foot p') };
}

/** The name of the place that a row is about. */
export function nameOf(row: HTMLTableRowElement): string {
  return row.dataset['name'] ?? '';
}

/** The number of a row as its page shows it. */
export function textOf(row: HTMLTableRowElement): string {
  return row.querySelector('.figure')?.textContent.trim() ?? '';
}

/** Rows of places that are shown. */
export function rowsShown(view: ParentNode): HTMLTableRowElement[] {
  return [...view.querySelectorAll<HTMLTableRowElement>('tr[data-place]')].filter((row) => !row.hidden);
}

/**
 * Orders the rows of a view and leaves those of one region, the firm ones and those on few children each among
 * themselves; null leaves all. Does nothing where the view stands so already.
 */
export function arrangeRows(view: HTMLElement, order: 'value' | 'name', region: string | null): void {
  const asked = `${order} ${region ?? ''}`;
  if ((view.dataset['arranged'] ?? 'value ') === asked) return;
  view.dataset['arranged'] = asked;
  const bodies = [...view.querySelectorAll<HTMLTableSectionElement>('.explore-table tbody')];
  for (const isFew of [false, true]) {
    const own = bodies.filter((body) => body.classList.contains('few') === isFew);
    const rows = own
      .flatMap((body) => [...body.querySelectorAll<HTMLTableRowElement>('tr[data-place]')])
      .map((row) => ({ row, key: keyOf(row, isFew ? 'name' : order) }))
      .sort((a, b) => a.key - b.key)
      .map(({ row }) => row);
    const isShown = (row: HTMLTableRowElement): boolean => region === null || row.dataset['region'] === region;
    const shown = rows.filter(isShown);
    fill(own, [...shown, ...rows.filter((row) => !isShown(row))], shown.length);
  }
}

/** What a row sorts by: its place by name, or its number from the highest, and then its name. */
function keyOf({ dataset }: HTMLTableRowElement, order: 'value' | 'name'): number {
  const byName = Number(dataset['order']);
  return order === 'name' ? byName : -Number(dataset['value']) * 1e4 + byName / 1e4;
}

/** Puts rows into bodies in order, as many to each as it had; those past the number shown are hidden. */
function fill(bodies: readonly HTMLTableSectionElement[], rows: readonly HTMLTableRowElement[], shown: number): void {
  const sizes = bodies.map((body) => body.querySelectorAll('tr[data-place]').length);
  rows.forEach((row, index) => (row.hidden = index >= shown));
  let from = 0;
  bodies.forEach((body, index) => {
    const size = sizes[index] ?? 0;
    body.append(...rows.slice(from, from + size));
    body.hidden = from >= shown;
    from += size;
  });
}

/** Draws the maps of a view close to a region and sets the other places back; null shows all. */
export function closeMaps(view: HTMLElement, region: string | null, regionOf: ReadonlyMap<string, string>): void {
  if ((view.dataset['region'] ?? '') === (region ?? '')) return;
  view.dataset['region'] = region ?? '';
  for (const drawing of view.querySelectorAll<SVGSVGElement>('svg.map, svg.symbols')) {
    for (const mark of drawing.querySelectorAll<SVGGElement>('[data-place]'))
      mark.classList.toggle('aside', region !== null && regionOf.get(mark.dataset['place'] ?? '') !== region);
    closeTo(drawing, region);
  }
}

/** Gives a narrowed view a title of its own and says how much of the view is shown; null gives back the view's words. */
export function nameView(view: HTMLElement, region: string | null): void {
  const rows = rowsShown(view);
  const all = view.querySelectorAll('tr[data-place]').length;
  say(view, '#view-title', region === null ? null : () => titleOf(region, rows));
  say(
    view,
    '.subtitle',
    region === null ? null : (whole) => `${whole} Shown here: ${rows.length} of these (${region}).`,
  );
  view.classList.toggle('narrowed', region !== null && rows.length < all);
}

/** Puts words made from the served ones in their place; null brings those back. */
function say(view: ParentNode, selector: string, words: ((whole: string) => string) | null): void {
  const element = view.querySelector<HTMLElement>(selector);
  if (element === null || (words === null && element.dataset['whole'] === undefined)) return;
  const whole = (element.dataset['whole'] ??= element.textContent.replace(/\s+/g, ' ').trim());
  element.textContent = words === null ? whole : words(whole);
}

/** The highest of the places that may be ranked, and how many there are. */
function titleOf(region: string, rows: readonly HTMLTableRowElement[]): string {
  const firm = rows.filter((row) => !row.classList.contains('small-row'));
  const highest = firm.reduce<HTMLTableRowElement | null>(
    (best, row) => (best === null || Number(row.dataset['value']) > Number(best.dataset['value']) ? row : best),
    null,
  );
  const count = `${rows.length} ${rows.length === 1 ? 'place' : 'places'} listed`;
  if (highest === null) return `${region}: ${count}, none to be ranked`;
  return `${region}: highest ${nameOf(highest)}, ${textOf(highest)}; ${count}`;
}

/** Marks the picked places in the list and on the map. */
export function markView(view: ParentNode, picked: readonly string[]): void {
  for (const each of view.querySelectorAll('.picked')) each.classList.remove('picked');
  for (const id of picked)
    for (const each of view.querySelectorAll(`[data-place="${CSS.escape(id)}"]`)) each.classList.add('picked');
}
