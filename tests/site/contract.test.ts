import { addressesOf } from '../../scripts/addresses.ts';
import { readAddresses } from '../../src/redirects.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../src/content-files.ts';
import { DECIMAL_UNITS } from '../../src/data/columns.ts';
import { API_ITEMS, apiFile, apiJsonSchema } from '../../src/model/schema/api.ts';
import { DIST, siteFiles, siteText } from '../support/site.ts';
import { evidence } from '../support/evidence.ts';

const files = new Set(siteFiles());
const kinds = Object.keys(API_ITEMS) as (keyof typeof API_ITEMS)[];
const content = readContentFiles();

type Item = Record<string, unknown> & { id: string; url: string | null };

function itemsOf(kind: string): Item[] {
  return (JSON.parse(siteText(`api/v1/${kind}.json`)) as { items: Item[] }).items;
}

describe('/api/v1/', () => {
  it.each(kinds)('%s.json has the promised shape', (kind) => {
    const result = apiFile(kind).safeParse(JSON.parse(siteText(`api/v1/${kind}.json`)));
    expect(result.error?.issues ?? []).toEqual([]);
    expect(itemsOf(kind).length).toBeGreaterThan(0);
  });

  it('describes itself in schema.json', () => {
    expect(JSON.parse(siteText('api/v1/schema.json'))).toEqual(JSON.parse(JSON.stringify(apiJsonSchema())));
    expect(apiJsonSchema()).toMatchSnapshot();
  });

  it.each(kinds)('gives each of %s an id of its own and an address that exists', (kind) => {
    const items = itemsOf(kind);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    const lost = items.filter(
      (item) => item.url !== null && !files.has(`${item.url.replace(/#.*$/, '').slice(1)}index.html`),
    );
    expect(lost.map((item) => item.id)).toEqual([]);
  });

  it('tells how a number is meant, whose it is and who answered', () => {
    const one = (id: string): Item | undefined => itemsOf('statistics').find((item) => item.id === id);
    expect(one('hbth-estimated-victims')).toMatchObject({
      qualifier: 'about',
      cited_from: 'Home Office, Modern Slavery Strategy, 2014',
    });
    expect(one('hbth-trafficked-missing-rate')).toMatchObject({
      method: 'rate',
      answering: { answered: 174, asked: 217 },
    });
  });

  it('carries counts as integers, percentages at one decimal place and absence as a code', () => {
    for (const item of itemsOf('statistics')) {
      const { value, unit } = item as unknown as { value: unknown; unit: string };
      if (typeof value !== 'number') expect(value).toMatchObject({ absent: expect.any(String) as string });
      else if (unit === 'percent' || unit.includes(' per ') || DECIMAL_UNITS.has(unit))
        expect(Math.abs(value * 10 - Math.round(value * 10))).toBeLessThan(1e-9);
      else expect(Number.isInteger(value)).toBe(true);
    }
    expect(itemsOf('statistics').find((item) => item.id === 'hbth-trafficked-missing-rate')).toMatchObject({
      value: 28.3,
      unit: 'percent',
      counts: { count: 167, base: 590 },
      interval: [24.8, 32.1],
    });
    expect(itemsOf('statistics').find((item) => item.id === 'hbth-trafficked-missing-croydon')).toMatchObject({
      value: { absent: 'not-reported' },
    });
  });
});

describe('downloads', () => {
  it('are the committed bytes', () => {
    for (const table of evidence.tables.values())
      expect(siteText(`data/${table.id}.csv`), table.id).toBe(readFileSync(`data/${table.id}.csv`, 'utf8'));
    expect(siteText('data/ledger.csv')).toBe(readFileSync('data/ledger.csv', 'utf8'));
  });

  it('hold every row in JSON too', () => {
    for (const table of evidence.tables.values()) {
      const { data } = JSON.parse(siteText(`data/${table.id}.json`)) as { data: unknown[] };
      expect(data, table.id).toHaveLength(table.rows.length);
    }
  });
});

describe('addresses', () => {
  it('exist for every finding, short link, point, definition and recommendation of content/', () => {
    const idsOf = (kind: string): string[] => content.filter((file) => file.kind === kind).map(({ id }) => id);
    const findings = itemsOf('findings') as unknown as { id: string; number: number }[];
    expect(findings.map(({ id }) => id).sort()).toEqual(idsOf('finding').sort());
    for (const { id, number } of findings) expect(siteText(`f/${number}/index.html`)).toContain(`/findings/${id}/`);
    expect(
      itemsOf('definitions')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf('definition').sort());
    expect(
      itemsOf('recommendations')
        .map(({ id }) => id)
        .sort(),
    ).toEqual(idsOf('recommendation').sort());
    const points = itemsOf('recommendations').flatMap((item) =>
      (item['points'] as { url: string }[]).map((point) => `${point.url.slice(1)}index.html`),
    );
    expect(points.length).toBeGreaterThan(idsOf('recommendation').length);
    expect(points.filter((path) => !files.has(path))).toEqual([]);
  });

  it('of this build are all in the list of those that stay for ever', () => {
    const listed = new Set(readAddresses());
    expect(listed.size).toBeGreaterThan(2400);
    expect(
      addressesOf(DIST).filter((address) => !listed.has(address)),
      'run "npm run addresses"',
    ).toEqual([]);
  });
});

describe('the map of the site', () => {
  const listed = siteFiles()
    .filter((path) => /^sitemap-\d+\.xml$/.test(path))
    .flatMap((path) =>
      [...siteText(path).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address)),
    );

  it('holds every page that wants to be found and none that does not, and robots.txt leads to it', () => {
    const wanted = [...files]
      .filter((path) => path.endsWith('index.html') && !/name="robots" content="noindex"/.test(siteText(path)))
      .map((path) => `/${path.replace(/index\.html$/, '')}`);
    expect(listed.map(({ pathname }) => pathname).sort()).toEqual(wanted.sort());
    expect(new Set(listed.map(({ origin }) => origin))).toEqual(new Set(['https://accounted-for.example']));
    expect(siteText('robots.txt')).toContain('Sitemap: https://accounted-for.example/sitemap-index.xml');
    expect(siteText('sitemap-index.xml')).toContain('https://accounted-for.example/sitemap-0.xml');
  });
});
