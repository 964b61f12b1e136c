import type { Cohort } from '../data/columns.ts';

/** A number of a chart's table: its wording, and what it sorts by. */
export type ChartCell = { readonly text: string; readonly sort: number | string };

/** The same numbers as the drawing, as a table. The first cell of a row names it. */
export type ChartTable = {
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly { readonly cells: readonly ChartCell[]; readonly small: boolean }[];
};

/** One drawing at two widths, both at 1:1: wide for a column of 520 px or more, narrow for a phone. */
export type Drawing = {
  /** Unique in the chart; also the prefix of every id in the SVG. */
  readonly id: string;
  /** What this drawing shows, for its accessible name. */
  readonly label: string;
  /** The group it shows, where the chart draws one per group and a reader chooses. */
  readonly cohort: Cohort | null;
  readonly wide: string;
  readonly narrow: string;
  /** A smaller drawing for a place beside other drawings of the same mark size; null where there is none. */
  readonly compact: string | null;
};

/** A key that no direct label can replace: the steps of a ramp, hollow marks, hatching, a band. */
export type ChartKey = 'groups' | 'ramp' | 'hollow' | 'hatch' | 'interval' | 'funnel' | 'register' | 'register-open';

/** Everything that a page shows of a chart. The drawing and the table hold the same numbers. */
export type Chart = {
  readonly id: string;
  /** The finding, as a sentence. */
  readonly title: string;
  /** Measure, unit, geography, period, base. */
  readonly subtitle: string;
  /** The chart told in two or three sentences, generated from its rows. */
  readonly summary: string;
  readonly layout: 'single' | 'side-by-side';
  readonly drawings: readonly Drawing[];
  readonly keys: readonly ChartKey[];
  readonly table: ChartTable;
  readonly source: string;
  /** Table ids the chart is drawn from. */
  readonly tables: readonly string[];
  readonly notes: readonly string[];
  /** Numbers of the ledger entries its cells rest on. */
  readonly ledger: readonly number[];
};
