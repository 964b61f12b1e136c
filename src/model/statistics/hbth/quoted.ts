import type { StatisticBuilder } from '../builder.ts';

/** The year that the report's own counts cover. */
const COUNTED = 'September 2014 to September 2015';

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
