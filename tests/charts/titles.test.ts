import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CHART_IDS, drawChart, type ChartId } from '../../src/charts/registry.ts';
import { loadEvidence } from '../../src/evidence.ts';

// The tables are read here without any code of the site, so that a title is held against what is committed.
type Row = Record<string, string>;

function table(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(`data/${path}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;
}
const hbth = (name: string): Row[] => table(`heading-back-to-harm/${name}`);
const boc = (name: string): Row[] => table(`bordering-on-concern/${name}`);
const number = (row: Row | undefined, column: string): number => Number(row?.[column]);
const find = (rows: readonly Row[], key: string, value: string): Row | undefined =>
  rows.find((row) => row[key] === value);
const sum = (rows: readonly Row[], column: string): number => rows.reduce((all, row) => all + number(row, column), 0);
const sorted = (rows: readonly Row[], column: string): Row[] =>
  [...rows].sort((a, b) => number(b, column) - number(a, column));
const figures = (words: string): string[] => words.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];
const written = (value: number): string => value.toLocaleString('en-GB');

/** Frontmatter of every file of a folder of content. */
function heads(folder: string): Record<string, unknown>[] {
  return readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.mdx'))
    .map((path) => parse(readFileSync(`content/${folder}/${path}`, 'utf8').split('---\n')[1] ?? '') as never);
}

const evidence = loadEvidence();
const NOT_NAMED = new Set(['total', 'other', 'non-eu', 'no-further-information', 'not-known', 'unknown', 'not-given']);

/** A register: the number in its title is that of the table. */
function register(cohort: 'trafficked' | 'unaccompanied') {
  return (title: string): void => {
    expect(figures(title)).toEqual([written(number(find(hbth('overall-figures'), 'category', 'missing'), cohort))]);
  };
}

/** The first nationality of the title has the largest total of those that name one. */
function nationality(name: string) {
  return (title: string): void => {
    const rows = hbth(name).filter((row) => !NOT_NAMED.has(row['nationality'] ?? ''));
    const [first] = sorted(
      rows.filter((row) => !/^(?:non-eu|no further|other|total)/i.test(row['nationality_published'] ?? '')),
      'total',
    );
    expect(title.startsWith(`${first?.['nationality_published']} `), first?.['nationality_published']).toBe(true);
  };
}

/** Numbers of a summary that stand in no cell of its chart, worked out from the committed tables. */
const WORKED_OUT: Partial<Record<ChartId, () => (number | string | undefined)[]>> = {
  'missing-by-authority': () => [
    find(hbth('overall-figures'), 'category', 'missing-percent')?.['unaccompanied'],
    // The limits of the method, which the key names.
    99.8,
  ],
  'authorities-map': () => {
    const areas = table('geography/authorities').length;
    return [areas, areas - hbth('unaccompanied-by-authority').length];
  },
  'incidents-by-authority': () => hbth('incidents').flatMap((row) => Object.values(row)),
  'responses-by-authority': () =>
    ['trafficked', 'unaccompanied'].map((cohort) => find(hbth('responses'), 'response', 'one-or-more')?.[cohort]),
  'referrals-by-period': () => [
    // Years that the lost table is said to span, and the year of its report.
    '2014',
    '2020',
    '2022',
    find(table('hidden-and-unheard/text-figures'), 'figure', 'nrm-referrals')?.['value'],
  ],
  'wales-age-and-gender': () => {
    const rows = boc('age-and-gender');
    const known = rows.filter((row) => /^\d|^Under/.test(row['age_published'] ?? ''));
    return [
      sum(known, 'total'),
      sum(
        known.filter((row) => /^1[37]/.test(row['age_published'] ?? '')),
        'total',
      ),
    ];
  },
  'wales-exploitation': () => [find(boc('exploitation-cases'), 'figure', 'sexual-exploitation-girls')?.['value']],
  'referral-stages': () => [find(table('safeguarding-guidance/time-limits'), 'limit', 'reflection-period')?.['value']],
};

/** What each title claims, worked out again from the tables. */
const CLAIMS: Record<ChartId, (title: string) => void> = {
  'trafficked-register': register('trafficked'),
  'unaccompanied-register': register('unaccompanied'),
  'still-missing-register': (title) =>
    expect(figures(title)).toEqual([find(hbth('still-missing-overall'), 'category', 'number')?.['either_group']]),
  'missing-by-region': () => {
    const missing = hbth('missing-by-region');
    const compared = hbth('children-by-region').filter(
      (row) => number(row, 'trafficked') >= 20 && number(row, 'unaccompanied') >= 20 && row['region'] !== 'total',
    );
    expect(compared.length).toBeGreaterThan(5);
    for (const row of compared) {
      const gone = find(missing, 'region', row['region'] ?? '');
      const rate = (cohort: string): number => number(gone, `${cohort}_missing`) / number(row, cohort);
      expect(rate('trafficked'), row['region']).toBeGreaterThan(rate('unaccompanied'));
    }
  },
  'missing-by-authority': (title) => {
    // Normal limits, by hand: the exact ones of the chart lie close to them for bases this large.
    const rows = hbth('unaccompanied-by-authority').filter((row) => number(row, 'unaccompanied') >= 20);
    const overall = hbth('overall-figures');
    const whole = (category: string): number => number(find(overall, 'category', category), 'unaccompanied');
    const common = whole('missing') / whole('in-care');
    const far = rows.filter((row) => {
      const se = Math.sqrt((common * (1 - common)) / number(row, 'unaccompanied'));
      return (number(row, 'missing_percent') / 100 - common) / se > 3.09;
    });
    expect(title).toContain('Kent and Surrey');
    expect(far.map((row) => row['authority'])).toEqual(expect.arrayContaining(['kent', 'surrey']));
    expect(
      rows.filter(
        (row) =>
          number(row, 'missing_percent') / 100 <
          common - 3.09 * Math.sqrt((common * (1 - common)) / number(row, 'unaccompanied')),
      ),
    ).toEqual([]);
  },
  'authorities-map': (title) => expect(figures(title)).toEqual([String(hbth('unaccompanied-by-authority').length)]),
  'duration-of-incidents': () => {
    const rows = hbth('durations');
    for (const cohort of ['trafficked', 'unaccompanied']) {
      const share =
        number(find(rows, 'duration', 'more-than-seven-days'), `${cohort}_incidents`) /
        number(find(rows, 'duration', 'total'), `${cohort}_incidents`);
      expect(Math.abs(share - 1 / 3)).toBeLessThan(0.02);
    }
  },
  'incidents-by-authority': () => {
    for (const cohort of ['trafficked', 'unaccompanied']) {
      const rows = hbth(`${cohort}-incidents-by-authority`);
      const ones = rows.filter((row) => number(row, 'incidents_per_child') === 1).length;
      expect(ones / rows.length, cohort).toBeGreaterThan(0.5);
      expect(number(sorted(rows, 'incidents_per_child')[0], 'incidents_per_child')).toBeGreaterThan(8);
    }
  },
  'still-missing-by-authority': (title) => {
    const [first, second] = sorted(hbth('still-missing-by-authority'), 'still_missing');
    expect(first?.['authority']).toBe('kent');
    const all = String(sum(hbth('still-missing-by-authority'), 'still_missing'));
    expect(figures(title)).toEqual([first?.['still_missing'], all, second?.['still_missing']]);
  },
  'responses-by-authority': () => {
    const rows = hbth('responses');
    const of = (response: string): number => number(find(rows, 'response', response), 'trafficked');
    expect(of('answered') - of('one-or-more')).toBeGreaterThan(of('one-or-more'));
  },
  'missing-compared': (title) => {
    const [low, high] = figures(title).map(Number);
    const said = evidence.statistics;
    const shares = ['hbth-trafficked-missing-rate', 'huh-missing-2017-percent', 'boc-missing-out-percent'].map((id) =>
      Number(said.get(id)?.value),
    );
    expect(Math.max(...shares)).toBe(high);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(low ?? Infinity);
    const printed = [
      'heading-back-to-harm/cited-figures',
      'hidden-and-unheard/text-figures',
      'bordering-on-concern/prior-evidence',
    ]
      .flatMap(table)
      .filter((row) => row['unit'] === 'percent')
      .map((row) => number(row, 'value'));
    expect(printed).toEqual(expect.arrayContaining([low, high]));
  },
  'nationalities-identified': nationality('nationalities-identified'),
  'nationalities-suspected': nationality('nationalities-suspected'),
  'nationalities-unaccompanied': nationality('nationalities-unaccompanied'),
  'nationalities-missing-trafficked': nationality('missing-trafficked-by-nationality'),
  'nationalities-missing-unaccompanied': nationality('missing-unaccompanied-by-nationality'),
  'reasons-ranked': () => {
    expect(find(hbth('reasons-young-people'), 'rank', '1')?.['reason']).toBe('traffickers');
    expect(find(hbth('reasons-professionals'), 'rank', '1')?.['reason']).toBe('not-identified');
  },
  'measures-rated': (title) => {
    const least = hbth('measures-young-people').filter((row) => row['side'] === 'least');
    const lower = hbth('measures-professionals').filter((row) => row['said_of_it']?.startsWith('rated less highly'));
    const both = least.filter((row) => find(lower, 'measure', row['measure'] ?? '') !== undefined);
    expect(both.map((row) => row['measure'])).toEqual(['restricted-phone', 'cameras']);
    for (const row of both) expect(title.toLowerCase()).toContain(row['words']?.toLowerCase());
  },
  'survey-answers': () => {
    const rows = hbth('survey-percentages');
    const share = (answer: string): number => number(find(rows, 'answer', answer), 'value');
    expect(share('criminalisation-charity-percent')).toBeGreaterThan(share('criminalisation-justice-percent'));
  },
  'referrals-by-period': (title) => {
    const [first, last] = figures(title.replace(/(?:March|in) \d{4}/g, '')).filter((each) => each !== '982');
    expect(find(table('care-provision-review/text-figures'), 'figure', 'nrm-children')?.['value']).toBe(first);
    const latest = number(find(table('hidden-and-unheard/text-figures'), 'figure', 'nrm-children'), 'value');
    expect(written(latest)).toBe(last);
  },
  'wales-age-and-gender': () => {
    const rows = boc('age-and-gender').filter((row) => !/total|not-known|unknown/.test(row['age'] ?? ''));
    const known = sum(rows, 'total');
    const older = sum(
      rows.filter((row) => /^(?:13|17)/.test(row['age_published'] ?? '')),
      'total',
    );
    expect(older / known).toBeGreaterThan(0.5);
  },
  'wales-origins': (title) => {
    const rows = boc('country-of-origin').filter((row) => !/total|unknown/.test(row['origin'] ?? ''));
    expect(figures(title)).toEqual([String(rows.length)]);
    expect(title).toContain(sorted(rows, 'total')[0]?.['origin_published']);
  },
  'wales-exploitation': () => {
    const rows = boc('exploitation-cases');
    const cases = (figure: string): number => number(find(rows, 'figure', figure), 'value');
    expect(cases('sexual-exploitation')).toBeGreaterThan(
      Math.max(cases('forced-marriage'), cases('domestic-servitude')),
    );
  },
  'themes-by-report': (title) => {
    const points = heads('recommendations').flatMap((item) =>
      (item['points'] as { themes?: string[] }[]).map((point) => ({
        report: item['report'],
        themes: point.themes ?? (item['themes'] as string[]),
      })),
    );
    const reports = new Set(points.map(({ report }) => report));
    const everywhere = [...new Set(points.flatMap(({ themes }) => themes))].filter(
      (theme) => new Set(points.filter(({ themes }) => themes.includes(theme)).map(({ report }) => report)).size === 5,
    );
    expect(reports.size).toBe(5);
    expect(everywhere).toEqual(['care']);
    expect(title).toBe('One theme stands in what all five reports ask: care, health and recovery');
  },
  'law-and-policy': (title) => {
    const [timeline] = heads('reference').filter((head) => 'instruments' in head);
    const years = (timeline?.['instruments'] as { year: number }[]).map(({ year }) => year);
    const inDecade = years.filter((year) => year >= 2000 && year <= 2009).length;
    expect(figures(title)).toEqual([String(years.length), String(inDecade), '2000', '2009']);
  },
  'referral-stages': (title) => {
    const rows = table('safeguarding-guidance/referral-stages');
    expect(rows).toHaveLength(4);
    expect(title).toContain('four stages');
    expect(find(rows, 'position', '2')?.['what_happens']).toContain('keeping the child safe comes first');
  },
};

describe('titles and summaries are true to the tables', () => {
  it.each(CHART_IDS.map((id) => [id, drawChart(id, evidence)] as const))('%s', (id, chart) => {
    CLAIMS[id](chart.title);
  });

  it('every number of a summary stands in the table, the subtitle or the notes, or is worked out from them', () => {
    const loose = CHART_IDS.flatMap((id) => {
      const chart = drawChart(id, evidence);
      const cells = chart.table.rows.map((row) => row.cells.map(({ text, sort }) => [text, sort] as const));
      const columns = chart.table.columns.map((_, column) =>
        cells.reduce((all, row) => all + (Number(row[column]?.[1]) || 0), 0),
      );
      const known = new Set([
        ...cells.flat().flatMap(([text]) => figures(text)),
        ...figures(`${chart.title} ${chart.subtitle} ${chart.notes.join(' ')}`),
        ...columns.map(written),
        ...chart.table.rows.map((_, index) => String(index + 1)),
        ...(WORKED_OUT[id]?.() ?? []).map((each) =>
          /^20\d\d$/.test(String(each)) || Number.isNaN(Number(each)) ? String(each) : written(Number(each)),
        ),
      ]);
      return figures(chart.summary)
        .filter((each) => !known.has(each))
        .map((each) => `${id}: ${each}`);
    });
    expect(loose).toEqual([]);
  });
});
