import { describe, expect, it } from 'vitest';
import { useBench, type Bench } from '../support/fixture.ts';

const messageAfter = useBench();

const REGIONS = 'data/heading-back-to-harm/children-by-region.csv';
const MISSING = 'data/heading-back-to-harm/missing-by-region.csv';
const AUTHORITIES = 'data/heading-back-to-harm/unaccompanied-by-authority.csv';
const SURVEY = 'data/heading-back-to-harm/survey-percentages.csv';
const AGAIN = 'data/heading-back-to-harm/printed-again.csv';
const FINDING = 'content/findings/heading-back-to-harm/still-missing.mdx';
const CHAPTER = 'content/reports/heading-back-to-harm/how-many.mdx';

/** What a publisher may do wrong, by name. Each must stop the build and say where, what, and what to do. */
const MISTAKES: Record<string, (bench: Bench) => void> = {
  'a missing file': (bench) => bench.remove('data/heading-back-to-harm/durations.csv'),
  'a wrong header': (bench) => bench.replace(MISSING, 'trafficked_missing,', 'trafficked_lost,'),
  'an extra header': (bench) => bench.replace(MISSING, 'region,region_published', 'region,note,region_published'),
  'text in a count': (bench) => bench.replace(MISSING, 'London,43', 'London,about 43'),
  'a negative count': (bench) => bench.replace(MISSING, 'London,43', 'London,-43'),
  'a thousands separator': (bench) => bench.replace(REGIONS, '1361,1361', '"1,361",1361'),
  'a percentage over 100': (bench) => bench.replace(AUTHORITIES, 'Swansea,2,2,50.0', 'Swansea,2,2,500.0'),
  'a percentage with its sign': (bench) => bench.replace(AUTHORITIES, 'Swansea,2,2,50.0', 'Swansea,2,2,50.0%'),
  'a blank cell': (bench) => bench.replace(MISSING, 'London,43', 'London,'),
  'more missing than in care': (bench) => bench.replace(MISSING, 'North,5,', 'North,50,'),
  'a doubled key': (bench) => bench.replace(MISSING, 'scotland,Scotland', 'london,Scotland'),
  'an unknown authority': (bench) => bench.replace(AUTHORITIES, 'swansea,', 'swanse,'),
  'an unknown region': (bench) => bench.replace(MISSING, 'scotland,', 'scotlandia,'),
  'a total that does not add up': (bench) => bench.replace('data/heading-back-to-harm/durations.csv', ',99,', ',98,'),
  'a percentage that no whole number of children gives': (bench) =>
    bench.replace(AUTHORITIES, 'Surrey,129,129,24.8', 'Surrey,129,129,24.5'),
  'a corrected value without a ledger entry': (bench) => bench.replace(REGIONS, 'Scotland,48,48', 'Scotland,47,48'),
  'ledger arithmetic that is wrong': (bench) => bench.replace('data/ledger.csv', '8 * 100 = 12.5', '8 * 100 = 12.6'),
  'ledger arithmetic that cannot be read': (bench) => bench.replace('data/ledger.csv', '1 / 8 * 100', '1 of 8 * 100'),
  'a ledger entry about no cell': (bench) =>
    bench.replace(
      'data/ledger.csv',
      'unaccompanied-by-authority:kent:missing_percent',
      'unaccompanied-by-authority:kant:missing_percent',
    ),
  'a ledger entry that names no statistic': (bench) =>
    bench.replace('data/ledger.csv', 'hbth-unaccompanied-missing-rate', 'hbth-unaccompanied-missing-rat'),
  'a statistic that does not exist': (bench) =>
    bench.replace(CHAPTER, '"hbth-trafficked-in-care"', '"hbth-traficked-in-care"'),
  'a statistic that does not exist, in frontmatter': (bench) =>
    bench.replace(FINDING, '{hbth-still-missing}', '{hbth-still-mising}'),
  'a statistic in a form it cannot take': (bench) =>
    bench.replace(
      CHAPTER,
      '<Statistic id="hbth-trafficked-in-care" />',
      '<Statistic id="hbth-trafficked-in-care" form="of" />',
    ),
  'a chart that does not exist': (bench) =>
    bench.replace(FINDING, 'chart: still-missing-register', 'chart: still-missing-registry'),
  'a digit typed in prose': (bench) =>
    bench.replace(CHAPTER, 'They cover one year.', 'They are one year, of 207 children.'),
  'a number spelt out in prose': (bench) =>
    bench.replace(CHAPTER, 'They cover one year.', 'A third of them, in forty-five authorities.'),
  'frontmatter without a locator': (bench) =>
    bench.write(FINDING, bench.read(FINDING).replace(/locator:\n( {2}.*\n)+/, '')),
  'frontmatter with an unknown field': (bench) => bench.replace(FINDING, 'number: 3', 'number: 3\nheadlin: 207'),
  'a broken cross-reference': (bench) => bench.replace(FINDING, '- still-missing-largest', '- still-missing-larges'),
  'two items with one id': (bench) => {
    bench.write('content/definitions/missing-person.mdx', bench.read('content/definitions/missing.mdx'));
    bench.write('content/findings/still-missing.mdx', bench.read(FINDING).replace('number: 3', 'number: 99'));
  },
  'two findings with one number': (bench) => bench.replace(FINDING, 'number: 3', 'number: 1'),
  'a table without metadata': (bench) => bench.remove('data/heading-back-to-harm/durations.meta.yaml'),
  'metadata with an unknown column type': (bench) =>
    bench.replace('data/heading-back-to-harm/durations.meta.yaml', 'type: count', 'type: counts'),
  'a braced number in a body': (bench) => bench.replace(CHAPTER, 'They cover one year.', 'They are {590} children.'),
  'a count that looks like a year': (bench) =>
    bench.replace(CHAPTER, 'They cover one year.', 'There were 1973 children.'),
  'a number typed in a heading': (bench) =>
    bench.replace(CHAPTER, 'heading="Who answered, and who could not"', 'heading="What 174 answered"'),
  'a ledger entry named in prose that does not exist': (bench) =>
    bench.replace(CHAPTER, '<LedgerNote entry="kent-unaccompanied-rate" />', '<LedgerNote entry="kent" />'),
  'ledger evidence that asks no table': (bench) =>
    bench.replace('data/ledger.csv', 'cell(cited-figures, all-children-week-percent, value) = 2', '2 = 2'),
  'two points with one id': (bench) =>
    bench.replace('content/recommendations/heading-back-to-harm/hbth-7-coordination.mdx', '- id: ii', '- id: i'),
  'an absent cell where a check needs a number': (bench) => bench.replace(MISSING, 'London,43', 'London,not-reported'),
  'metadata that is not YAML': (bench) => bench.write('data/heading-back-to-harm/durations.meta.yaml', 'title: [\n'),
  'a typed number in a table’s caveat': (bench) =>
    bench.replace(
      'data/heading-back-to-harm/durations.meta.yaml',
      'Incidents are counted',
      '146 incidents are counted',
    ),
  'a digit that no sum can see': (bench) => bench.replace(SURVEY, ',45,percent,', ',46,percent,'),
  'a file nobody has read against its report': (bench) =>
    bench.write('data/heading-back-to-harm/notes.csv', 'key,note\n'),
  'a ledger entry lost': (bench) =>
    bench.write('data/ledger.csv', bench.read('data/ledger.csv').replace(/\nmissing-guidance-year,.*/, '')),
  'a number in the words of a ledger entry that nothing gives': (bench) =>
    bench.replace('data/ledger.csv', '590 children in 68 authorities', '590 children in 86 authorities'),
  'a used value of the ledger that nothing gives': (bench) =>
    bench.replace('data/ledger.csv', 'regional breakdown",26,misprint', 'regional breakdown",62,misprint'),
  'an excuse that is not needed': (bench) =>
    bench.replace(
      'data/ledger.csv',
      ',responses#one-or-more-trafficked@39:40,',
      ',responses#one-or-more-trafficked@39:40 durations#total@total.trafficked=331:332,',
    ),
  'an excuse for a check that does not exist': (bench) =>
    bench.replace('data/ledger.csv', ',responses#one-or-more-trafficked@39:40,', ',responses#one-or-more@39:40,'),
  'an excuse for another finding of the same check': (bench) =>
    bench.replace(
      'data/ledger.csv',
      ',responses#one-or-more-trafficked@39:40,',
      ',responses#one-or-more-trafficked@39:48,',
    ),
  'an absent value in a column that has none': (bench) =>
    bench.replace(AUTHORITIES, 'Swansea,2,2,50.0', 'Swansea,2,2,not-held'),
  'a number of a ledger entry that only typed numbers prove': (bench) =>
    bench.replace(
      'data/ledger.csv',
      'round(cell(responses-appendix, total, trafficked) / cell(responses, one-or-more, trafficked), 0) = 9',
      'round(8.7, 0) = 9',
    ),
  'a check named like the one that holds for all tables': (bench) =>
    bench.replace('data/heading-back-to-harm/durations.meta.yaml', 'id: share-unaccompanied-percent', 'id: corrected'),
  'a comparison with a column that does not exist': (bench) =>
    bench.write(
      'data/heading-back-to-harm/figure-7.meta.yaml',
      bench.read('data/heading-back-to-harm/figure-7.meta.yaml').replace(/other: \w+/, 'other: missing_percnt'),
    ),
  'a column of nationalities in a table of authorities': (bench) => {
    const table = 'data/heading-back-to-harm/ten-highest-authorities';
    const meta = bench.read(`${table}.meta.yaml`).replace(/(\n {2}- name: )(\w+)(\n {4}type: text)/, '$1nationality$3');
    bench.write(`${table}.meta.yaml`, meta);
    bench.write(`${table}.csv`, bench.read(`${table}.csv`).replace(/^authority,\w+/, 'authority,nationality'));
  },
  'a number of children of one nationality in one authority': (bench) =>
    bench.replace(
      'data/heading-back-to-harm/cited-figures.csv',
      '"people arrested for growing cannabis, by police forces’ answers",1405,people,exact,Since January 2011,United Kingdom',
      'Vietnamese people arrested for growing cannabis,1405,people,exact,Since January 2011,Kent',
    ),
  'a total that no check adds up': (bench) =>
    bench.replace(
      'data/heading-back-to-harm/durations.meta.yaml',
      'columns: [trafficked_incidents, unaccompanied_incidents]',
      'columns: [trafficked_incidents]',
    ),
  'two checks with one name': (bench) =>
    bench.replace(
      'data/heading-back-to-harm/durations.meta.yaml',
      'id: share-unaccompanied-percent',
      'id: share-trafficked-percent',
    ),
  'a place that the dimensions leave out': (bench) =>
    bench.replace(
      'data/heading-back-to-harm/ten-highest-authorities.meta.yaml',
      'dimensions: [authority, cohort]',
      'dimensions: [cohort]',
    ),
  'a join of nationality with local authority': (bench) =>
    bench.replace(
      'data/heading-back-to-harm/ten-highest-authorities.meta.yaml',
      'dimensions: [authority, cohort]',
      'dimensions: [authority, cohort, nationality]',
    ),
  'a row that statistics name and the table has lost': (bench) =>
    bench.replace('data/safeguarding-guidance/time-limits.csv', 'confirm-referral,', 'confirm-referal,'),
  'a number printed twice that differs': (bench) =>
    bench.replace(AGAIN, ',590,children,Executive summary', ',595,children,Executive summary'),
  'two reports that differ on one number': (bench) =>
    bench.replace('data/care-provision-review/text-figures.csv', ',390,children,', ',391,children,'),
  'two authorities on one square': (bench) =>
    bench.replace('data/geography/tiles.csv', 'aberdeenshire,10,11', 'aberdeenshire,11,11'),
  'an authority without a square': (bench) => bench.replace('data/geography/tiles.csv', 'aberdeen,11,11\n', ''),
  'a byte-order mark': (bench) => bench.write(MISSING, `\uFEFF${bench.read(MISSING)}`),
  'Windows line ends': (bench) => bench.write(MISSING, bench.read(MISSING).replaceAll('\n', '\r\n')),
  'bytes that are not UTF-8': (bench) => bench.write(MISSING, Uint8Array.from([0x72, 0xff, 0x0a])),
  'a quote left open': (bench) => bench.replace(MISSING, 'London,43', '"London,43'),
  'a cut-off file': (bench) => bench.write(MISSING, bench.read(MISSING).slice(0, -10)),
};

describe('bad input stops the build and says where, what was found, what was expected and what to do', () => {
  it('finds nothing wrong with the project as committed', () => {
    expect(messageAfter(() => undefined)).toBe('nothing was wrong');
  });

  it.each(Object.entries(MISTAKES))('%s', (_, mutate) => {
    const message = messageAfter(mutate);
    expect(message).toMatch(/^\d+ problems? in the data or content:/);
    expect(message).toMatchSnapshot();
  });

  it('tells ten problems at once and counts the rest', () => {
    const message = messageAfter((bench) =>
      bench.write(AUTHORITIES, bench.read(AUTHORITIES).replace(/,(\d+)\.(\d)$/gm, ',$1.$2%')),
    );
    expect(message).toMatch(/^72 problems in the data or content:/);
    expect(message.match(/to do:/g)).toHaveLength(10);
    expect(message).toContain('and 62 more of the same run');
  });
});
