import { roundTo } from '../model/format';
import type { View } from '../model/explore/view';
import { csvOf } from './csv';

const HEAD = 'place,name,region,value,unit,count,base,interval_low,interval_high,small_base,statistic'.split(',');
const NONE = 'not-applicable';

/** A view of the explorer as CSV: one row for each place with a number, in the order of the page. */
export function viewCsv({ rows }: View): string {
  return csvOf([
    HEAD,
    ...rows.map(({ id, name, region, value, small, statistic }) => [
      id,
      name,
      region,
      statistic.unit === 'percent' ? toTenth(value) : value,
      statistic.unit,
      statistic.counts?.count ?? NONE,
      statistic.counts?.base ?? NONE,
      ...(statistic.interval?.map(toTenth) ?? [NONE, NONE]),
      String(small),
      statistic.id,
    ]),
  ]);
}

function toTenth(value: number): number {
  return roundTo(value, 1);
}
