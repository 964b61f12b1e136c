import type { ChartTable, Drawing } from './chart.ts';

/** Columns of a chart's table: the first names the row, the others hold numbers. */
export function tableColumns(first: string, ...numbers: readonly string[]): ChartTable['columns'] {
  return [{ label: first, numeric: false }, ...numbers.map((label) => ({ label, numeric: true }))];
}

/** The one drawing of a chart that shows both groups at once, drawn at both widths by the same function. */
export function singleDrawing(
  id: string,
  label: string,
  draw: (size: 'wide' | 'narrow', width: number) => string,
  compact: string | null = null,
): Drawing {
  return { id, label, cohort: null, wide: draw('wide', 840), narrow: draw('narrow', 350), compact };
}
