import type { Qualifier } from '../../data/columns.ts';
import type { Table } from '../../data/tables.ts';
import type { Statistic, StatisticCohort } from './statistic.ts';

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
  asPrinted: false,
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

/** A label with a small first letter, as it stands within a sentence. */
export function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1);
}

/**
 * The setting of a number that is worked out from others: of their period and place, as exact as the least exact of
 * them, and from where they are, unless the setting says otherwise.
 * @throws Error in words when they differ in one of these.
 */
export function inheritedSetting(setting: Setting, parts: readonly Statistic[]): Setting {
  const loose = parts.map(({ qualifier }) => qualifier).filter((qualifier) => qualifier !== 'exact');
  return {
    ...setting,
    period:
      setting.period ??
      shared(
        'period',
        parts.map((part) => part.period),
      ),
    // A number of two places is printed in neither of them alone.
    place: setting.place ?? [...new Set(parts.map((part) => part.place))].join('; '),
    geography:
      setting.geography ??
      shared(
        'place',
        parts.map((part) => part.geography),
      ),
    qualifier: setting.qualifier ?? (loose.length === 0 ? 'exact' : shared('degree of exactness', loose)),
    citedFrom:
      setting.citedFrom === undefined
        ? shared(
            'source',
            parts.map((part) => part.citedFrom),
          )
        : setting.citedFrom,
  };
}

function shared<Value>(what: string, values: readonly Value[]): Value {
  const [first] = values;
  if (first === undefined || new Set(values).size !== 1)
    throw new Error(`which combines numbers of more than one ${what}: ${[...new Set(values)].map(String).join('; ')}`);
  return first;
}

/** The group that a number of children names in its words and does not declare, so that nothing warns of its limits; else null. */
export function unnamedCohort({
  label,
  cohort,
  citedFrom,
  unit,
}: Pick<Statistic, 'label' | 'cohort' | 'citedFrom' | 'unit'>): string | null {
  if (cohort !== 'none' || citedFrom !== null || !['children', 'young people', 'percent'].includes(unit)) return null;
  return /^(?:share of )?(trafficked|unaccompanied) children\b/.exec(label)?.[1] ?? null;
}
