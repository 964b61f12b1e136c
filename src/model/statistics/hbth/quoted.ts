import type { StatisticBuilder } from '../builder.ts';

/** The year that the report's own counts cover. */
const COUNTED = 'September 2014 to September 2015';

/** Period and place of the numbers that the text states, by the start of their names; the first that fits holds. */
const SETTINGS: readonly (readonly [RegExp, string, string])[] = [
  [/^london/, COUNTED, 'London'],
  [/^looked-after-england/, 'Year ending 31 March 2015', 'England'],
  [/^nrm-children/, '2015', 'United Kingdom'],
  [/^estimated-children/, 'Published in 2014', 'United Kingdom'],
  [/^asylum/, 'Year ending June 2015', 'United Kingdom'],
  [/^(police|all-children-week)/, '2015-16', 'Police forces that reported to the National Crime Agency'],
  [/^scotland/, '2011 to 2016', 'Scotland'],
  [
    /^(survey|workshop|nationality-matters|british|criminalisation)/,
    'Survey and workshops reported in 2016',
    'United Kingdom',
  ],
  [/^guardianship-age/, 'Recommended in 2016', 'United Kingdom'],
  [/./, COUNTED, 'United Kingdom'],
];

/** Every number of the table of numbers in the running text. */
export function declareTextFigures(builder: StatisticBuilder): void {
  for (const { key, text } of builder.table('text-figures').rows) {
    const [, period = COUNTED, geography = 'United Kingdom'] = SETTINGS.find(([start]) => start.test(key)) ?? [];
    const label = text['description'] ?? '';
    const said = { id: `hbth-${key}`, label: label.charAt(0).toLowerCase() + label.slice(1) };
    builder.read(said, { cohort: 'none', period, geography }, 'text-figures', key, 'value');
  }
}

/** Shares of numbers that the text states. */
export function declareQuotedShares(builder: StatisticBuilder): void {
  const london = { cohort: 'none' as const, geography: 'London', period: COUNTED };
  const england = { cohort: 'none' as const, geography: 'England', period: 'Year ending 31 March 2015' };
  builder.share(
    {
      id: 'hbth-london-authorities-none-share',
      label: 'share of London authorities that reported no trafficked child',
    },
    london,
    'hbth-london-authorities-none',
    'hbth-london-authorities',
  );
  builder.rate(
    {
      id: 'hbth-looked-after-england-missing-rate',
      label: 'share of children in care in England recorded as missing at least once',
    },
    england,
    'hbth-looked-after-england-missing',
    'hbth-looked-after-england',
  );
  builder.ratio(
    {
      id: 'hbth-looked-after-england-incidents-per-child',
      label: 'missing incidents for each child in care in England who went missing',
    },
    england,
    'incidents per child',
    'hbth-looked-after-england-incidents',
    'hbth-looked-after-england-missing',
  );
}
