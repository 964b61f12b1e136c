import type { LedgerEntry } from '../../data/ledger.ts';
import { SOURCES, type TableSet } from '../../data/tables.ts';
import { StatisticBuilder } from './builder.ts';
import { declareFromTables } from './declared.ts';
import { declareHeadingBackToHarm } from './hbth/heading-back-to-harm.ts';
import type { PlaceNames } from './hbth/places.ts';
import { declareReviewShares } from './review-shares.ts';
import type { StatisticSet } from './statistic.ts';

/**
 * Every statistic the site may print, by id: those that the tables' metadata declare, and those worked out from them.
 * @throws DataError when a declaration names a cell or a statistic that does not exist, or doubles an id.
 */
export function buildStatistics(tables: TableSet, ledger: readonly LedgerEntry[], places: PlaceNames): StatisticSet {
  const all = SOURCES.flatMap((source) => {
    const builder = new StatisticBuilder(tables, ledger, source);
    declareFromTables(
      builder,
      [...tables.values()].filter((table) => table.source === source),
    );
    if (source === 'heading-back-to-harm') declareHeadingBackToHarm(builder, places);
    declareReviewShares(builder, source);
    return [...builder.build()];
  });
  return new Map(all);
}
