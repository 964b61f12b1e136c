import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { siteFiles, siteText } from '../support/site.ts';

type Line = Readonly<Record<string, string>>;

function linesOf(file: string): Line[] {
  return Papa.parse<Line>(siteText(file).trim(), { header: true }).data;
}

const places = linesOf('data/places.csv');

describe('files for analysis', () => {
  it('hold numbers and nothing else in the column of values, and say why where there is none', () => {
    const files = siteFiles().filter((path) => /^data\/.+\.long\.csv$/.test(path));
    expect(files.length).toBeGreaterThan(40);
    const all = files.flatMap(linesOf).concat(places);
    expect(all.length).toBeGreaterThan(3_000);
    const wrong = all.filter(({ value = '', absence = '' }) =>
      value === '' ? absence === '' : !/^-?\d+(?:\.\d+)?$/.test(value) || absence !== '',
    );
    expect(wrong).toEqual([]);
  });

  it('add up to what their table prints once totals are left out', () => {
    const own = linesOf('data/heading-back-to-harm/children-by-region.long.csv').filter(
      ({ measure }) => measure === 'trafficked',
    );
    const sum = (lines: readonly Line[]): number => lines.reduce((total, { value }) => total + Number(value), 0);
    expect(sum(own.filter(({ is_total: total }) => total === 'false'))).toBe(590);
    expect(sum(own.filter(({ is_total: total }) => total === 'true'))).toBe(590);
  });

  it('join to official tables by a code for each place but the one that is ours', () => {
    const without = new Set(places.filter(({ gss }) => gss === '').map(({ place }) => place));
    expect([...without]).toEqual(['northern-ireland-outside-belfast']);
    expect(places.find(({ place }) => place === 'kent')).toMatchObject({ gss: 'E10000016', region_gss: 'E12000008' });
    const codes = new Map(places.map(({ place, gss }) => [place, gss]));
    codes.delete('northern-ireland-outside-belfast');
    expect(new Set(codes.values()).size).toBe(codes.size);
    for (const gss of codes.values()) expect(gss).toMatch(/^[EWSN]\d{8}$/);
  });

  it('give no rate for few children, and a line without a number for a place that the report does not list', () => {
    const few = places.filter(({ small_base: small }) => small === 'true');
    expect(few.length).toBeGreaterThan(10);
    expect(few.every(({ value, count, base }) => value === '' && count !== '' && Number(base) < 20)).toBe(true);
    const unlisted = places.filter(({ absence }) => absence === 'not-in-the-list');
    expect(unlisted.length).toBeGreaterThan(100);
    expect(unlisted.every(({ count, statistic }) => count === '' && statistic === '')).toBe(true);
  });
});
