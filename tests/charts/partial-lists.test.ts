import { describe, expect, it } from 'vitest';
import { CHART_IDS, drawChart } from '../../src/charts/registry.ts';
import { readContentFiles } from '../../src/content-files.ts';
import type { Table } from '../../src/data/tables.ts';
import { VIEWS, viewPath } from '../../src/explore-state.ts';
import { unlistedProblems } from '../../src/model/checks/unlisted-checks.ts';
import { viewOf } from '../../src/model/explore/view.ts';
import { wordView } from '../../src/model/explore/words.ts';
import { plainProse } from '../../src/model/prose.ts';
import type { FindingData } from '../../src/model/schema/finding.ts';
import { sayListed, sayOthers, unlistedOf } from '../../src/model/unlisted.ts';
import { evidence } from '../support/evidence.ts';

const { tables } = evidence;
const partial = [...tables.values()].filter(({ meta }) => meta.unlisted !== undefined);
const TABLE = 'heading-back-to-harm/unaccompanied-by-authority';

/** The largest numbers that the report prints for a single authority out of all, listed or not. */
const largest = new Set(
  [
    ['responses', 'largest'],
    ['responses-appendix', 'missing-largest'],
    ['still-missing-overall', 'largest'],
  ].flatMap(([name = '', row = '']) =>
    Object.values(tables.get(`heading-back-to-harm/${name}`)?.byKey.get(row)?.cells ?? {}).map(String),
  ),
);

/** Words that say more than a list of some places can, where neither what is listed nor a number of all stands beside them. */
function bareSuperlative(words: string): boolean {
  const ranks = /\b(?:highest|lowest|largest|smallest|most|fewest|only|any other)\b/i.test(words);
  const isBased = /\b(?:listed|lists|prints|names)\b|^Of the \d+ authorities/.test(words);
  return ranks && !isBased && !(words.match(/\d+/g) ?? []).some((number) => largest.has(number));
}

function tableOf(id: string): Table {
  const table = tables.get(id);
  if (table === undefined) throw new Error(`There is no table ${id}.`);
  return table;
}

describe('a list of some places', () => {
  it.each(partial.map((table) => [table.id, table] as const))('%s says what the others can be', (_, table) => {
    const unlisted = unlistedOf(table, tables);
    expect(unlisted).not.toBeNull();
    if (unlisted !== null) expect([sayListed([unlisted]), sayOthers(unlisted)]).toMatchSnapshot();
  });

  it('is every table with a row for each authority, and is refused without a word of the others', () => {
    expect(partial.length).toBeGreaterThan(8);
    const { unlisted: _, ...meta } = tableOf(TABLE).meta;
    expect(unlistedProblems({ ...tableOf(TABLE), meta }, tables)).toMatchSnapshot();
  });

  it('is refused where listed and others are not all that were asked, or a sum names what is not there', () => {
    const table = tableOf(TABLE);
    const others = (count: string) => ({
      ...table,
      meta: {
        ...table.meta,
        unlisted: {
          lists: 'authorities',
          asked: 'cell(responses, asked, unaccompanied)',
          others: [{ are: 'fewer' as const, count }],
        },
      },
    });
    expect(unlistedProblems(others('cell(responses-appendix, missing-none, unaccompanied)'), tables)).toMatchSnapshot();
    expect(unlistedProblems(others('cell(responses-appendix, missing-some, unaccompanied)'), tables)).toMatchSnapshot();
  });
});

describe('highest, lowest, most, only and any other', () => {
  it('are seen where they stand bare', () => {
    expect(bareSuperlative('The rate was highest in Kent, 19.3%')).toBe(true);
    expect(bareSuperlative('In most authorities the average was one incident')).toBe(true);
    expect(bareSuperlative('Of the authorities listed, the rate was highest in Kent')).toBe(false);
    expect(bareSuperlative('Kent looked after the most unaccompanied children: 985')).toBe(false);
  });

  it('carry what they are among in the title of every chart that is drawn from such a list', () => {
    const ids = new Set(partial.map(({ id }) => id));
    const drawn = CHART_IDS.map((id) => drawChart(id, evidence)).filter((chart) =>
      chart.tables.some((id) => ids.has(id)),
    );
    expect(drawn.length).toBeGreaterThan(3);
    expect(drawn.map(({ title }) => title).filter(bareSuperlative)).toEqual([]);
  });

  it('carry what they are among in the title and the summary of every view by authority', () => {
    const views = VIEWS.filter(({ place }) => place === 'authority');
    const said = views.flatMap((id) => {
      const { title, summary } = wordView(viewOf(evidence, id));
      return [title, ...summary.split(/(?<=\.) (?=[A-Z])/)].map((words) => `${viewPath(id)} ${words}`);
    });
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((words) => bareSuperlative(words.replace(/^\S+ /, '')))).toEqual([]);
  });

  it('carry what they are among in every finding that is drawn from such a list', () => {
    // A study of some places says nothing of the others, and nobody takes it for a list of all.
    const ids = new Set(
      partial
        .filter(({ meta }) => meta.unlisted?.others.every(({ are }) => are !== 'not-studied') === true)
        .map(({ id }) => id),
    );
    const isDrawn = (statistic: string): boolean =>
      evidence.statistics.get(statistic)?.cells.some(({ table }) => ids.has(table)) === true;
    const drawn = readContentFiles()
      .filter(({ kind }) => kind === 'finding')
      .map(({ id, frontmatter }) => ({ id, data: frontmatter as FindingData }))
      .filter(({ data }) => data.statistics.some(isDrawn));
    expect(drawn.length).toBeGreaterThan(6);
    const said = drawn.flatMap(({ id, data }) =>
      [data.statement, data.headline_words ?? '', data.fair].map((text) => ({
        id,
        text: plainProse(text, evidence.statistics),
      })),
    );
    expect(said.filter(({ text }) => bareSuperlative(text))).toEqual([]);
  });
});
