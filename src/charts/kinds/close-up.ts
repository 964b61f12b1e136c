import { round } from '../svg.ts';

/** Two corners of what an area takes up on a drawing, in px of the full drawing. */
export type Bounds = readonly [readonly [number, number], readonly [number, number]];

/** Air around a close-up, as a share of its longer side. */
const AIR = 0.08;

/**
 * Where a drawing may be shown closer: for each group of areas the box that holds them, as an attribute a page can read
 * ("london 520 300 176 140;wales ..."), in px of the drawing as scaled.
 * @param bounds of each area that is drawn
 * @param groupOf group by area; an area without a group counts nowhere
 */
export function closeUps(
  bounds: ReadonlyMap<string, Bounds>,
  groupOf: ReadonlyMap<string, string>,
  scale: number,
): string {
  const boxes = new Map<string, Bounds>();
  for (const [area, [[left, top], [right, bottom]]] of bounds) {
    const group = groupOf.get(area);
    if (group === undefined || !Number.isFinite(left)) continue;
    const [[x0, y0], [x1, y1]] = boxes.get(group) ?? [
      [left, top],
      [right, bottom],
    ];
    boxes.set(group, [
      [Math.min(x0, left), Math.min(y0, top)],
      [Math.max(x1, right), Math.max(y1, bottom)],
    ]);
  }
  return [...boxes].map(([group, box]) => `${group} ${withAir(box, scale)}`).join(';');
}

function withAir([[left, top], [right, bottom]]: Bounds, scale: number): string {
  const air = Math.max(right - left, bottom - top) * AIR + 4;
  return [left - air, top - air, right - left + 2 * air, bottom - top + 2 * air]
    .map((each) => round(each * scale))
    .join(' ');
}
