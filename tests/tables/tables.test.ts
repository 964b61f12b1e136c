import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportTitles } from '../../scripts/report-titles.ts';
import { withTableList } from '../../scripts/write-catalogue.ts';
import { cellSourceOf } from '../../src/model/cell-source.ts';
import { isAbsent } from '../../src/model/missing.ts';
import { StatisticBuilder } from '../../src/model/statistics/builder.ts';
import { wordStatistic } from '../../src/model/statistics/wording.ts';
import { evidence } from '../support/evidence.ts';

const { tables, ledger, statistics, geography } = evidence;
const source = cellSourceOf(tables, 'heading-back-to-harm');

function value(id: string): number {
  const found = statistics.get(id)?.value;
  if (typeof found !== 'number') throw new Error(`${id} has no value`);
  return found;
}

/** Children who went missing in the listed authorities of a region, worked out from their printed percentages. */
function listedMissing(region: string): number {
  return geography.authorities
    .filter((row) => row.region === region && statistics.has(`hbth-unaccompanied-missing-${row.authority}`))
    .reduce((sum, row) => sum + value(`hbth-unaccompanied-missing-${row.authority}`), 0);
}

describe('regions', () => {
  it.each(['trafficked', 'unaccompanied'])('of %s children add up to the printed totals', (cohort) => {
    const sum = (measure: string): number =>
      geography.regions.reduce((all, { region }) => all + value(`hbth-${cohort}-${measure}-${region}`), 0);
    expect(sum('in-care')).toBe(value(`hbth-${cohort}-in-care`));
    expect(sum('missing')).toBe(value(`hbth-${cohort}-missing`));
  });

  it('hold exactly the children of their listed authorities, but for London, which is five short', () => {
    const short = geography.regions
      .map(({ region }) => [region, value(`hbth-unaccompanied-missing-${region}`) - listedMissing(region)] as const)
      .filter(([, left]) => left !== 0);
    expect(short).toEqual([['london', 5]]);
  });

  it('never hold fewer children in care than their listed authorities', () => {
    for (const cohort of ['trafficked', 'unaccompanied']) {
      for (const { region } of geography.regions) {
        const listed = geography.authorities
          .filter((row) => row.region === region && statistics.has(`hbth-${cohort}-in-care-${row.authority}`))
          .reduce((sum, row) => sum + value(`hbth-${cohort}-in-care-${row.authority}`), 0);
        expect(listed, `${cohort}, ${region}`).toBeLessThanOrEqual(value(`hbth-${cohort}-in-care-${region}`));
      }
    }
  });
});

describe('ledger', () => {
  it('has an entry for every cell where we use another value than the printed one', () => {
    const differing = [...tables.values()].flatMap((table) =>
      table.rows.flatMap((row) =>
        table.meta.columns
          .filter(({ type, name }) => ['count', 'percent'].includes(type) && `${name}_published` in row.text)
          .map(({ name }) => name)
          .filter((column) => row.text[column] !== row.text[`${column}_published`])
          .map((column) => `${table.name}:${row.key}:${column}`),
      ),
    );
    expect(differing).toEqual([
      'children-by-region:north-west:trafficked',
      'children-by-region:wales:unaccompanied',
      'trafficked-by-authority:warrington:missing_percent',
      'unaccompanied-by-authority:hackney:unaccompanied',
    ]);
    expect(differing.every((cell) => ledger.some((entry) => entry.cells.includes(cell)))).toBe(true);
  });
});

describe('geography', () => {
  it('finds every authority that a table names, in a region and with a shape', () => {
    const named = [...tables.values()]
      .flatMap((table) => table.rows.map((row) => row.cells['authority']))
      .filter((name) => typeof name === 'string');
    const known = new Map(geography.authorities.map((row) => [row.authority, row]));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    expect(new Set(geography.authorities.map((row) => row.region)).size).toBe(12);
  });

  it('tells the odd names of the boundary file apart', () => {
    const odd = (id: string): string | undefined =>
      geography.authorities.find((row) => row.authority === id)?.boundaryName;
    expect([odd('halton'), odd('wirral'), odd('st-helens'), odd('city-of-london')]).toEqual([
      'Halton',
      'Halton',
      'Merseyside',
      'City',
    ]);
  });
});

describe('statistics', () => {
  it('cannot add the two groups', () => {
    const builder = new StatisticBuilder(tables, ledger, 'heading-back-to-harm');
    builder.read({ id: 'a', label: 'a' }, { cohort: 'trafficked' }, 'overall-figures', 'in-care', 'trafficked');
    builder.read({ id: 'b', label: 'b' }, { cohort: 'unaccompanied' }, 'overall-figures', 'in-care', 'unaccompanied');
    expect(() => builder.sum({ id: 'c', label: 'c' }, { cohort: 'either' }, ['a', 'b'])).toThrowErrorMatchingSnapshot();
    expect(() =>
      builder.difference({ id: 'c', label: 'c' }, { cohort: 'either' }, 'a', 'b'),
    ).toThrowErrorMatchingSnapshot();
    expect(() =>
      builder.read({ id: 'a', label: 'a' }, { cohort: 'trafficked' }, 'overall-figures', 'in-care', 'trafficked'),
    ).toThrowErrorMatchingSnapshot();
  });

  it('rest on cells that exist, and agree with the percentage printed beside them', () => {
    for (const statistic of statistics.values()) {
      expect(statistic.cells.length, statistic.id).toBeGreaterThan(0);
      for (const { table, row, column } of statistic.cells) {
        const cell = tables.get(table)?.rows.find((each) => each.key === row)?.cells[column];
        expect(cell, `${statistic.id}: ${table}:${row}:${column}`).toBeDefined();
      }
    }
    for (const table of ['trafficked-by-authority', 'unaccompanied-by-authority']) {
      const cohort = table.split('-')[0] ?? '';
      for (const row of tables.get(`heading-back-to-harm/${table}`)?.rows ?? []) {
        const rate = statistics.get(`hbth-${cohort}-missing-rate-${row.key}`);
        if (rate?.counts) expect(wordStatistic(rate)).toBe(`${Number(row.text['missing_percent']).toFixed(1)}%`);
      }
    }
  });

  it('give a rate of children an interval that holds it, and mark small bases', () => {
    for (const statistic of statistics.values()) {
      if (statistic.interval === null || isAbsent(statistic.value)) continue;
      expect(statistic.interval[0]).toBeLessThanOrEqual(statistic.value);
      expect(statistic.interval[1]).toBeGreaterThanOrEqual(statistic.value);
      expect(statistic.smallBase).toBe((statistic.counts?.base ?? 0) < 20);
    }
  });

  it('keep the published ids: one that vanishes breaks other people’s links', () => {
    expect([...statistics.keys()].sort()).toMatchSnapshot();
  });
});

it('lists every table in data/README.md, as "npm run catalogue" writes it', () => {
  const readme = readFileSync('data/README.md', 'utf8');
  expect(readme).toBe(withTableList(readme, tables, reportTitles()));
  expect([...tables.keys()].filter((id) => !readme.includes(`\`${id}.csv\``))).toEqual([]);
});

it('reads sums without the total row', () => {
  expect(source.column('durations', 'trafficked_incidents')).toEqual([99, 47]);
  expect(source.rows('children-by-region')).toBe(12);
});
