import { CHART_IDS, drawChart, type ChartId } from './charts/registry.ts';
import type { ChartEvidence } from './charts/chart-evidence.ts';
import type { Chart } from './charts/chart.ts';
import { CHANGES_FILE, readChanges } from './changes.ts';
import { readContentFiles } from './content-files.ts';
import { checksumProblems } from './data/checksums.ts';
import { refuse } from './data/data-error.ts';
import { placesBelowNation, readGeography } from './data/geography.ts';
import { LEDGER_FILE, readLedger, type LedgerEntry } from './data/ledger.ts';
import { readExceptions, readSourceRuns } from './data/source-runs.ts';
import { readTables } from './data/tables.ts';
import { caveatProblems, contentProblems } from './model/checks/content-checks.ts';
import type { CheckedFile } from './model/checks/content-fields.ts';
import { labelProblems } from './model/checks/content-labels.ts';
import { locatorProblems, orphanProblems } from './model/checks/content-places.ts';
import { caseProblems, editorialProblems, textsOf, type ReadText } from './model/checks/editorial-checks.ts';
import { ledgerProblems } from './model/checks/ledger-checks.ts';
import { wordProblems } from './model/checks/ledger-words.ts';
import { tableProblems } from './model/checks/table-checks.ts';
import { contentFacts } from './model/content-facts.ts';
import { disclosureProblems } from './model/disclosure.ts';
import { plainProse } from './model/prose.ts';
import { buildStatistics } from './model/statistics/registry.ts';
import type { Statistic } from './model/statistics/statistic.ts';

/** All numbers of the site, read and proved. */
export type Evidence = ChartEvidence;

/** What a site is made from once every check has passed: all numbers, and every chart drawn from them. */
export type Proved = { readonly evidence: Evidence; readonly charts: ReadonlyMap<ChartId, Chart> };

/**
 * Reads and proves everything: tables, ledger, statistics, content, words, charts and checksums. A build asks it before
 * Astro starts, an editor by "npm run prove", and every page before it says anything.
 * @throws DataError with everything that is wrong, or Error for a chart whose words are no longer true of its rows.
 */
export function proveAll(): Proved {
  const evidence = loadEvidence();
  checkContent(evidence);
  const charts = drawCharts(evidence);
  checkChecksums();
  return { evidence, charts };
}

/**
 * Reads and proves every table, the ledger, the geography and every statistic.
 * @throws DataError with everything that is wrong, before anything is published.
 */
export function loadEvidence(): Evidence {
  const geography = readGeography();
  const tables = readTables();
  const ledger = readLedger();
  refuse([...ledgerProblems(ledger, tables), ...tableProblems(tables, ledger)]);
  refuse(ledger.flatMap((entry) => wordProblems(entry, tables)));
  const statistics = buildStatistics(tables, ledger, geography);
  refuse([
    ...unknownStatistics(ledger, new Set(statistics.keys())),
    ...disclosureProblems(tables, statistics, ledger, placesBelowNation(geography)),
  ]);
  return { geography, tables, ledger, statistics, content: contentFacts(readContentFiles()) };
}

/** Reads every file of content and checks it against the evidence. @throws DataError with everything that is wrong. */
export function checkContent(evidence: Evidence): void {
  const known = {
    statistics: evidence.statistics,
    charts: CHART_IDS,
    ledger: evidence.ledger.map((entry) => entry.id),
  };
  const files = readContentFiles();
  refuse([...caveatProblems(evidence.tables, known), ...contentProblems(files, known)]);
  refuse([...locatorProblems(files), ...labelProblems(files), ...orphanProblems(files), ...caseProblems(files)]);
  refuse(editorialProblems(textsToRead(files, evidence), { runs: readSourceRuns(), exceptions: readExceptions() }));
}

/** Every text of ours that readers meet: content, what tables say of themselves, and the ledger. */
function textsToRead(files: readonly CheckedFile[], { tables, ledger, statistics }: Evidence): ReadText[] {
  return [
    ...files.flatMap((file) => textsOf(file, statistics)),
    ...[...tables.values()].flatMap(({ id, meta }) =>
      [
        ...meta.caveats,
        ...(meta.unlisted === undefined ? [] : [meta.unlisted.lists]),
        ...meta.columns.flatMap(({ label, description }) => [label, description]),
      ].map((text) => ({
        file: `data/${id}.meta.yaml`,
        text: plainProse(text, statistics),
      })),
    ),
    ...readChanges().changes.flatMap(({ title, what, why }) =>
      [title, what, why].map((text) => ({ file: `content/${CHANGES_FILE}`, text })),
    ),
    ...ledger.flatMap((entry) =>
      (['reason', 'affects', 'settles'] as const).map((column) => ({
        file: LEDGER_FILE,
        row: entry.line,
        column,
        text: entry[column],
      })),
    ),
  ];
}

/**
 * Compares every committed file of data with its checksum of the day it was last read against its report.
 * It comes last, so that a check which can say more about a change speaks first.
 * @throws DataError naming each file that has changed, is gone or was never read.
 */
export function checkChecksums(): void {
  refuse(checksumProblems());
}

/** Every published chart, drawn. @throws Error when a chart's words are no longer true of its rows. */
export function drawCharts(evidence: Evidence): ReadonlyMap<ChartId, Chart> {
  return new Map(CHART_IDS.map((id) => [id, drawChart(id, evidence)]));
}

/** The statistics that each chart is drawn from: those it asks for while it is drawn. */
export function chartStatistics(evidence: Evidence): ReadonlyMap<ChartId, ReadonlySet<string>> {
  return new Map(
    CHART_IDS.map((id) => {
      const statistics = new AskedStatistics(evidence.statistics);
      drawChart(id, { ...evidence, statistics });
      return [id, statistics.asked];
    }),
  );
}

/** Statistics that remember which of them were asked for. */
class AskedStatistics extends Map<string, Statistic> {
  readonly asked = new Set<string>();

  override get(id: string): Statistic | undefined {
    const found = super.get(id);
    if (found !== undefined) this.asked.add(id);
    return found;
  }
}

function unknownStatistics(ledger: readonly LedgerEntry[], known: ReadonlySet<string>): Parameters<typeof refuse>[0] {
  return ledger.flatMap((entry) =>
    entry.statistics
      .filter((id) => !known.has(id))
      .map((id) => ({
        file: 'data/ledger.csv',
        row: entry.line,
        column: 'statistics',
        found: id,
        expected: 'a statistic of the registry',
        fix: 'Correct the id, or write not-applicable.',
      })),
  );
}
