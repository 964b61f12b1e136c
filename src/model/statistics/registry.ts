import type { LedgerEntry } from '../../data/ledger.ts';
import type { TableSet } from '../../data/tables.ts';
import { headingBackToHarmStatistics } from './hbth/heading-back-to-harm.ts';
import type { PlaceNames } from './hbth/places.ts';
import type { StatisticSet } from './statistic.ts';

/**
 * Every statistic the site may print, by id.
 * @throws DataError when a declaration names a cell or a statistic that does not exist, or doubles an id.
 */
export function buildStatistics(tables: TableSet, ledger: readonly LedgerEntry[], places: PlaceNames): StatisticSet {
  return headingBackToHarmStatistics(tables, ledger, places);
}
