import { THEMES, idsOf } from '../../ids.ts';
import { capitalise, countInWords, formatCount, listInWords } from '../../model/format.ts';
import type { ContentFacts } from '../../model/content-facts.ts';
import type { ChartEvidence } from '../chart-evidence.ts';
import type { Chart } from '../chart.ts';
import { singleDrawing, tableColumns } from '../chart-parts.ts';
import { drawMatrix, type MatrixRow } from '../kinds/matrix.ts';

const ID = 'themes-by-report';

/** How many points each report asks on each theme. */
export function themesByReport({ content }: ChartEvidence): Chart {
  const { asked, reports } = content;
  const rows = countThemes(content);
  const everywhere = rows.filter(({ counts }) => counts.every((count) => count > 0)).map(({ name }) => name);
  if (everywhere.length === 0) throw new Error(`The title of ${ID} is no longer true.`);
  const [first] = rows;
  const once = rows.filter(({ counts }) => counts.filter((count) => count > 0).length === 1).length;
  const title = `${capitalise(countInWords(everywhere.length))} ${everywhere.length === 1 ? 'theme appears' : 'themes appear'} in the requests of all ${countInWords(reports.length)} reports: ${listInWords(everywhere.map((name) => name.toLowerCase()))}`;
  const say = (row: string, column: string, count: number): string =>
    `${row}, ${column}: ${formatCount(count)} ${count === 1 ? 'request' : 'requests'}`;
  return {
    id: ID,
    title,
    subtitle: `Number of requests by theme and by year of report. UK, ${reports[0]?.year} to ${reports.at(-1)?.year}. Base: ${formatCount(asked.length)} requests; a request may belong to more than one theme.`,
    summary: `${first?.name} is asked about most often, in ${formatCount(first?.total ?? 0)} of ${formatCount(asked.length)} requests. ${capitalise(countInWords(once))} ${once === 1 ? 'theme appears' : 'themes appear'} in one report only. A dash means that no request of a report belongs to the theme.`,
    layout: 'single',
    drawings: [
      singleDrawing('matrix', title, (size, width) =>
        drawMatrix({
          id: `${ID}-${size}`,
          label: title,
          width,
          nameWidth: size === 'wide' ? 220 : 128,
          columns: reports.map(({ year }) => String(year)),
          totals: 'All',
          rows,
          say,
        }),
      ),
    ],
    keys: [],
    table: tableOf(rows, reports),
    source: 'All five reports, 2009 to 2022; the requests as this site lists them, and the themes as it sorts them.',
    tables: [],
    notes: [
      'The themes are ours. The number of requests shows how finely a report divides what it asks. It does not show how much weight the report gives a theme.',
    ],
    ledger: [],
  };
}

/** Themes by the number of points that ask about them, the most first. */
function countThemes({ asked, reports }: ContentFacts): MatrixRow[] {
  return idsOf(THEMES)
    .map((theme): MatrixRow => {
      const own = asked.filter(({ themes }) => themes.includes(theme));
      return {
        name: THEMES[theme],
        counts: reports.map(({ id }) => own.filter(({ report }) => report === id).length),
        total: own.length,
      };
    })
    .sort((a, b) => b.total - a.total);
}

function tableOf(rows: readonly MatrixRow[], reports: ContentFacts['reports']): Chart['table'] {
  return {
    columns: tableColumns('Theme', ...reports.map(({ title, year }) => `${title} (${year})`), 'All'),
    rows: rows.map(({ name, counts, total }) => ({
      small: false,
      cells: [
        { text: name, sort: name },
        ...[...counts, total].map((count) => ({ text: formatCount(count), sort: count })),
      ],
    })),
  };
}
