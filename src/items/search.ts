import type { Report } from '../queries';
import { ITEM_KINDS, type Item } from './item';

/** Filters by which the index of the search knows a page, as Pagefind writes them: its kind, and each of its reports. */
export function searchFilters(item: Item, reports: readonly Report[]): string[] {
  const rests = reports.filter(({ id }) => item.reports.includes(id));
  return [`kind:${ITEM_KINDS[item.kind]}`, ...rests.map(({ data }) => `report:${data.title}`)];
}
