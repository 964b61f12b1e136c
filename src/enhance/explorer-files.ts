import { nameOf, rowsShown, textOf, wordsOf, type StateWords } from './explorer-view';

/** Properties that a drawing takes from the style sheet, written into it so that it looks the same elsewhere. */
const CARRIED = [
  'fill',
  'fill-opacity',
  'opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'vector-effect',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
] as const;

/** Elements that are never drawn and still matter. */
const UNSEEN: ReadonlySet<string> = new Set(['title', 'defs', 'pattern', 'clipPath']);

/** Margin of a picture and height of its lines, in px. */
const MARGIN = 24;
const LINE = 20;

/** Offers what a narrowed view shows as a file, made in the page: its rows, or its map. */
export function offerView(view: HTMLElement, ending: 'csv' | 'svg'): void {
  const map = [...view.querySelectorAll<SVGSVGElement>('svg[data-close]')].find(
    (each) => each.getClientRects().length > 0,
  );
  if (ending === 'csv') offerFile('accounted-for.csv', 'text/csv', rowsAsCsv(rowsShown(view)));
  else if (map !== undefined)
    offerFile('accounted-for.svg', 'image/svg+xml', mapAsPicture(map, wordsOf(view), rowsShown(view)));
}

function offerFile(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** Places of a view that are shown, with the columns of its page. */
function rowsAsCsv(rows: readonly HTMLTableRowElement[]): string {
  const lines = rows.map((row) =>
    [row.dataset['place'], nameOf(row), row.dataset['region'], row.dataset['value'], textOf(row)]
      .map((cell) => `"${(cell ?? '').replaceAll('"', '""')}"`)
      .join(','),
  );
  return ['place,name,region,value,as_shown', ...lines, ''].join('\n');
}

/** The map as it is seen, each place with its number below it, title, source and address, colours and type written in. */
function mapAsPicture(
  drawing: SVGSVGElement,
  { title, subtitle, source }: StateWords,
  rows: readonly HTMLTableRowElement[],
): string {
  const { width, height } = drawing.viewBox.baseVal;
  const shown = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  dress(drawing, copy, Number(drawing.style.getPropertyValue('--keep') || 1));
  copy.removeAttribute('style');
  const style = getComputedStyle(drawing);
  const ink = getComputedStyle(document.body);
  const about = Math.floor(shown.width / 7);
  const before = [...wrap(title, about), ...wrap(subtitle, about)];
  const places = rows.map((row) => `${nameOf(row)} ${textOf(row)}`).join('; ');
  const after = [...wrap(places, about), ...wrap(source, about), ...wrap(location.href, about)];
  const top = MARGIN + before.length * LINE + 10;
  const all = { width: shown.width + 2 * MARGIN, height: top + shown.height + after.length * LINE + 2 * MARGIN };
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(top));
  copy.setAttribute('width', String(shown.width));
  copy.setAttribute('height', String(shown.height));
  copy.setAttribute('viewBox', drawing.getAttribute('viewBox') ?? `0 0 ${width} ${height}`);
  const write = (lines: readonly string[], from: number): string =>
    lines.map((line, index) => `<text x="${MARGIN}" y="${from + index * LINE}">${escape(line)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${all.width}" height="${all.height}"><title>${escape(title)}</title><rect width="100%" height="100%" fill="${ink.backgroundColor}"/><g fill="${ink.color}" font-family="${escape(style.fontFamily)}" font-size="14">${write(before, MARGIN + 14)}${write(after, top + shown.height + MARGIN)}</g>${new XMLSerializer().serializeToString(copy)}</svg>\n`;
}

/** Writes what an element looks like into its twin, and leaves out what cannot be seen. */
function dress(from: Element, to: Element, keep = 1): void {
  const style = getComputedStyle(from);
  if (style.display === 'none' && !UNSEEN.has(from.localName)) {
    to.remove();
    return;
  }
  if (from instanceof SVGCircleElement && from.closest('.mark') !== null)
    to.setAttribute('r', String(from.r.baseVal.value * keep));
  // What stands in definitions takes its looks from where it is used; only a pattern has its own.
  const isOwn = from.closest('defs') === null || from.closest('pattern') !== null;
  for (const property of isOwn ? CARRIED : []) {
    const value = style.getPropertyValue(property);
    if (value !== '' && !(property === 'fill' && from.hasAttribute('fill'))) to.setAttribute(property, value);
  }
  to.removeAttribute('class');
  const twins = [...to.children];
  [...from.children].forEach((child, index) => {
    const twin = twins[index];
    if (twin !== undefined) dress(child, twin, keep);
  });
}

function wrap(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const open = lines.at(-1);
    if (open === undefined || open.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = `${open} ${word}`;
  }
  return lines;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
