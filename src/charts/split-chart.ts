import { formatCount } from '../model/format.ts';
import type { Chart } from './chart.ts';
import { singleDrawing, tableColumns } from './chart-parts.ts';
import { drawSplit } from './kinds/split.ts';

/** What a figure says of counts that make totals; the builder draws and tabulates. */
export type SplitOptions = Pick<Chart, 'id' | 'title' | 'subtitle' | 'summary' | 'source' | 'tables' | 'notes'> & {
  readonly tone: 'trafficked' | 'unaccompanied' | 'neutral';
  /** What the rows are, as the head of the table's first column. */
  readonly rowsAre: string;
  /** Names of the parts, in the order drawn: full, pale, outlined. */
  readonly parts: readonly string[];
  readonly rows: readonly { readonly name: string; readonly parts: readonly number[] }[];
  readonly nameWidth: { readonly wide: number; readonly narrow: number };
};

/** A chart of counts split into parts, in the order given, with the table of the same numbers. */
export function splitChart(options: SplitOptions): Chart {
  const { id, title, subtitle, summary, source, tables, notes, tone, parts, nameWidth } = options;
  const rows = options.rows.map(({ name, parts: counts }) => ({
    name,
    parts: counts,
    total: formatCount(counts.reduce((all, count) => all + count, 0)),
    says: counts.map((count, index) => `${name}, ${parts[index] ?? ''}: ${formatCount(count)}`),
    saysTotal: sayTotal(name, parts, counts),
  }));
  return {
    id,
    title,
    subtitle,
    summary,
    layout: 'single',
    drawings: [
      singleDrawing('bars', title, (size, width) =>
        drawSplit({ id: `${id}-${size}`, label: title, width, nameWidth: nameWidth[size], tone, parts, rows }),
      ),
    ],
    keys: [],
    table: {
      columns: tableColumns(
        options.rowsAre,
        ...parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)),
        'Total',
      ),
      rows: options.rows.map(({ name, parts: counts }) => ({
        small: false,
        cells: [
          { text: name, sort: name },
          ...[...counts, counts.reduce((all, count) => all + count, 0)].map((count) => ({
            text: formatCount(count),
            sort: count,
          })),
        ],
      })),
    },
    source,
    tables,
    notes,
    ledger: [],
  };
}

function sayTotal(name: string, parts: readonly string[], counts: readonly number[]): string {
  const total = counts.reduce((all, count) => all + count, 0);
  const each = parts.map((part, index) => `${part} ${formatCount(counts[index] ?? 0)}`);
  return `${name}, in all: ${formatCount(total)}${parts.length > 1 ? ` (${each.join(', ')})` : ''}`;
}
