import type { AuthorityRow, RegionRow } from '../../data/geography.ts';
import type { TableSet } from '../../data/tables.ts';
import type { ExploreCohort, Measure, ViewId } from '../../explore-state.ts';
import { formatCount, formatPercent } from '../format.ts';
import { isAbsent } from '../missing.ts';
import type { Statistic, StatisticSet } from '../statistics/statistic.ts';
import { formatNumber } from '../statistics/wording.ts';
import { unlistedOf, type Unlisted } from '../unlisted.ts';

/** What a view is made from. */
export type ExploreEvidence = {
  readonly tables: TableSet;
  readonly statistics: StatisticSet;
  readonly geography: { readonly regions: readonly RegionRow[]; readonly authorities: readonly AuthorityRow[] };
};

/** One place of a view with its number. */
export type ViewRow = {
  readonly id: string;
  readonly name: string;
  /** The region or nation it lies in; its own id where it is one. */
  readonly region: string;
  readonly regionName: string;
  readonly value: number;
  /** The number as it is shown: "48.8%", or for few children the counts, "5 of 9". */
  readonly text: string;
  readonly statistic: Statistic;
  /** True for a rate on fewer than 20 children: given as counts, listed apart, never ranked. */
  readonly small: boolean;
  /** Place in the order of firm rates or of counts, ties sharing one; null where it is not ranked. */
  readonly rank: number | null;
};

/** A view: its places, the firm ones first as they fall, then those on few children by name. */
export type View = ViewId & {
  readonly rows: readonly ViewRow[];
  /** Places of the kind that the report does not list here. */
  readonly unnamed: readonly { readonly id: string; readonly name: string; readonly region: string }[];
  /** What the tables of the view declare of such places, the longest table first. */
  readonly unlisted: readonly Unlisted[];
};

const CANNOT_RANK: ReadonlySet<Measure> = new Set(['incidents-per-child']);

/** The places and numbers of a view. A place without a statistic of its own is listed as unnamed, never with a number. */
export function viewOf({ tables, statistics, geography }: ExploreEvidence, id: ViewId): View {
  const regionNames = new Map(geography.regions.map(({ region, name }) => [region, name]));
  const places =
    id.place === 'region'
      ? geography.regions.map(({ region, name }) => ({ id: region, name, region }))
      : geography.authorities.map(({ authority, name, region }) => ({ id: authority, name, region }));
  const found = places.map((place) => ({ ...place, statistic: statistics.get(statisticId(id, place.id)) }));
  const rows = found.flatMap(({ statistic, ...place }) =>
    statistic === undefined || isAbsent(statistic.value)
      ? []
      : [rowOf({ ...place, regionName: regionNames.get(place.region) ?? '' }, statistic, statistic.value)],
  );
  const firm = rows.filter((row) => !row.small).sort((a, b) => b.value - a.value || a.name.localeCompare(b.name));
  const few = rows.filter((row) => row.small).sort((a, b) => a.name.localeCompare(b.name));
  const named = new Set(rows.map((row) => row.id));
  return {
    ...id,
    rows: [...(CANNOT_RANK.has(id.measure) ? firm : ranked(firm)), ...few],
    unnamed: places.filter((place) => !named.has(place.id)),
    unlisted: unlistedIn(rows, tables),
  };
}

function unlistedIn(rows: readonly ViewRow[], tables: TableSet): Unlisted[] {
  const ids = new Set(rows.flatMap(({ statistic }) => statistic.cells.map(({ table }) => table)));
  return [...ids]
    .flatMap((id) => tables.get(id) ?? [])
    .sort((a, b) => b.rows.length - a.rows.length)
    .flatMap((table) => unlistedOf(table, tables) ?? []);
}

/** The statistic of a place in a view, by the pattern of its id. */
export function statisticId({ cohort, measure }: Pick<ViewId, 'cohort' | 'measure'>, place: string): string {
  return measure === 'still-missing' ? `hbth-still-missing-${place}` : `hbth-${cohort}-${measure}-${place}`;
}

/** A group of children as it stands in a sentence. */
export function whoIs(cohort: ExploreCohort): string {
  return cohort === 'either' ? 'trafficked or unaccompanied children' : `${cohort} children`;
}

function rowOf(
  place: Pick<ViewRow, 'id' | 'name' | 'region' | 'regionName'>,
  statistic: Statistic,
  value: number,
): ViewRow {
  const { counts, smallBase: small } = statistic;
  const text =
    small && counts !== null
      ? `${formatCount(counts.count)} of ${formatCount(counts.base)}`
      : statistic.unit === 'percent'
        ? formatPercent(value)
        : formatNumber(value, statistic.unit, statistic.asPrinted);
  return { ...place, value, text, statistic, small, rank: null };
}

function ranked(rows: readonly ViewRow[]): ViewRow[] {
  return rows.map((row) => ({ ...row, rank: rows.findIndex((other) => other.value === row.value) + 1 }));
}
