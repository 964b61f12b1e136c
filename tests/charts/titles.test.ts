import { describe, expect, it } from 'vitest';
import { CHART_IDS, drawChart, type ChartId } from '../../src/charts/registry.ts';
import { rowsOf, rowWith, sumOf, withSlip, written, type DataSlip, type Row } from '../support/committed.ts';
import { evidence } from '../support/evidence.ts';
import { CLAIMS } from '../support/title-claims.ts';

const charts = new Map(CHART_IDS.map((id) => [id, drawChart(id, evidence)]));
const titleOf = (id: ChartId): string => charts.get(id)?.title ?? '';
const hbth = (name: string): Row[] => rowsOf(`heading-back-to-harm/${name}`);
const boc = (name: string): Row[] => rowsOf(`bordering-on-concern/${name}`);
const figures = (words: string): string[] => words.match(/\d+(?:,\d{3})*(?:\.\d+)?/g) ?? [];

/** Numbers of a summary that stand in no cell of its chart, worked out from the committed tables. */
const WORKED_OUT: Partial<Record<ChartId, () => (number | string | undefined)[]>> = {
  'missing-by-authority': () => [
    rowWith(hbth('overall-figures'), 'category', 'missing-percent')['unaccompanied'],
    // The limits of the method, which the key names.
    99.8,
  ],
  'authorities-map': () => {
    const areas = rowsOf('geography/authorities').length;
    const listed = hbth('unaccompanied-by-authority').length;
    const of = (response: string): number =>
      Number(rowWith(hbth('responses-appendix'), 'response', response)['unaccompanied']);
    const asked = Number(rowWith(hbth('responses'), 'response', 'asked')['unaccompanied']);
    return [areas, areas - listed, asked, of('missing-no-information'), of('missing-authorities') - listed];
  },
  'incidents-by-authority': () => hbth('incidents').flatMap((row) => Object.values(row)),
  'responses-by-authority': () =>
    ['trafficked', 'unaccompanied'].map((cohort) => rowWith(hbth('responses'), 'response', 'one-or-more')[cohort]),
  'referrals-by-period': () => [
    // Years that the lost table is said to span, and the year of its report.
    '2014',
    '2020',
    '2022',
    rowWith(rowsOf('hidden-and-unheard/text-figures'), 'figure', 'nrm-referrals')['value'],
  ],
  'wales-age-and-gender': () => {
    const rows = boc('age-and-gender');
    const known = rows.filter((row) => /^\d|^Under/.test(row['age_published'] ?? ''));
    return [
      sumOf(known, 'total'),
      sumOf(
        known.filter((row) => /^1[37]/.test(row['age_published'] ?? '')),
        'total',
      ),
    ];
  },
  'wales-exploitation': () => [rowWith(boc('exploitation-cases'), 'figure', 'sexual-exploitation-girls')['value']],
  'referral-stages': () => [
    rowWith(rowsOf('safeguarding-guidance/time-limits'), 'limit', 'reflection-period')['value'],
  ],
};

/** A slip of the pen in each title: what stands there, and what somebody may have made of it. */
const SLIPS: Readonly<Record<ChartId, readonly [string, string]>> = {
  'trafficked-register': ['167', '176'],
  'unaccompanied-register': ['593', '590'],
  'still-missing-register': ['207', '270'],
  'missing-by-region': ['at a higher rate', 'at a lower rate'],
  'missing-by-authority': ['Kent and Surrey', 'Kent and Sussex'],
  'authorities-map': ['72', '208'],
  'duration-of-incidents': ['a third', 'two thirds'],
  'incidents-by-authority': ['In most of the authorities', 'In all of the authorities'],
  'still-missing-by-authority': ['no more than 12', 'no more than 11'],
  'responses-by-authority': ['More authorities', 'Fewer authorities'],
  'missing-compared': ['27%', '24%'],
  'nationalities-identified': ['Vietnamese', 'British'],
  'nationalities-suspected': ['British', 'Albanian'],
  'nationalities-unaccompanied': ['Albanian', 'Afghan'],
  'nationalities-missing-trafficked': ['Vietnamese', 'Albanian'],
  'nationalities-missing-unaccompanied': ['the largest', 'the smallest'],
  'reasons-ranked': ['young people put the control of traffickers', 'young people put not being identified'],
  'measures-rated': ['two of them', 'three of them'],
  'survey-answers': ['more often', 'less often'],
  'referrals-by-period': ['two years', 'three years'],
  'wales-age-and-gender': ['thirteen or over', 'sixteen or over'],
  'wales-origins': ['China', 'Nigeria'],
  'wales-exploitation': ['8 cases', '6 cases'],
  'themes-by-report': ['all five reports', 'all four reports'],
  'law-and-policy': ['36 date from', '28 date from'],
  'referral-stages': ['four stages', 'five stages'],
};

/** A slip in a cell: the row that is meant by its key, and what stands in one column of it. */
function cell(of: string, key: string, value: string, column: string, put: string): DataSlip {
  return { of, make: (rows) => rows.map((row) => (row[key] === value ? { ...row, [column]: put } : row)) };
}

/** A row lost. */
function without(of: string, key: string, value: string): DataSlip {
  return { of, make: (rows) => rows.filter((row) => row[key] !== value) };
}

