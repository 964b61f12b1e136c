import { describe, expect, it } from 'vitest';
import { MEASURES, VIEWS, viewPath } from '../../src/explore-state.ts';
import { statisticId } from '../../src/model/explore/view.ts';
import { FEWEST } from '../../src/model/explore/on-one-page.ts';
import { isAbsent } from '../../src/model/missing.ts';
import type { Statistic } from '../../src/model/statistics/statistic.ts';
import { evidence } from '../support/evidence.ts';
import { siteText } from '../support/site.ts';

const { geography, statistics } = evidence;
const isFew = (count: number): boolean => count > 0 && count < FEWEST;

/** True for a number that counts so few children, or is a share of so few, or with so few in it. */
function countsFew({ value, unit, counts }: Statistic): boolean {
  if (counts !== null) return isFew(counts.count) || isFew(counts.base);
  return unit === 'children' && !isAbsent(value) && isFew(value);
}

const places = [
  ...geography.authorities.map(({ authority }) => authority),
  ...geography.regions.map(({ region }) => region),
];
const few = places.flatMap((place) =>
  VIEWS.flatMap((id) => {
    const statistic = statistics.get(statisticId(id, place));
    return statistic !== undefined && countsFew(statistic) ? [{ place, id, statistic }] : [];
  }),
);

describe('several numbers of one place beside one another', () => {
  it('give none exactly that counts fewer than three children, nor lead to it', () => {
    expect(few.length).toBeGreaterThan(60);
    const exact = few.filter(({ place, id, statistic }) => {
      const page = siteText(`places/${place}/index.html`);
      const list = page.slice(page.indexOf(`id="of-${id.cohort}"`));
      const told = list.slice(list.indexOf(`<dt>${MEASURES[id.measure]}</dt>`)).slice(0, 400);
      return page.includes(`/statistics/${statistic.id}/`) || !/<dd>\s*Fewer than 3/.test(told);
    });
    expect(exact.map(({ place, id }) => `${place}, ${viewPath(id)}`)).toEqual([]);
  });

  it('give no average of incidents beside a count of so few', () => {
    const averaged = few.filter(
      ({ place, id }) =>
        id.measure === 'missing' &&
        siteText(`places/${place}/index.html`).includes(`/statistics/hbth-${id.cohort}-incidents-per-child-${place}/`),
    );
    expect(averaged.map(({ place }) => place)).toEqual([]);
  });

  it('are folded in the comparison of the explorer too, whose list stays as the report prints it', () => {
    const lost = few.filter(({ place, id }) => {
      const row = new RegExp(`<tr[^>]*data-place="${place}"[^>]*>`).exec(
        siteText(`${viewPath(id).slice(1)}index.html`),
      )?.[0];
      return row !== undefined && !row.includes('data-few="fewer than 3');
    });
    expect(lost.map(({ place, id }) => `${place}, ${viewPath(id)}`)).toEqual([]);
  });
});
