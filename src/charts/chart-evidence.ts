import type { LedgerEntry } from '../data/ledger.ts';
import type { Geography } from '../data/geography.ts';
import type { TableSet } from '../data/tables.ts';
import type { ContentFacts } from '../model/content-facts.ts';
import { isAbsent } from '../model/missing.ts';
import type { Statistic, StatisticSet } from '../model/statistics/statistic.ts';
import { unlistedOf, type Unlisted } from '../model/unlisted.ts';

/** What a figure may draw on: it picks rows from here and reads no file. */
export type ChartEvidence = {
  readonly tables: TableSet;
  readonly statistics: StatisticSet;
  readonly geography: Geography;
  readonly ledger: readonly LedgerEntry[];
  /** What charts may draw of findings, recommendations and the timeline. */
  readonly content: ContentFacts;
};

/** A statistic that a figure names. @throws Error when it does not exist. */
export function statisticOf(evidence: ChartEvidence, id: string): Statistic {
  const statistic = evidence.statistics.get(id);
  if (statistic === undefined) throw new Error(`A figure names the statistic ${id}, which does not exist.`);
  return statistic;
}

/** The number of a statistic. @throws Error when it is absent. */
export function valueOf(evidence: ChartEvidence, id: string): number {
  const { value } = statisticOf(evidence, id);
  if (isAbsent(value)) throw new Error(`A figure needs the statistic ${id}, which is absent.`);
  return value;
}

/** A share with the counts behind it. @throws Error when the statistic is not a share of counts. */
export function shareOf(
  evidence: ChartEvidence,
  id: string,
): { statistic: Statistic; percent: number; count: number; base: number } {
  const statistic = statisticOf(evidence, id);
  if (statistic.counts === null) throw new Error(`A figure needs counts behind ${id}, which has none.`);
  return { statistic, percent: valueOf(evidence, id), ...statistic.counts };
}

/** Numbers of ledger entries by id, for what a figure says beside its statistics. @throws Error for an id that has none. */
export function ledgerOf({ ledger }: ChartEvidence, ...ids: readonly string[]): number[] {
  return ids.map((id) => {
    const found = ledger.find((entry) => entry.id === id);
    if (found === undefined) throw new Error(`A figure names the ledger entry ${id}, which does not exist.`);
    return found.number;
  });
}

/** Numbers of the ledger entries that a set of statistics rests on, each once, in order. */
export function ledgerNumbers(statistics: readonly Statistic[]): number[] {
  return [...new Set(statistics.flatMap((statistic) => statistic.ledger.map((entry) => entry.number)))].sort(
    (a, b) => a - b,
  );
}

/** What a table declares of places that it does not list. @throws Error when it declares nothing. */
export function unlistedBy(evidence: ChartEvidence, id: string): Unlisted {
  const table = evidence.tables.get(id);
  const unlisted = table === undefined ? null : unlistedOf(table, evidence.tables);
  if (unlisted === null) throw new Error(`A figure asks what the table ${id} says of places that it does not list.`);
  return unlisted;
}
