import type { Cohort } from '../../../data/columns.ts';
import type { AuthorityRow } from '../../../data/geography.ts';
import { rowsWithoutTotal } from '../../cell-source.ts';
import type { StatisticBuilder } from '../builder.ts';
import { CHILDREN, nameOf } from './places.ts';

/** In care, went missing and the rate, for each authority that the report lists. */
export function declareAuthorities(
  builder: StatisticBuilder,
  cohort: Cohort,
  authorities: readonly AuthorityRow[],
): void {
  const who = CHILDREN[cohort];
  const table = `${cohort}-by-authority`;
  for (const { key } of rowsWithoutTotal(builder.table(table))) {
    const geography = nameOf(key, authorities);
    const setting = { cohort, geography };
    const id = (measure: string): string => `hbth-${cohort}-${measure}-${key}`;
    const inCare = { id: id('in-care'), label: `${who} in care, ${geography}` };
    const missing = { id: id('missing'), label: `${who} who went missing, ${geography}` };
    const rate = { id: id('missing-rate'), label: `share of ${who} in care who went missing, ${geography}` };
    builder.read(inCare, setting, table, key, cohort);
    builder.impliedCount(missing, setting, table, key, { percent: 'missing_percent', base: cohort });
    if (typeof builder.get(missing.id).value === 'number') builder.rate(rate, setting, missing.id, inCare.id);
    else builder.read(rate, setting, table, key, 'missing_percent');
  }
}

/** Trafficked children in care of the ten authorities that the report ranks highest, and of all ten together. */
export function declareHighest(builder: StatisticBuilder, authorities: readonly AuthorityRow[]): void {
  for (const { key } of builder.table('ten-highest-authorities').rows) {
    const geography = nameOf(key, authorities);
    const setting = { cohort: 'trafficked' as const, geography };
    const inCare = `hbth-trafficked-in-care-${key}`;
    const label = `trafficked children in care, ${geography}`;
    const read = (id: string, words: string): void =>
      builder.read({ id, label: words }, setting, 'ten-highest-authorities', key, 'trafficked');
    if (!builder.has(inCare)) read(inCare, label);
    read(rankedId(key), `${label}, as ranked`);
  }
  const ten = { cohort: 'trafficked' as const, geography: 'Ten local authorities of the UK' };
  const sum = 'hbth-trafficked-in-care-ten-highest';
  const parts = builder.table('ten-highest-authorities').rows.map(({ key }) => rankedId(key));
  builder.sum({ id: sum, label: 'trafficked children in the care of the ten authorities with most' }, ten, parts);
  builder.share(
    {
      id: 'hbth-trafficked-share-ten-highest',
      label: 'share of trafficked children in care who were in the care of the ten authorities with most',
    },
    ten,
    sum,
    'hbth-trafficked-in-care',
  );
}

function rankedId(authority: string): string {
  return `hbth-trafficked-ranked-${authority}`;
}

/** Children of either group still missing, in all and by authority. */
export function declareStillMissing(builder: StatisticBuilder, authorities: readonly AuthorityRow[]): void {
  const setting = { cohort: 'either' as const };
  const read = (id: string, label: string, row: string): void =>
    builder.read({ id, label }, setting, 'still-missing-overall', row, 'either_group');
  read(
    'hbth-still-missing',
    'trafficked or unaccompanied children who were still missing when the count closed',
    'number',
  );
  read('hbth-still-missing-authorities', 'local authorities that reported children still missing', 'authorities');
  read('hbth-still-missing-largest', 'largest number of children still missing from a single authority', 'largest');
  for (const { key } of builder.table('still-missing-by-authority').rows) {
    const geography = nameOf(key, authorities);
    const said = {
      id: `hbth-still-missing-${key}`,
      label: `trafficked or unaccompanied children still missing, ${geography}`,
    };
    builder.read(said, { ...setting, geography }, 'still-missing-by-authority', key, 'still_missing');
  }
  builder.share(
    {
      id: 'hbth-still-missing-share-kent',
      label: 'share of all children still missing that were in the care of Kent',
    },
    { ...setting, geography: 'Kent' },
    'hbth-still-missing-kent',
    'hbth-still-missing',
  );
}
