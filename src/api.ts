import type { Chart } from './charts/chart';
import type { LedgerEntry } from './data/ledger';
import type { Table } from './data/tables';
import { STRENGTHS } from './ids';
import { placeOf } from './model/statistics/setting';
import { formatNumber } from './model/statistics/wording';
import { isAbsent } from './model/missing';
import { printedPages } from './model/printed-pages';
import type { Locator } from './model/schema/common';
import { kindOf, themesOf, themesOfItem } from './model/recommendation-name';
import type { Statistic } from './model/statistics/statistic';
import {
  evidence,
  notesOf,
  worded,
  type Chapter,
  type Definition,
  type Finding,
  type Recommendation,
  type Report,
} from './queries';
import { API_VERSION, DATA_VERSION, href, SITE_NAME } from './site';

/** The frame of every file under /api/v1/. */
export function frame(items: readonly unknown[]): Response {
  return Response.json({ version: API_VERSION, site: SITE_NAME, generated: DATA_VERSION, items });
}

/** A statistic as the API publishes it: percentages at one decimal place, counts as integers. */
export function describeStatistic(statistic: Statistic) {
  const { id, label, report, unit, period, geography, cohort, numerator, denominator, table, cells, formula } =
    statistic;
  return {
    id,
    url: href(`/statistics/${id}/`),
    report,
    locator: locatorIn(statistic),
    label,
    value: isAbsent(statistic.value) ? statistic.value : rounded(statistic.value, unit),
    text: isAbsent(statistic.value) ? null : formatNumber(statistic.value, unit, statistic.asPrinted),
    unit,
    qualifier: statistic.qualifier,
    cited_from: statistic.citedFrom,
    method: statistic.method,
    period,
    geography,
    cohort,
    numerator,
    denominator,
    counts: statistic.counts,
    interval: statistic.interval?.map((bound) => rounded(bound, 'percent')) ?? null,
    small_base: statistic.smallBase,
    answering: statistic.answering,
    table,
    cells,
    formula,
    ledger: statistic.ledger.map((entry) => entry.id),
  };
}

/** A finding as the API publishes it, with its numbers worded. */
export function describeFinding({ id, data }: Finding, all: readonly Report[]) {
  return {
    id,
    url: href(`/findings/${id}/`),
    number: data.number,
    short_url: href(`/f/${data.number}/`),
    report: data.report,
    locator: data.locator,
    pages: pagesOf(data.report, data.locator, all),
    statement: worded(data.statement),
    themes: data.themes,
    cohorts: data.cohorts,
    geography: data.geography,
    period: data.period,
    strength: data.strength,
    how_we_know: STRENGTHS[data.strength],
    cites: data.cites ?? null,
    statistics: data.statistics,
    headline: data.headline ?? null,
    chart: data.chart ?? null,
    caveats: data.caveats.map(({ head, text }) => ({ head, text: worded(text) })),
    fair: worded(data.fair),
    unsupported: worded(data.unsupported),
    related: data.related,
  };
}

/** A definition as the API publishes it. */
export function describeDefinition({ id, data }: Definition) {
  return {
    id,
    url: href(`/definitions/${id}/`),
    term: data.term,
    also: data.also,
    short: worded(data.short),
    changed: data.changed === undefined ? null : worded(data.changed),
    counting: worded(data.counting),
    see: data.see,
    variants: data.variants.map((variant) => ({ ...variant, text: worded(variant.text) })),
  };
}

/** A recommendation as the API publishes it, with every point. */
export function describeRecommendation({ id, data }: Recommendation, all: readonly Report[]) {
  return {
    id,
    url: href(`/recommendations/${id}/`),
    report: data.report,
    number: data.number,
    kind: data.kind,
    locator: data.locator,
    title: data.title,
    set: data.set,
    addressees: data.addressees,
    themes: themesOfItem(data),
    points: data.points.map((point) => ({
      ...point,
      url: href(`/recommendations/${id}/${point.id}/`),
      pages: pagesOf(data.report, point.locator, all),
      text: worded(point.text),
      kind: kindOf(data, point),
      law: point.law ?? null,
      themes: themesOf(data, point),
      deadline: point.deadline === undefined ? null : worded(point.deadline),
      outcome: describeOutcome(point.outcome),
    })),
    related: data.findings,
    rests_on: data.rests_on ?? null,
    outcome: data.outcome === undefined ? null : worded(data.outcome.text),
    outcome_source: describeOutcome(data.outcome),
  };
}

