import { boxOf, show, wholeOf } from './map-box';

/** How much one step of a button or key changes, and how far in a reader may go. */
const STEP = 1.6;
const CLOSEST = 14;
/** How far a finger or mouse may move, in px, before a press is a drag and not a choice. */
const STILL = 4;

/** Draws closer or further by a factor, about a point of the screen or the middle. */
function zoom(drawing: SVGSVGElement, factor: number, at?: { x: number; y: number }): void {
  const whole = wholeOf(drawing);
  const [x, y, width, height] = boxOf(drawing.getAttribute('viewBox') ?? '');
  const to = Math.max(width / factor, whole[2] / CLOSEST);
  if (to >= whole[2]) {
    show(drawing, null);
    return;
  }
  const ratio = to / width;
  const spot = at === undefined ? null : toDrawing(drawing, at);
  const [cx, cy] = spot ?? [x + width / 2, y + height / 2];
  show(drawing, [cx - (cx - x) * ratio, cy - (cy - y) * ratio, width * ratio, height * ratio]);
}

/** Moves what is shown by px of the screen. */
function pan(drawing: SVGSVGElement, dx: number, dy: number): void {
  const [x, y, width, height] = boxOf(drawing.getAttribute('viewBox') ?? '');
  const perPixel = 1 / (drawing.getScreenCTM()?.a ?? 1);
  show(drawing, [x - dx * perPixel, y - dy * perPixel, width, height]);
}

function toDrawing(drawing: SVGSVGElement, { x, y }: { x: number; y: number }): [number, number] | null {
  const inverse = drawing.getScreenCTM()?.inverse();
  if (inverse === undefined) return null;
  const point = new DOMPoint(x, y).matrixTransform(inverse);
  return [point.x, point.y];
}

/** Lets the maps of a view be drawn closer and moved: by its buttons, by keys, by wheel, by mouse and with two fingers. */
export function enableZoom(view: HTMLElement): void {
  view.addEventListener('click', (event) => {
    const step = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-zoom]') : null;
    if (step !== null) apply(mapsOf(step), step.dataset['zoom'] ?? '');
  });
  view.addEventListener('keydown', (event) => onKey(event));
  view.addEventListener(
    'wheel',
    (event) => {
      const drawing = drawingOf(event.target);
      if (drawing === null || !event.ctrlKey) return;
      event.preventDefault();
      zoom(drawing, Math.exp(-event.deltaY / 120), event);
    },
    { passive: false },
  );
  view.addEventListener(
    'touchmove',
    (event) => {
      if (event.touches.length > 1 && drawingOf(event.target) !== null) event.preventDefault();
    },
    { passive: false },
  );
  new Drag(view);
}

/** The drawings that a button or a key stands for: those of its own part of the page that can be seen. */
function mapsOf(near: Element): SVGSVGElement[] {
  const all = near.closest('.explore-drawings')?.querySelectorAll<SVGSVGElement>('svg[data-close]') ?? [];
  return [...all].filter((each) => each.getClientRects().length > 0);
}

function apply(drawings: readonly SVGSVGElement[], step: string): void {
  for (const drawing of drawings) {
    if (step === 'whole') show(drawing, null);
    else zoom(drawing, step === 'in' ? STEP : 1 / STEP);
  }
}

const KEYS: Record<string, string> = { '+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'whole' };
const MOVES: Record<string, readonly [number, number]> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
};

function onKey(event: KeyboardEvent): void {
  const reader = event.target instanceof Element ? event.target.closest('chart-reader') : null;
  if (reader === null || event.ctrlKey || event.metaKey || event.altKey) return;
  const drawings = mapsOf(reader).filter((each) => reader.contains(each));
  const [dx, dy] = MOVES[event.key] ?? [];
  const step = KEYS[event.key];
  if (event.shiftKey && dx !== undefined && dy !== undefined) for (const each of drawings) pan(each, dx, dy);
  else if (step !== undefined) apply(drawings, step);
  else {
    for (const each of drawings) follow(each);
    return;
  }
  event.preventDefault();
}

/** Moves a close drawing so that the mark being read lies in it. */
function follow(drawing: SVGSVGElement): void {
  const mark = drawing.classList.contains('close') ? drawing.querySelector('.mark.read') : null;
  if (mark === null) return;
  const [seen, at] = [drawing.getBoundingClientRect(), mark.getBoundingClientRect()];
  const off = (low: number, high: number, from: number, to: number): number =>
    low >= from && high <= to ? 0 : (from + to) / 2 - (low + high) / 2;
  const [dx, dy] = [off(at.left, at.right, seen.left, seen.right), off(at.top, at.bottom, seen.top, seen.bottom)];
  if (dx !== 0 || dy !== 0) pan(drawing, dx, dy);
}

function drawingOf(target: EventTarget | null): SVGSVGElement | null {
  return target instanceof Element ? target.closest<SVGSVGElement>('svg[data-close]') : null;
}

/** A mouse moves a close map; two fingers move and stretch any. One finger scrolls the page, so that no map holds it fast. */
class Drag {
  readonly #points = new Map<number, { x: number; y: number }>();
  #drawing: SVGSVGElement | null = null;
  #moved = 0;

  constructor(view: HTMLElement) {
    view.addEventListener('pointerdown', (event) => this.#down(event));
    view.addEventListener('pointermove', (event) => this.#move(event));
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const)
      view.addEventListener(end, (event) => this.#points.delete(event.pointerId));
    // The click that ends a drag is no choice of a place.
    view.addEventListener(
      'click',
      (event) => {
        if (this.#moved > STILL && drawingOf(event.target) !== null) event.stopPropagation();
        this.#moved = 0;
      },
      true,
    );
  }

  #down(event: PointerEvent): void {
    const drawing = drawingOf(event.target);
    if (drawing === null || event.button !== 0) return;
    if (this.#points.size === 0) this.#moved = 0;
    this.#drawing = drawing;
    this.#points.set(event.pointerId, { x: event.clientX, y: event.clientY });
  }

  #move(event: PointerEvent): void {
    const from = this.#points.get(event.pointerId);
    const drawing = this.#drawing;
    if (from === undefined || drawing === null) return;
    const to = { x: event.clientX, y: event.clientY };
    const [other] = [...this.#points].filter(([id]) => id !== event.pointerId).map(([, point]) => point);
    if (other === undefined && event.pointerType === 'touch') return;
    this.#points.set(event.pointerId, to);
    this.#moved += Math.hypot(to.x - from.x, to.y - from.y);
    if (other === undefined) {
      if (drawing.classList.contains('close') && this.#moved > STILL) pan(drawing, to.x - from.x, to.y - from.y);
      return;
    }
    const spread = (point: { x: number; y: number }): number => Math.hypot(point.x - other.x, point.y - other.y);
    const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 };
    pan(drawing, (to.x - from.x) / 2, (to.y - from.y) / 2);
    zoom(drawing, spread(to) / Math.max(spread(from), 1), middle);
  }
}