/** A slip in what each title rests on, after which it is no longer true. */
const DATA_SLIPS: Readonly<Record<ChartId, DataSlip>> = {
  'trafficked-register': cell('heading-back-to-harm/overall-figures', 'category', 'missing', 'trafficked', '176'),
  'unaccompanied-register': cell('heading-back-to-harm/overall-figures', 'category', 'missing', 'unaccompanied', '539'),
  'still-missing-register': cell(
    'heading-back-to-harm/still-missing-overall',
    'category',
    'number',
    'either_group',
    '270',
  ),
  'missing-by-region': cell('heading-back-to-harm/missing-by-region', 'region', 'london', 'trafficked_missing', '3'),
  'missing-by-authority': cell(
    'heading-back-to-harm/unaccompanied-by-authority',
    'authority',
    'surrey',
    'missing_percent',
    '14.0',
  ),
  'authorities-map': without('heading-back-to-harm/unaccompanied-by-authority', 'authority', 'kent'),
  'duration-of-incidents': cell(
    'heading-back-to-harm/durations',
    'duration',
    'more-than-seven-days',
    'trafficked_incidents',
    '74',
  ),
  'incidents-by-authority': {
    of: 'heading-back-to-harm/unaccompanied-incidents-by-authority',
    make: (rows) => rows.map((row) => ({ ...row, incidents_per_child: '2' })),
  },
  'still-missing-by-authority': cell(
    'heading-back-to-harm/still-missing-by-authority',
    'authority',
    'thurrock',
    'still_missing',
    '21',
  ),
  'responses-by-authority': cell('heading-back-to-harm/responses', 'response', 'one-or-more', 'trafficked', '96'),
  'missing-compared': cell('hidden-and-unheard/text-figures', 'figure', 'missing-2017-percent', 'value', '72'),
  'nationalities-identified': cell(
    'heading-back-to-harm/nationalities-identified',
    'nationality',
    'british',
    'total',
    '32',
  ),
  'nationalities-suspected': without('heading-back-to-harm/nationalities-suspected', 'nationality', 'british'),
  'nationalities-unaccompanied': without('heading-back-to-harm/nationalities-unaccompanied', 'nationality', 'albanian'),
  'nationalities-missing-trafficked': without(
    'heading-back-to-harm/missing-trafficked-by-nationality',
    'nationality',
    'vietnamese',
  ),
  'nationalities-missing-unaccompanied': without(
    'heading-back-to-harm/missing-unaccompanied-by-nationality',
    'nationality',
    'albanian',
  ),
  'reasons-ranked': {
    of: 'heading-back-to-harm/reasons-young-people',
    make: (rows) => rows.map((row) => ({ ...row, rank: row['reason'] === 'trust' ? '1' : '2' })),
  },
  'measures-rated': cell('heading-back-to-harm/measures-professionals', 'measure', 'cameras', 'said_of_it', 'praised'),
  'survey-answers': cell(
    'heading-back-to-harm/survey-percentages',
    'answer',
    'criminalisation-charity-percent',
    'value',
    '36',
  ),
  'referrals-by-period': cell('safeguarding-guidance/text-figures', 'figure', 'nrm-children', 'value', '930'),
  'wales-age-and-gender': cell('bordering-on-concern/age-and-gender', 'age', 'thirteen-to-sixteen', 'total', '0'),
  'wales-origins': without('bordering-on-concern/country-of-origin', 'origin', 'belarus'),
  'wales-exploitation': cell('bordering-on-concern/exploitation-cases', 'figure', 'forced-marriage', 'value', '13'),
  'themes-by-report': {
    of: 'recommendations',
    make: (items) => items.filter((item) => item['report'] !== 'hidden-and-unheard'),
  },
  'law-and-policy': { of: 'reference', make: (heads) => heads.map((head) => ({ ...head, ...withoutOne(head) })) },
  'referral-stages': without('safeguarding-guidance/referral-stages', 'position', '4'),
};

function withoutOne(head: Row): Record<string, never> {
  const { instruments } = head as unknown as { instruments?: unknown[] };
  return (instruments === undefined ? {} : { instruments: instruments.slice(1) }) as Record<string, never>;
}

/** What a claim comes to: a title, or why there can be none. */
function claimed(id: ChartId): string {
  try {
    return CLAIMS[id]();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe('titles and summaries are true to the tables', () => {
  it.each(CHART_IDS)('%s says what its tables say', (id) => {
    expect(titleOf(id)).toBe(CLAIMS[id]());
  });

  it.each(CHART_IDS)('%s with a slip of the pen would be refused', (id) => {
    const [from, to] = SLIPS[id];
    expect(titleOf(id)).toContain(from);
    expect(titleOf(id).replace(from, to)).not.toBe(CLAIMS[id]());
  });

  it.each(CHART_IDS)('%s would be refused with a slip in what it rests on', (id) => {
    const claim = withSlip(DATA_SLIPS[id], () => claimed(id));
    expect(claim).not.toBe(titleOf(id));
    // Another title, or the reason why there can be none, and not an accident on the way.
    expect(claim).toMatchSnapshot();
  });

  it('every number of a summary stands in the table, the subtitle or the notes, or is worked out from them', () => {
    const loose = CHART_IDS.flatMap((id) => {
      const chart = charts.get(id);
      if (chart === undefined) return [`${id}: not drawn`];
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
