/** The box of a drawing that is shown: left, top, width, height, in px of the drawing. */
export type Box = readonly [number, number, number, number];

/** The box that a drawing is served with. */
export function wholeOf(drawing: SVGSVGElement): Box {
  drawing.dataset['whole'] ??= drawing.getAttribute('viewBox') ?? '';
  return boxOf(drawing.dataset['whole']);
}

/** A box as a drawing writes it. */
export function boxOf(words: string): Box {
  const [x = 0, y = 0, width = 1, height = 1] = words
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return [x, y, width, height];
}

/** Shows a box of a drawing, never more than the whole; null shows the whole. */
export function show(drawing: SVGSVGElement, box: Box | null): void {
  const whole = wholeOf(drawing);
  const isClose = box !== null && (box[2] < whole[2] || box[3] < whole[3]);
  const shown = isClose ? within(box, whole) : whole;
  drawing.setAttribute('viewBox', shown.map((each) => Math.round(each * 10) / 10).join(' '));
  drawing.classList.toggle('close', isClose);
  // Circles stand for counts and not for land, so they keep their size as the land comes closer.
  drawing.style.setProperty('--keep', String(Math.max(shown[2] / whole[2], shown[3] / whole[3])));
}

/** A box pushed back until it lies in the whole as far as it can. */
function within([x, y, width, height]: Box, [left, top, most, tall]: Box): Box {
  const push = (at: number, size: number, from: number, room: number): number =>
    size >= room ? from + (room - size) / 2 : Math.min(Math.max(at, from), from + room - size);
  return [push(x, width, left, most), push(y, height, top, tall), width, height];
}

/** Shows one region of a drawing close, by the box that was worked out when it was drawn; null shows all of it. */
export function closeTo(drawing: SVGSVGElement, region: string | null): void {
  const entry = (drawing.dataset['close'] ?? '').split(';').find((each) => each.split(' ')[0] === region);
  const now = drawing.getAttribute('viewBox');
  if (entry === undefined && (drawing.dataset['whole'] ?? now) === now) return;
  show(drawing, entry === undefined ? null : boxOf(entry.slice(entry.indexOf(' '))));
}
