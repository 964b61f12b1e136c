import { expect, test as base, type CDPSession, type Page } from '@playwright/test';
import Papa from 'papaparse';
import { CHART_IDS } from '../../src/charts/registry.ts';
import { loadEvidence } from '../../src/evidence.ts';
import { VIEWS, viewPath } from '../../src/explore-state.ts';
import { workOut } from '../../src/model/arithmetic.ts';
import { cellSourceOf } from '../../src/model/cell-source.ts';
import { copyTable, spokenTable, type Cells } from '../support/clipboard.ts';
import { siteText } from '../support/site.ts';

/** A page that may read what was copied, for all tests of a worker, and a way to ask what is spoken. */
const test = base.extend<object, { desk: { page: Page; session: CDPSession } }>({
  desk: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({
        baseURL: project.use.baseURL ?? '',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      const page = await context.newPage();
      await use({ page, session: await context.newCDPSession(page) });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

const { tables } = loadEvidence();
const SIGNS = new Map(rowsOf('data/symbols.csv').map(([code = '', sign = '']) => [code, sign]));

function rowsOf(file: string): string[][] {
  return Papa.parse<string[]>(siteText(file).trim()).data;
}

/** A cell as it stands in the CSV, from one as it is shown: numbers plain, absence as its code, words as they are. */
function asInFile(shown: string, written: string): string {
  if (SIGNS.get(written) === shown) return written;
  if (shown === written.replaceAll('-', ' ')) return written;
  return /^-?[\d,]+(?:\.\d+)?$/.test(shown) ? shown.replaceAll(',', '') : shown;
}

function plainOf(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

for (const table of tables.values()) {
  test(`the table ${table.id} is copied and spoken cell by cell as its CSV has it`, async ({ desk }) => {
    await desk.page.goto(`/data/${table.id}/`);
    const [head = [], ...lines] = rowsOf(`data/${table.id}.csv`);
    const shown = table.meta.columns.filter(
      ({ name }) => name !== table.meta.key || table.meta.columns[1]?.type !== 'text',
    );
    const expected = lines.map((line) =>
      shown.map(({ name, type }) => {
        const written = plainOf(line[head.indexOf(name)] ?? '');
        const isSum = type === 'arithmetic' && !SIGNS.has(written);
        return isSum ? plainOf(workOut(written, cellSourceOf(tables, table.source)).reads) : written;
      }),
    );
    const read = (cells: Cells): string[][] =>
      cells.slice(1).map((row, at) => row.map((cell, index) => asInFile(cell, expected[at]?.[index] ?? '')));
    const copied = await copyTable(desk.page.locator('table[data-sortable]'));
    const spoken = await spokenTable(desk.session, desk.page.locator('table[data-sortable]'));
    const labels = shown.map(({ label }) => plainOf(label));
    for (const [how, cells] of Object.entries({ ...copied, spoken })) {
      expect(cells[0], `headings, ${how}`).toEqual(labels);
      expect(read(cells), how).toEqual(expected);
    }
  });
}

test('the numbers of every chart are copied and spoken as its CSV has them', async ({ desk }) => {
  test.setTimeout(120_000);
  for (const id of CHART_IDS) {
    const [head = [], ...lines] = rowsOf(`charts/${id}.csv`);
    await desk.page.goto(`/charts/${id}/`);
    const table = desk.page.locator(`#table-${id} table`);
    const copied = await copyTable(table);
    const spoken = await spokenTable(desk.session, table);
    for (const [how, cells] of Object.entries({ ...copied, spoken })) {
      const width = cells[0]?.length ?? 0;
      // A column for programs alone says which numbers rest on few children.
      expect(head.slice(width).join(), `${id}, ${how}`).toMatch(/^(?:on_few_children)?$/);
      const written = lines.map((line) => line.slice(0, width).map(plainOf));
      const read = cells
        .slice(1)
        .map((row, at) => row.map((cell, index) => asInChartFile(cell, written[at]?.[index] ?? '')));
      expect(read, `${id}, ${how}`).toEqual(written);
    }
  }
});

/** A cell of a chart's table as its CSV has it: without the brackets of few children and the sign of a percentage. */
function asInChartFile(shown: string, written: string): string {
  if (SIGNS.get(written) === shown || shown === written) return written;
  const plain = shown.replace(/^\((.*)\)$/, '$1').replace(/[,%]/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? plain : shown;
}

test('the lists of the explorer are copied with the place and its number, apart', async ({ desk }) => {
  for (const view of VIEWS) {
    const path = viewPath(view);
    const [head = [], ...lines] = rowsOf(`${path.slice(1, -1)}.csv`);
    await desk.page.goto(path);
    // The part that copies is fetched at the first selection, long before a hand reaches for the keys.
    await desk.page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    await desk.page.waitForLoadState('networkidle');
    const { plain, html } = await copyTable(desk.page.locator('.explore-table'));
    for (const [how, cells] of Object.entries({ plain, html })) {
      const read = cells
        .filter((row) => row.length > 2)
        .slice(1)
        .map(([, name = '', value = '']) => [name, Number(value.replace(/[,%]/g, '').replace(/ of .*/, ''))]);
      const written = lines.map((line) => {
        const cell = (name: string): string => line[head.indexOf(name)] ?? '';
        return [cell('name'), Number(cell('small_base') === 'true' ? cell('count') : cell('value'))];
      });
      expect(read, `${path}, ${how}`).toEqual(written);
    }
  }
});

test('a mark inside a cell would be seen in what is copied and spoken', async ({ desk }) => {
  await desk.page.goto('/data/heading-back-to-harm/children-by-region/');
  const table = desk.page.locator('table[data-sortable]');
  await table
    .locator('td.number')
    .first()
    .evaluate((cell) => cell.prepend('≠ entry 33 '));
  const { plain, html } = await copyTable(table);
  const spoken = await spokenTable(desk.session, table);
  for (const cells of [plain, html, spoken]) expect(cells[1]?.join(' ')).toContain('≠ entry 33');
});
