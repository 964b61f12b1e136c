import type { Drawing } from '../charts/chart';
import { element, round } from '../charts/svg';
import { sizeOf } from './picture';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Drawings laid out for a box: how large they come, and where. */
export type Placed = { readonly box: Box; readonly markup: string; readonly size: Size; readonly scale: number };

type Size = { readonly width: number; readonly height: number };

/** A drawing that would come out smaller than this is cut at the foot of the card and drawn at the size below. */
const LEAST = 0.42;
const CUT_AT = 0.62;
const MOST = 1.5;
const BETWEEN = 24;

/** Lays out the drawings of a chart, wide, narrow or compact, as large as a box of a card holds them whole. */
export function placeDrawings(drawings: readonly Drawing[], box: Box): Placed {
  const sizes = (['wide', 'narrow', 'compact'] as const).flatMap((size) => {
    const svgs = drawings.flatMap((drawing) => drawing[size] ?? []);
    return svgs.length === drawings.length ? [svgs] : [];
  });
  return sizes.map((svgs) => layOut(svgs, box)).reduce((a, b) => (b.scale > a.scale ? b : a));
}

/** The drawings as laid out; what is too long to be read whole ends where the card does, and pales. */
export function drawPlaced({ box, markup, size, scale }: Placed): string {
  const isCut = scale < LEAST;
  const shown = isCut ? Math.min(CUT_AT, box.width / size.width) : scale;
  const left = box.x + Math.max(0, (box.width - size.width * shown) / 2);
  const inside = element(
    'g',
    { transform: `translate(${round(left)} ${round(box.y)}) scale(${shown.toFixed(4)})` },
    markup,
  );
  if (!isCut) return inside;
  const clip = element(
    'clipPath',
    { id: 'card-box' },
    element('rect', { ...box, x: box.x - 10, width: box.width + 20 }),
  );
  return clip + element('g', { 'clip-path': 'url(#card-box)' }, inside) + fade(box);
}

function layOut(svgs: readonly string[], box: Box): Placed {
  let x = 0;
  let height = 0;
  let markup = '';
  for (const svg of svgs) {
    const size = sizeOf(svg);
    markup += svg.replace('<svg ', `<svg x="${x}" y="0" overflow="visible" `);
    x += size.width + BETWEEN;
    height = Math.max(height, size.height);
  }
  const size = { width: x - BETWEEN, height };
  return { box, markup, size, scale: Math.min(box.width / size.width, box.height / height, MOST) };
}

/** The foot of a cut drawing pales, so that nobody takes it for the whole. */
function fade({ x, y, width, height }: Box): string {
  const stop = (offset: string, opacity: string): string =>
    element('stop', { class: 'card-fade', offset, 'stop-opacity': opacity });
  const gradient = element(
    'linearGradient',
    { id: 'card-fade', x1: '0', y1: '0', x2: '0', y2: '1' },
    stop('0', '0') + stop('0.85', '1'),
  );
  const top = y + height - 72;
  return gradient + element('rect', { x: x - 10, y: top, width: width + 20, height: 74, fill: 'url(#card-fade)' });
}
