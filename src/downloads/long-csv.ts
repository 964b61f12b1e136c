import type { Table, TableRow } from '../data/tables';
import { VIEWS, type ViewId } from '../explore-state';
import { exploreView } from '../explore-views';
import { isAbsent } from '../model/missing';
import { roundTo } from '../model/format';
import { evidence } from '../queries';
import { csvOf } from './csv';

/** Columns that hold numbers, by type. */
const NUMERIC: ReadonlySet<string> = new Set(['count', 'percent', 'decimal', 'rank', 'quantity']);

/** True for a table with numbers: one of words alone has nothing to analyse that its CSV does not give. */
export function hasNumbers({ meta }: Table): boolean {
  return meta.columns.some(({ type }) => NUMERIC.has(type));
}

/** The columns of a table in long form. `value` is a number or empty; where it is empty, `absence` says why. */
export const LONG_COLUMNS = 'row,label,gss,measure,value,absence,unit,is_total,ledger'.split(',');

/** The columns of the file of all places. */
export const PLACE_COLUMNS =
  'place,name,gss,level,region,region_gss,children,measure,value,absence,unit,count,base,interval_low,interval_high,small_base,period,statistic'.split(
    ',',
  );

/**
 * A table for analysis: a line for each number, so that a column of numbers holds nothing else. Totals are marked and not
 * mixed; a number that the ledger speaks of names its entries.
 */
export function longCsv(table: Table): string {
  const { columns } = table.meta;
  const naming = columns.find(({ type }) => type === 'text' || type === 'authority' || type === 'region');
  const numeric = columns.filter(({ type }) => NUMERIC.has(type));
  const lines = table.rows.flatMap((row) =>
    numeric.map(({ name, unit }) => {
      const value = row.cells[name];
      return [
        row.key,
        naming === undefined ? row.key : (row.text[naming.name] ?? ''),
        gssOf(table, row),
        name,
        typeof value === 'number' ? value : '',
        isAbsent(value) ? value.absent : '',
        unit ?? (typeof row.text['unit'] === 'string' ? row.text['unit'] : ''),
        String(row.key === 'total'),
        entriesOf(table, row, name),
      ];
    }),
  );
  return csvOf([LONG_COLUMNS, ...lines]);
}

/** Every number of every place, a line each; a place that the report does not list has a line without a number. */
export function placesCsv(): string {
  return csvOf([PLACE_COLUMNS, ...VIEWS.flatMap(linesOf)]);
}

function linesOf(id: ViewId): (string | number)[][] {
  const { view } = exploreView(id);
  const { regions, authorities } = evidence().geography;
  const code = new Map<string, string | null>([
    ...regions.map(({ region, gss }) => [region, gss] as const),
    ...authorities.map(({ authority, gss }) => [authority, gss] as const),
  ]);
  const about = (place: string, name: string, region: string): string[] => [
    place,
    name,
    code.get(place) ?? '',
    id.place,
    region,
    code.get(region) ?? '',
    id.cohort,
    id.measure,
  ];
  return [
    ...view.rows.map(({ id: place, name, region, value, small, statistic }) => [
      ...about(place, name, region),
      small ? '' : statistic.unit === 'percent' ? roundTo(value, 1) : value,
      small ? 'few-children' : '',
      statistic.unit,
      statistic.counts?.count ?? '',
      statistic.counts?.base ?? '',
      ...(statistic.interval?.map((bound) => roundTo(bound, 1)) ?? ['', '']),
      String(small),
      statistic.period,
      statistic.id,
    ]),
    ...view.unnamed.map(({ id: place, name, region }) => [
      ...about(place, name, region),
      '',
      'not-in-the-list',
      ...Array.from({ length: PLACE_COLUMNS.length - 10 }, () => ''),
    ]),
  ];
}

/** The code of the place that a row is about; empty where it is about none, or about several. */
function gssOf(table: Table, row: TableRow): string {
  const { regions, authorities } = evidence().geography;
  for (const { name, type } of table.meta.columns) {
    const text = row.text[name];
    const authority = type === 'authority' ? authorities.find((each) => each.authority === text) : undefined;
    if (authority !== undefined) return authority.gss ?? '';
    const region = type === 'region' ? regions.find((each) => each.region === text) : undefined;
    if (region !== undefined && row.key === text) return region.gss;
  }
  return '';
}

/** Numbers of the ledger entries that name a cell and found it wanting. */
function entriesOf(table: Table, row: TableRow, column: string): string {
  return evidence()
    .ledger.filter(
      ({ source, state, cells }) =>
        source === table.source && state !== 'agrees' && cells.includes(`${table.name}:${row.key}:${column}`),
    )
    .map(({ number }) => number)
    .join(' ');
}
