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
  /** What the report puts before the number, such as "nearly" or "at least". */
  readonly qualifier?: string;
  /** Count and base that the report prints elsewhere than the share; null for one that it does not. */
  readonly printed?: { readonly count: number | null; readonly base: number | null };
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
  /** A column of words after the names, such as who answered. */
  readonly column?: { readonly label: string; readonly of: (group: RankedGroup, item: RankedItem) => string };
  /** Ledger entries that the words rest on, besides those of the numbers. */
  readonly ledger?: readonly number[];
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
    ledger: [...new Set([...ledgerNumbers(items.map(({ statistic }) => statistic)), ...(options.ledger ?? [])])].sort(
      (a, b) => a - b,
    ),
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

/** The same numbers as a table: the number, how it is qualified, and the count and base where there are any. */
export function rankedTable({ rows, measure, groups, column }: RankedOptions): ChartTable {
  const all = groups.flatMap((group) => group.items.map((item) => ({ group, item })));
  const hasBase = all.some(({ item }) => countsOf(item) !== null);
  const hasQualifier = all.some(({ item }) => item.qualifier !== undefined);
  const words = [...(column === undefined ? [] : [column.label]), ...(hasQualifier ? ['As printed'] : [])];
  return {
    columns: [
      { label: rows, numeric: false },
      ...words.map((label) => ({ label, numeric: false })),
      ...tableColumns('', measure, ...(hasBase ? ['Count', 'Base'] : [])).slice(1),
    ],
    rows: all.map(({ group, item }) => ({
      small: item.statistic.smallBase,
      cells: [
        { text: item.name, sort: item.name },
        ...(column === undefined ? [] : [textCell(column.of(group, item))]),
        ...(hasQualifier ? [textCell(item.qualifier ?? 'exact')] : []),
        { text: numberWords(item.statistic), sort: numberOf(item.statistic) },
        ...(hasBase ? [countCell(countsOf(item)?.count), countCell(countsOf(item)?.base)] : []),
      ],
    })),
  };
}

function textCell(words: string): ChartTable['rows'][number]['cells'][number] {
  return { text: words, sort: words };
}

function countCell(count: number | null | undefined): ChartTable['rows'][number]['cells'][number] {
  return { text: count === null || count === undefined ? 'n/r' : formatCount(count), sort: count ?? -1 };
}

function countsOf({ statistic, printed }: RankedItem): RankedItem['printed'] | null {
  return statistic.counts ?? printed ?? null;
}

function barOf(item: RankedItem, size: 'wide' | 'narrow'): Bar {
  const { statistic, tone = 'neutral', beside, qualifier } = item;
  const { smallBase, interval } = statistic;
  const { count = null, base = null } = countsOf(item) ?? {};
  const of =
    count === null
      ? ''
      : base === null
        ? `${formatCount(count)} children`
        : `${formatCount(count)} of ${formatCount(base)}`;
  const words = `${qualifier === undefined ? '' : `${qualifier} `}${numberWords(statistic)}`;
  return {
    value: numberOf(statistic),
    strong: smallBase && of !== '' ? of : words,
    beside: [smallBase ? '' : of, size === 'wide' ? (beside ?? '') : ''].filter((each) => each !== '').join(', '),
    tone,
    small: smallBase,
    interval: smallBase ? null : interval,
  };
}

function numberWords(statistic: Statistic): string {
  return formatNumber(numberOf(statistic), statistic.unit, statistic.asPrinted);
}

/** @throws Error when the statistic is absent: a bar of no length would say zero. */
function numberOf(statistic: Statistic): number {
  if (isAbsent(statistic.value))
    throw new Error(`A ranked chart needs the statistic ${statistic.id}, which is absent.`);
  return statistic.value;
}
