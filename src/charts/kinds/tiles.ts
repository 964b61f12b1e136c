import { drawing, element, mark } from '../svg.ts';
import { absencePatterns, patternId } from './absence-pattern.ts';
import type { MapArea } from './map.ts';

/** An area with its place on the grid, counted from one. */
export type Tile = { readonly area: MapArea; readonly column: number; readonly row: number };

/**
 * A square of equal size for each area, shaded as on the map, so that a large area says no more than a small one.
 * Few children are hollow with an edge in their step; an area without a figure is hatched.
 * @param width in px at 1:1
 */
export function drawTiles(options: { id: string; label: string; width: number; tiles: readonly Tile[] }): string {
  const { id, label, width, tiles } = options;
  const columns = Math.max(...tiles.map(({ column }) => column));
  const rows = Math.max(...tiles.map(({ row }) => row));
  const step = width / columns;
  const absences = tiles.flatMap(({ area }) => (area.absence === null ? [] : [area.absence]));
  const inside = tiles.map((tile) => drawTile(tile, step, id)).join('');
  return drawing(
    { id, label, width, height: rows * step, className: 'map tiles' },
    element('defs', {}, absencePatterns(id, absences)) + inside,
  );
}

function drawTile({ area, column, row }: Tile, step: number, id: string): string {
  const inset = area.small ? 2.2 : 0.75;
  const place = {
    x: (column - 1) * step + inset,
    y: (row - 1) * step + inset,
    width: step - 2 * inset,
    height: step - 2 * inset,
  };
  const rect = element('rect', {
    class: area.small ? 'hollow-plain' : 'area',
    fill: area.absence === null ? undefined : `url(#${patternId(id, area.absence)})`,
    ...place,
  });
  return mark(area.says, rect, area.step === null ? 'none' : `step-${area.step}`, area.id);
}