/** The pages of a place in a report, as its printed contents give them; null where they do not. */
function pagesOf(id: string, locator: Locator, all: readonly Report[]): string | null {
  return printedPages(all.find((report) => report.id === id)?.data.contents ?? [], locator);
}

function describeOutcome(outcome: Recommendation['data']['outcome']) {
  return outcome === undefined ? null : { ...outcome, text: worded(outcome.text) };
}

/** A report as the API publishes it. */
export function describeReport({ id, data }: Report, chapters: readonly Chapter[]) {
  const {
    title,
    subtitle = null,
    publisher,
    authors,
    published,
    year,
    jurisdiction,
    covers = null,
    isbn = null,
    entered,
  } = data;
  const own = chapters.filter((chapter) => chapter.data.report === id);
  return {
    id,
    url: href(`/reports/${id}/`),
    report: id,
    title,
    subtitle,
    publisher,
    authors,
    published,
    year,
    jurisdiction,
    covers,
    isbn,
    entered,
    chapters: data.chapters.map(({ number, title: name, summary }) => ({
      number,
      title: name,
      summary: worded(summary),
      url:
        own.filter((chapter) => chapter.data.chapter === number).map((chapter) => href(`/reports/${chapter.id}/`))[0] ??
        null,
    })),
  };
}

/** A chart as the API publishes it: its words and its table, not its drawing. */
export function describeChart(chart: Chart) {
  const { id, title, subtitle, summary, source, tables, notes, ledger } = chart;
  return {
    id,
    url: href(`/charts/${id}/`),
    // A chart drawn from the content of all reports belongs to none of them.
    report: tables[0]?.split('/')[0] ?? null,
    locator: tables[0] === undefined ? null : locatorOf(tables[0]),
    title,
    subtitle,
    summary,
    source,
    tables,
    notes,
    ledger,
    columns: chart.table.columns.map((column) => column.label),
    rows: chart.table.rows.map((row) => row.cells.map((cell) => cell.text)),
  };
}

/** A table's metadata as the API publishes it. */
export function describeTable(table: Table) {
  const { title, printed_title, topic, locator, period, geography, licence } = table.meta;
  return {
    id: table.id,
    url: href(`/data/${table.id}/`),
    source: table.source,
    report: table.source,
    title,
    printed_title,
    topic,
    locator,
    period,
    geography,
    licence,
    dimensions: table.meta.dimensions,
    caveats: notesOf(table),
    checks: table.meta.checks.map(({ id, check }) => ({ id, check })),
    ledger: table.meta.ledger,
    columns: table.meta.columns.map(({ name, type, unit = null, label, description }) => ({
      name,
      type,
      unit,
      label,
      description,
    })),
    rows: table.rows.length,
    csv: href(`/data/${table.id}.csv`),
    json: href(`/data/${table.id}.json`),
    xlsx: href(`/data/${table.id}.xlsx`),
    csvw: href(`/data/${table.id}.csv-metadata.json`),
  };
}

/** A ledger entry as the API publishes it. */
export function describeEntry({ line: _line, ...entry }: LedgerEntry) {
  return { ...entry, url: href(`/ledger/#${entry.id}`), report: entry.source, locator: { chapter: entry.locator } };
}

/** Where a table stands in its report. */
function locatorOf(table: string) {
  const found = evidence().tables.get(table);
  if (found === undefined) throw new Error(`An item of the API names the table ${table}, which does not exist.`);
  return found.meta.locator;
}

/** Where a statistic stands: where its row says, for a table gathered from many places, or else where its table does. */
function locatorIn({ table, place }: Statistic) {
  const found = evidence().tables.get(table);
  return found === undefined || placeOf(found) === place ? locatorOf(table) : { chapter: place };
}

function rounded(value: number, unit: Statistic['unit']): number {
  return unit === 'percent' || unit.includes(' per ') ? Math.floor(value * 10 + 0.5 + 1e-9) / 10 : value;
}
