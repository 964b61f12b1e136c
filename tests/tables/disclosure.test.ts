import { describe, expect, it } from 'vitest';
import { placesBelowNation } from '../../src/data/geography.ts';
import type { Dimension } from '../../src/data/table-meta.ts';
import type { Table } from '../../src/data/tables.ts';
import { disclosureProblems, refusalOf, subtractionRefusal } from '../../src/model/disclosure.ts';
import { StatisticBuilder } from '../../src/model/statistics/builder.ts';
import { evidence } from '../support/evidence.ts';

const { tables, ledger, statistics, geography } = evidence;
const places = placesBelowNation(geography);
const REPORT = 'heading-back-to-harm';

function view(...dimensions: Dimension[]): string | null {
  return refusalOf(dimensions, tables);
}

function found(problems: readonly { found: string }[]): string[] {
  return problems.map((problem) => problem.found);
}

/** A table as it stands, with other dimensions. */
function withDimensions(id: string, dimensions: Dimension[]): Table {
  const table = tables.get(id);
  if (table === undefined) throw new Error(`There is no table ${id}.`);
  return { ...table, meta: { ...table.meta, dimensions } };
}

describe('the disclosure gate lets through', () => {
  it('everything that is published now', () => {
    expect(disclosureProblems(tables, statistics, ledger, places)).toEqual([]);
  });

  it.each<[Dimension[]]>([
    [['region', 'cohort']],
    [['nationality', 'gender', 'cohort']],
    [['nation', 'age', 'gender']],
    [[]],
  ])('a breakdown by %j, which a source printed', (dimensions) => {
    expect(view(...dimensions)).toBeNull();
  });

  it('a large difference, no difference, and one within a single row', () => {
    const [here, there] = [
      { table: 'a', row: 'x' },
      { table: 'b', row: 'x' },
    ];
    expect(subtractionRefusal(5, [here, there])).toBeNull();
    expect(subtractionRefusal(0, [here, there])).toBeNull();
    expect(subtractionRefusal(2, [here, here])).toBeNull();
  });
});

describe('the disclosure gate refuses', () => {
  it.each<[Dimension[]]>([
    [['nationality', 'region']],
    [['gender', 'authority']],
    [['exploitation', 'authority', 'cohort']],
    [['age', 'region']],
  ])('a join of %j', (dimensions) => {
    expect(view(...dimensions)).toMatchSnapshot();
  });

  it.each<[Dimension[]]>([
    [['region', 'duration']],
    [['authority', 'response']],
    [['nationality', 'duration', 'cohort']],
  ])('a breakdown by %j, which no source printed', (dimensions) => {
    expect(view(...dimensions)).toMatchSnapshot();
  });

  it('a table that joins nationality with a place below the nation', () => {
    const id = `${REPORT}/nationalities-identified`;
    const joined = new Map(tables).set(id, withDimensions(id, ['nationality', 'authority']));
    expect(found(disclosureProblems(joined, new Map(), [], places))).toMatchSnapshot();
  });

  it('a small count got by subtracting one table from another', () => {
    const builder = new StatisticBuilder(tables, ledger, REPORT);
    const said = (id: string) => ({ id, label: id });
    const setting = { cohort: 'trafficked' } as const;
    builder.read(said('highest'), setting, 'ten-highest-authorities', 'hampshire', 'trafficked');
    builder.read(said('listed'), setting, 'trafficked-by-authority', 'manchester', 'trafficked');
    builder.difference(said('left'), setting, 'highest', 'listed');
    expect(found(disclosureProblems(tables, builder.build(), [], places))).toMatchSnapshot();
  });

  it('a small count got by subtracting a place from its region', () => {
    const builder = new StatisticBuilder(tables, ledger, REPORT);
    const said = (id: string) => ({ id, label: id });
    const setting = { cohort: 'trafficked' } as const;
    builder.read(said('region'), setting, 'children-by-region', 'northern-ireland', 'trafficked');
    builder.read(said('place'), setting, 'trafficked-by-authority', 'belfast', 'trafficked');
    builder.difference(said('elsewhere'), setting, 'region', 'place');
    expect(found(disclosureProblems(tables, builder.build(), [], places))).toMatchSnapshot();
  });

  it('a statistic that joins a count by nationality with one by authority', () => {
    const builder = new StatisticBuilder(tables, ledger, REPORT);
    const said = (id: string) => ({ id, label: id });
    const setting = { cohort: 'trafficked' } as const;
    builder.read(said('british'), setting, 'nationalities-identified', 'british', 'total');
    builder.read(said('kent'), setting, 'trafficked-by-authority', 'kent', 'trafficked');
    builder.share(said('joined'), setting, 'british', 'kent');
    expect(found(disclosureProblems(tables, builder.build(), [], places))).toMatchSnapshot();
  });

  it('the same, subtracted the other way round', () => {
    const builder = new StatisticBuilder(tables, ledger, REPORT);
    const said = (id: string) => ({ id, label: id });
    const setting = { cohort: 'trafficked' } as const;
    builder.read(
      said('region'),
      { ...setting, geography: 'N' },
      'children-by-region',
      'northern-ireland',
      'trafficked',
    );
    builder.read(said('place'), { ...setting, geography: 'N' }, 'trafficked-by-authority', 'belfast', 'trafficked');
    builder.difference(said('elsewhere'), setting, 'place', 'region');
    expect(found(disclosureProblems(tables, builder.build(), [], places))).toMatchSnapshot();
  });

  it.each([
    'cell(children-by-region, northern-ireland, trafficked) - cell(trafficked-by-authority, belfast, trafficked) = 4',
    'cell(trafficked-by-authority, belfast, trafficked) - cell(children-by-region, northern-ireland, trafficked) < 0',
    'cell(children-by-region, northern-ireland, trafficked) = cell(trafficked-by-authority, belfast, trafficked) + 4',
    'cell(country-of-origin, total, male) = cell(age-and-gender, total, male) + 1',
  ])('ledger evidence that shows a small count of children: %s', (statement) => {
    const source = statement.includes('region') ? REPORT : 'bordering-on-concern';
    const entry = ledger.find((each) => each.source === source);
    if (entry === undefined) throw new Error('The ledger has no entry.');
    const evidence = [statement];
    expect(found(disclosureProblems(tables, new Map(), [{ ...entry, evidence }], places))).toMatchSnapshot();
  });

  it('a sum on a table’s page that shows a small count of children', () => {
    const id = `${REPORT}/children-by-region`;
    const table = tables.get(id);
    if (table === undefined) throw new Error(`There is no table ${id}.`);
    const holds =
      'cell(trafficked-by-authority, belfast, trafficked) + 4 = cell(children-by-region, northern-ireland, trafficked)';
    const checks = [{ id: 'elsewhere', check: 'arithmetic' as const, holds }];
    const shown = new Map(tables).set(id, { ...table, meta: { ...table.meta, checks } });
    expect(found(disclosureProblems(shown, new Map(), [], places))).toMatchSnapshot();
  });

  it.each([
    ['Vietnamese children who went missing', 'Kent'],
    ['girls in care', 'North West'],
    ['children exploited to grow cannabis', 'Leeds'],
    ['children aged under ten in Cardiff', 'United Kingdom'],
  ])('a number from the text that counts %s, %s', (label, geography) => {
    const [statistic] = [...statistics.values()].filter((each) => each.unit === 'children');
    if (statistic === undefined) throw new Error('No statistic counts children.');
    const said = new Map([['joined', { ...statistic, id: 'joined', label, geography }]]);
    expect(found(disclosureProblems(tables, said, [], places))).toMatchSnapshot();
  });
});
