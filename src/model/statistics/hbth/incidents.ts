import type { Cohort } from '../../../data/columns.ts';
import type { StatisticBuilder } from '../builder.ts';
import { CHILDREN } from './places.ts';

/** Missing incidents, the children they involved, and incidents per child. */
export function declareIncidents(builder: StatisticBuilder, cohort: Cohort): void {
  const who = CHILDREN[cohort];
  const id = (measure: string): string => `hbth-${cohort}-${measure}`;
  const read = (measure: string, label: string, column: string): void =>
    builder.read({ id: id(measure), label }, { cohort }, 'incidents', cohort, column);
  read('incidents', `missing incidents of ${who}`, 'incidents');
  read('incidents-children', `${who} with a reported number of missing incidents`, 'children');
  builder.ratio(
    { id: id('incidents-per-child'), label: `missing incidents for each of the ${who} involved` },
    { cohort },
    'incidents per child',
    id('incidents'),
    id('incidents-children'),
  );
}

/** Missing incidents by how long they lasted, and how many of them were timed. */
export function declareDurations(builder: StatisticBuilder, cohort: Cohort): void {
  const who = CHILDREN[cohort];
  const id = (measure: string): string => `hbth-${cohort}-incidents-${measure}`;
  const read = (measure: string, label: string, row: string): void =>
    builder.read({ id: id(measure), label }, { cohort }, 'durations', row, `${cohort}_incidents`);
  const share = (measure: string, label: string, part: string, whole: string): void =>
    builder.share({ id: id(measure), label }, { cohort }, part, whole);
  read('timed', `missing incidents of ${who} with a recorded duration`, 'total');
  read('week-or-less', `missing incidents of ${who} that lasted seven days or less`, 'seven-days-or-less');
  read('over-week', `missing incidents of ${who} that lasted more than seven days`, 'more-than-seven-days');
  const timed = `share of timed missing incidents of ${who} that lasted`;
  share('over-week-share', `${timed} more than seven days`, id('over-week'), id('timed'));
  share('week-or-less-share', `${timed} seven days or less`, id('week-or-less'), id('timed'));
  const all = `share of missing incidents of ${who} with a recorded duration`;
  share('timed-share', all, id('timed'), `hbth-${cohort}-incidents`);
}
