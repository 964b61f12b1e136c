import type { Cohort, Qualifier, Unit } from '../../data/columns.ts';
import type { LedgerEntry } from '../../data/ledger.ts';
import type { Absent } from '../missing.ts';

/** Address of one cell: table id, row key, column name. */
export type CellAddress = { readonly table: string; readonly row: string; readonly column: string };

/** One line of a working: a number, what it is, how it enters the sum, and the cell it was read from. */
export type WorkingStep = {
  readonly operator: '' | '+' | '−' | '÷' | '×' | '=';
  readonly value: number;
  readonly unit: Unit;
  readonly label: string;
  readonly cell: CellAddress | null;
};

/** The group a statistic is about; "either" is a count the source made of both groups at once. */
export type StatisticCohort = Cohort | 'either' | 'none';

/** How a statistic was come by. */
export type StatisticMethod = 'read' | 'rate' | 'share' | 'ratio' | 'sum' | 'difference' | 'implied';

/** How many authorities gave the numbers behind a rate, of how many that were asked. */
export type Answering = { readonly answered: number; readonly asked: number };

/** One published number with everything a reader needs to judge it. */
export type Statistic = {
  readonly id: string;
  /** What it counts, completing "This is the number of …" or "the share of …". */
  readonly label: string;
  readonly report: string;
  readonly value: number | Absent;
  readonly unit: Unit;
  readonly method: StatisticMethod;
  /** How exactly the report means the number: as counted, or about, at least, up to it. */
  readonly qualifier: Qualifier;
  /** The publication the report cites for it; null for the report's own count. */
  readonly citedFrom: string | null;
  readonly period: string;
  readonly geography: string;
  readonly cohort: StatisticCohort;
  /** Ids of the statistics that were divided; null for a count. */
  readonly numerator: string | null;
  readonly denominator: string | null;
  /** "167 of 590", where the statistic is a share of a base we hold; else null. */
  readonly counts: { readonly count: number; readonly base: number } | null;
  /** 95% Wilson interval in percent, for shares of children; null for counts and for shares of authorities. */
  readonly interval: readonly [number, number] | null;
  readonly smallBase: boolean;
  /** Authorities that answered, of those asked, where the report says so for this number; else null. */
  readonly answering: Answering | null;
  /** True when the value is printed by the report as a percentage, to be shown at its printed precision. */
  readonly asPrinted: boolean;
  readonly table: string;
  readonly cells: readonly CellAddress[];
  /** The sum in words. */
  readonly formula: string;
  readonly working: readonly WorkingStep[];
  /** Where it stands in the report, in words. */
  readonly place: string;
  readonly ledger: readonly Pick<LedgerEntry, 'id' | 'number' | 'state' | 'kind'>[];
};

/** All statistics by id, in the order they were declared. */
export type StatisticSet = ReadonlyMap<string, Statistic>;
