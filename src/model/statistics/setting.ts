import type { Qualifier } from '../../data/columns.ts';
import type { Table } from '../../data/tables.ts';
import type { StatisticCohort } from './statistic.ts';

/** The id of a statistic and what it counts. */
export type Said = { readonly id: string; readonly label: string };

/** What a number is about, where it differs from what its table says. */
export type Setting = {
  readonly cohort: StatisticCohort;
  readonly period?: string;
  readonly geography?: string;
  readonly qualifier?: Qualifier;
  readonly citedFrom?: string | null;
  readonly place?: string;
  /** Rows and column of the table "responses" with the authorities that answered and were asked. */
  readonly answering?: { readonly answered: string; readonly asked: string; readonly column: string };
};

/** What holds of a number that is neither a share nor an estimate. */
export const PLAIN = {
  numerator: null,
  denominator: null,
  counts: null,
  interval: null,
  smallBase: false,
  printedPercent: false,
} as const;

/** Where a table stands in its report, in words. */
export function placeOf({ meta }: Table): string {
  const { chapter, section, paragraph, table, figure } = meta.locator;
  const parts = [
    chapter,
    section === undefined ? undefined : /^\d/.test(section) ? `section ${section}` : section,
    table === undefined ? figure : `“${table}”`,
    paragraph === undefined ? undefined : `paragraphs ${paragraph}`,
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** A label with a capital, as a sentence begins. */
export function sentence(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}

/** A label with a small first letter, as it stands within a sentence. */
export function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}
