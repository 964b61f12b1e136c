import { formatCount } from '../model/format.ts';
import { isAbsent } from '../model/missing.ts';
import type { Statistic } from '../model/statistics/statistic.ts';
import { formatNumber } from '../model/statistics/wording.ts';
import { ledgerNumbers } from './chart-evidence.ts';
import type { Chart, ChartTable, Drawing } from './chart.ts';
import { tableColumns } from './chart-parts.ts';
import { drawBars, type Bar, type BarRow } from './kinds/bars.ts';

/** One bar of a ranked chart: a statistic with its name; `beside` stands behind the wide bar, where there is room. */
export type RankedItem = {
  readonly name: string;
  readonly statistic: Statistic;
  readonly tone?: Bar['tone'];
  readonly beside?: string;
};

/** Items under a line of words, or the first of them under none. */
export type RankedGroup = { readonly words: readonly string[]; readonly items: readonly RankedItem[] };

/** What a figure says; the builder draws and tabulates. */
export type RankedOptions = Pick<Chart, 'id' | 'title' | 'subtitle' | 'summary' | 'source' | 'tables' | 'notes'> & {
  /** What the numbers count, as the head of the table's column: "Still missing". */
  readonly measure: string;
  /** What the rows are, as the head of the table's first column. */
  readonly rows: string;
  readonly groups: readonly RankedGroup[];
  /** Room for names in px at both widths; narrow names wrap. */
  readonly nameWidth: { readonly wide: number; readonly narrow: number };
};

/** A chart of ranked bars from statistics, in the order given, with the table of the same numbers. */
export function rankedChart(options: RankedOptions): Chart {
  const { id, title, subtitle, summary, source, tables, notes, groups } = options;
  const items = groups.flatMap((group) => group.items);
  const hasInterval = items.some(({ statistic }) => statistic.interval !== null && !statistic.smallBase);
  return {
    id,
    title,
    subtitle,
    summary,
    layout: 'single',
    drawings: [rankedDrawing(options, 'bars', null)],
    keys: [
      ...(items.some(({ statistic }) => statistic.smallBase) ? (['hollow'] as const) : []),
      ...(hasInterval ? (['interval'] as const) : []),
    ],
    table: rankedTable(options),
    source,
    tables,
    notes,
    ledger: ledgerNumbers(items.map(({ statistic }) => statistic)),
  };
}

/** The bars alone, for a chart that draws them for more than one group. */
export function rankedDrawing(
  { id, title, groups, nameWidth }: RankedOptions,
  name: string,
  cohort: Drawing['cohort'],
): Drawing {
  const rowsOf = (size: 'wide' | 'narrow'): BarRow[] =>
    groups.flatMap((group): BarRow[] => [
      ...(group.words.length > 0 ? [{ kind: 'group' as const, words: group.words }] : []),
      ...group.items.map((item): BarRow => ({
        kind: 'row',
        name: item.name,
        emphasis: false,
        bars: [barOf(item, size)],
      })),
    ]);
  const draw = (size: 'wide' | 'narrow', width: number): string =>
    drawBars({ id: `${id}-${name}-${size}`, label: title, width, rows: rowsOf(size), nameWidth: nameWidth[size] });
  return { id: name, label: title, cohort, wide: draw('wide', 840), narrow: draw('narrow', 350), compact: null };
}

/** The same numbers as a table: the number, and the count and base where there are any. */
export function rankedTable({ rows, measure, groups }: RankedOptions): ChartTable {
  const items = groups.flatMap((group) => group.items);
  const hasBase = items.some(({ statistic }) => statistic.counts !== null);
  return {
    columns: tableColumns(rows, measure, ...(hasBase ? ['Count', 'Base'] : [])),
    rows: items.map(({ name, statistic }) => {
      const counts = statistic.counts === null ? null : [statistic.counts.count, statistic.counts.base];
      const value = numberOf(statistic);
      return {
        small: statistic.smallBase,
        cells: [
          { text: name, sort: name },
          { text: wordsOf(statistic), sort: value },
          ...(hasBase
            ? (counts ?? [null, null]).map((count) => ({
                text: count === null ? 'n/r' : formatCount(count),
                sort: count ?? -1,
              }))
            : []),
        ],
      };
    }),
  };
}

function barOf({ statistic, tone = 'neutral', beside }: RankedItem, size: 'wide' | 'narrow'): Bar {
  const { counts, smallBase, interval } = statistic;
  const of = counts === null ? '' : `${formatCount(counts.count)} of ${formatCount(counts.base)}`;
  return {
    value: numberOf(statistic),
    strong: smallBase && of !== '' ? of : wordsOf(statistic),
    beside: (size === 'wide' ? beside : undefined) ?? (smallBase ? '' : of),
    tone,
    small: smallBase,
    interval: smallBase ? null : interval,
  };
}

function wordsOf(statistic: Statistic): string {
  return formatNumber(numberOf(statistic), statistic.unit, statistic.asPrinted);
}

/** @throws Error when the statistic is absent: a bar of no length would say zero. */
function numberOf(statistic: Statistic): number {
  if (isAbsent(statistic.value))
    throw new Error(`A ranked chart needs the statistic ${statistic.id}, which is absent.`);
  return statistic.value;
}
