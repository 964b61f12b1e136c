import { escapeText, wrapText } from '../charts/svg';
import { CARRIED } from '../downloads/carried';
import { spellOut } from '../downloads/plain-svg';
import { nameOf, rowsShown, textOf, wordsOf } from './explorer-view';

/** Elements that are never drawn and still matter. */
const UNSEEN: ReadonlySet<string> = new Set(['title', 'defs', 'pattern', 'clipPath']);

/** Margin of a picture and height of its lines, in px. */
const MARGIN = 24;
const LINE = 20;

/** Offers what a narrowed view shows as a file: the lines of the view's own CSV that are shown, or its map as it is seen. */
export async function offerView(view: HTMLElement, file: string): Promise<void> {
  if (file.endsWith('.csv')) {
    offerFile(`${fileName(view)}.csv`, 'text/csv', linesShown(await fetchText(file), rowsShown(view)));
    return;
  }
  const map = [...view.querySelectorAll<SVGSVGElement>('svg[data-close]')].find(
    (each) => each.getClientRects().length > 0,
  );
  if (map === undefined) throw new Error('No map is shown.');
  offerFile(`${fileName(view)}.svg`, 'image/svg+xml', mapAsPicture(map, view));
}

/** A view in words: its title, what it counts, each place that is shown with its number, its source and its address. */
export function toldInText(view: ParentNode): string {
  const { title, subtitle, source } = wordsOf(view);
  const places = rowsShown(view).map((row) => `${nameOf(row)}: ${textOf(row)}`);
  return `${[title, subtitle, places.join('\n'), source, location.href].join('\n\n')}\n`;
}

/** The address of what is shown at the site's own, wherever this copy is served from. */
function ownAddress(): string {
  return document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
}

/** What a file of a narrowed view is called: group, measure, kind of place and region. */
function fileName({ dataset }: HTMLElement): string {
  const parts = (dataset['path'] ?? '').split('/').slice(1);
  return ['accounted-for', ...parts, dataset['region'] ?? ''].filter((part) => part !== '').join('-');
}

/** What shades, hollow areas and hatches mean, as the key of the view says it. */
function keyOf(view: ParentNode): string {
  const ramp = view.querySelector('.keys [aria-label]')?.getAttribute('aria-label') ?? '';
  const others = [...view.querySelectorAll('.keys > span:not(.ramp)')].map((sign) => sign.textContent.trim());
  return [ramp, ...others].filter((words) => words !== '').join('; ');
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(address);
  return await response.text();
}

function offerFile(name: string, type: string, content: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** The head of a CSV and its lines of the places that are shown, in the order of the page. */
function linesShown(csv: string, rows: readonly HTMLTableRowElement[]): string {
  const [head = '', ...lines] = csv.split('\n');
  const byPlace = new Map(lines.map((line) => [line.slice(0, line.indexOf(',')), line]));
  const shown = rows.map(({ dataset }) => byPlace.get(dataset['place'] ?? '')).filter((line) => line !== undefined);
  return [head, ...shown, ''].join('\n');
}

/** The map as it is seen, each place with its number below it, title, source and address, colours and type written in. */
function mapAsPicture(drawing: SVGSVGElement, view: HTMLElement): string {
  const { title, subtitle, source } = wordsOf(view);
  const rows = rowsShown(view);
  const { width, height } = drawing.viewBox.baseVal;
  const shown = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  dress(drawing, copy, Number(drawing.style.getPropertyValue('--keep') || 1));
  spellOut(copy);
  copy.removeAttribute('style');
  const style = getComputedStyle(drawing);
  const ink = getComputedStyle(document.body);
  const about = Math.floor(shown.width / 7);
  const before = [...wrapText(title, about), ...wrapText(subtitle, about)];
  const places = rows.map((row) => `${nameOf(row)} ${textOf(row)}`).join('; ');
  const licence = 'Accounted For. Text and map: CC BY 4.0.';
  const after = [
    ...[keyOf(view), places, source].filter((words) => words !== '').flatMap((words) => wrapText(words, about)),
    // An address has no spaces to break at.
    ...(ownAddress().match(new RegExp(`.{1,${about}}`, 'g')) ?? []),
    licence,
  ];
  const top = MARGIN + before.length * LINE + 10;
  const all = { width: shown.width + 2 * MARGIN, height: top + shown.height + after.length * LINE + 2 * MARGIN };
  copy.setAttribute('x', String(MARGIN));
  copy.setAttribute('y', String(top));
  copy.setAttribute('width', String(shown.width));
  copy.setAttribute('height', String(shown.height));
  copy.setAttribute('viewBox', drawing.getAttribute('viewBox') ?? `0 0 ${width} ${height}`);
  const write = (lines: readonly string[], from: number): string =>
    lines.map((line, index) => `<text x="${MARGIN}" y="${from + index * LINE}">${escapeText(line)}</text>`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${all.width}" height="${all.height}"><title>${escapeText(title)}</title><rect width="100%" height="100%" fill="${ink.backgroundColor}"/><g fill="${ink.color}" font-family="${escapeText(style.fontFamily)}" font-size="14">${write(before, MARGIN + 14)}${write(after, top + shown.height + MARGIN)}</g>${new XMLSerializer().serializeToString(copy)}</svg>\n`;
}

/** Writes what an element looks like into its twin, and leaves out what cannot be seen. */
function dress(from: Element, to: Element, keep: number): void {
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
    // The width of a stroke is worked out below, and an order is said only where it is not the usual one.
    const isSaid = property !== 'vector-effect' && value !== '' && value !== 'normal';
    if (isSaid && !(property === 'fill' && from.hasAttribute('fill'))) to.setAttribute(property, value);
  }
  // A stroke that keeps its width on the screen is written as wide as it is drawn, for programs that know no such stroke.
  const scale = from instanceof SVGGraphicsElement ? (from.getScreenCTM()?.a ?? 1) : 1;
  if (style.getPropertyValue('vector-effect') === 'non-scaling-stroke')
    to.setAttribute('stroke-width', String(parseFloat(style.strokeWidth) / scale));
  to.removeAttribute('class');
  const twins = [...to.children];
  [...from.children].forEach((child, index) => {
    const twin = twins[index];
    if (twin !== undefined) dress(child, twin, keep);
  });
}
