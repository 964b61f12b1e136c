import { formatCount } from '../format.ts';
import type { ViewRow } from './view.ts';

/**
 * A count of children under this is not told exactly where other numbers of the same place stand beside it: several
 * small counts on one page may describe one child, whom no page of the report describes so. The tables, which the report
 * printed, stay as they are. Method: Government Statistical Service, Disclosure control guidance for tables produced
 * from administrative sources (grouping of small counts).
 */
export const FEWEST = 3;

/** A number of a place with the id of its view. */
export type PlaceRow = { readonly measure: string; readonly row: ViewRow };

/**
 * How a page about one place tells a number in place of the number itself; null where it may stand exactly.
 * @param beside the numbers of the same group of children on the page
 */
export function toldFolded({ measure, row }: PlaceRow, beside: readonly PlaceRow[] = []): string | null {
  const { statistic } = row;
  const few = `fewer than ${FEWEST}`;
  if (statistic.counts !== null) {
    const { count, base } = statistic.counts;
    if (isFew(base)) return `${few} children, so no share is given`;
    return isFew(count) ? `${few} of ${formatCount(base)}` : null;
  }
  if (statistic.unit === 'children') return isFew(row.value) ? few : null;
  // A mean of so few children is what happened to them.
  const isOfFew = beside.some((other) => other.measure === 'missing' && isFew(other.row.value));
  return measure === 'incidents-per-child' && isOfFew ? `not given beside a count of ${few} children` : null;
}

function isFew(count: number): boolean {
  return count > 0 && count < FEWEST;
}
