import { describe, expect, it } from 'vitest';
import { isAbsent } from '../../src/model/missing.ts';
import { fairWording, unsupportedWordings } from '../../src/model/statistics/fair-wording.ts';
import { siteText } from '../support/site.ts';
import { evidence } from '../support/evidence.ts';

const { statistics, tables, ledger } = evidence;
const all = [...statistics.values()];

function pageOf(id: string): string {
  return siteText(`statistics/${id}/index.html`);
}

/** Text as a reader sees it, with entities read and tags dropped. */
function words(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

describe('each statistic’s page', () => {
  it('outlines a cell in every table it rests on, and leads to the table', () => {
    const without = all.filter((statistic) => {
      const page = pageOf(statistic.id);
      const sources = new Set(statistic.cells.map((cell) => cell.table));
      const outlined = page.match(/<td class="[^"]*\bcell\b/g)?.length ?? 0;
      return (
        outlined < new Set(statistic.cells.map((cell) => Object.values(cell).join(':'))).size || sources.size === 0
      );
    });
    expect(without.map((statistic) => statistic.id)).toEqual([]);
  });

  it('gives wording that the number supports, and what it does not support', () => {
    for (const statistic of all) {
      const page = words(pageOf(statistic.id));
      for (const wording of unsupportedWordings(statistic)) expect(page, statistic.id).toContain(words(wording));
      expect(page, statistic.id).toContain(words(statistic.geography));
      expect(unsupportedWordings(statistic).length, statistic.id).toBeGreaterThan(0);
    }
  });

  it('names every ledger entry that speaks of its cells', () => {
    for (const statistic of all) {
      const page = pageOf(statistic.id);
      for (const { id } of statistic.ledger) expect(page, statistic.id).toContain(`/ledger/#${id}`);
    }
    expect(all.some((statistic) => statistic.ledger.length > 0)).toBe(true);
    expect(ledger.length).toBeGreaterThan(80);
  });

  it('says where it is used, charts and the front page included', () => {
    const page = pageOf('hbth-trafficked-missing-rate');
    for (const path of ['/"', '/charts/', '/findings/', '/reports/heading-back-to-harm/how-many/'])
      expect(page.split('id="uses"')[1], path).toContain(`href="${path}`);
  });
});

describe('wording', () => {
  const worded = (id: string): { fair: string; not: string[] } => {
    const statistic = statistics.get(id);
    if (statistic === undefined) throw new Error(`There is no ${id}.`);
    return { fair: fairWording(statistic, 'The report (2016)'), not: unsupportedWordings(statistic) };
  };

  it.each([
    ['a rate', 'hbth-trafficked-missing-rate'],
    ['a rate on a small base', 'hbth-trafficked-missing-rate-belfast'],
    ['a count in a place', 'hbth-unaccompanied-in-care-kent'],
    ['a number that fits a percentage', 'hbth-unaccompanied-missing-kent'],
    ['a number cited from elsewhere, and not exact', 'hbth-estimated-victims'],
    ['a number under an open ledger entry', 'hbth-unaccompanied-incidents'],
    ['incidents for each child', 'hbth-trafficked-incidents-per-child'],
    ['a least number from a small study', 'boc-went-missing'],
    ['a time limit', 'sg-limit-decide-on-assessment'],
    ['an absent number', 'hbth-trafficked-missing-croydon'],
    ['an answer of a survey', 'hbth-british-rarely-recorded-percent'],
  ])('of %s', (_, id) => {
    expect(worded(id)).toMatchSnapshot();
  });

  it('never gives a rate on a small base as a rate', () => {
    const small = all.filter((statistic) => statistic.smallBase && !isAbsent(statistic.value));
    expect(small.length).toBeGreaterThan(10);
    expect(small.filter((statistic) => fairWording(statistic, 'A report').includes('%'))).toEqual([]);
  });

  it('is for numbers of tables that exist', () => {
    expect(all.every((statistic) => tables.has(statistic.table))).toBe(true);
  });
});
