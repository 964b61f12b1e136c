import { describe, expect, it } from 'vitest';
import { itemPages } from '../support/item-pages.ts';
import { pagePaths, siteText } from '../support/site.ts';
import { hasProperty, isClass } from '../support/vocabulary.ts';

type Node = { readonly [key: string]: unknown };

const SITE = 'https://accounted-for.example';
const graphs = new Map<string, { '@context': string; '@graph': Node[] }>(
  pagePaths().flatMap((page) => {
    const [, json] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(siteText(page)) ?? [];
    if (json === undefined) return [];
    const graph = JSON.parse(json) as { '@context': string; '@graph': Node[] };
    return [[`/${page.replace(/index\.html$/, '')}`, graph] as const];
  }),
);

/** Every object of a graph with a class of its own, however deep. */
function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [...('@type' in value ? [value as Node] : []), ...Object.values(value).flatMap(nodesIn)];
}

/** Every object that is known by its address alone. */
function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  const { '@id': id, ...rest } = value as Node;
  return typeof id === 'string' && Object.keys(rest).length === 0 ? [id] : Object.values(rest).flatMap(referencesIn);
}

describe('the graph of every page', () => {
  const nodes = [...graphs.values()].flatMap(({ '@graph': graph }) => nodesIn(graph));

  it('stands on every item, the front page, the catalogue and the list of terms', () => {
    const expected = [...itemPages().map(({ path }) => path), '/', '/data/', '/definitions/'];
    expect(expected.filter((path) => !graphs.has(path))).toEqual([]);
    expect([...graphs.values()].every(({ '@context': context }) => context === 'https://schema.org')).toBe(true);
  });

  it('uses the classes and properties of the vocabulary and no others', () => {
    expect(isClass('Claim') && hasProperty('Claim', 'appearance') && hasProperty('Claim', 'isBasedOn')).toBe(true);
    expect(hasProperty('Claim', 'colour') || isClass('Finding')).toBe(false);
    const wrong = nodes.flatMap(({ '@type': type, '@id': _, ...properties }) =>
      Object.keys(properties)
        .filter((property) => !hasProperty(String(type), property))
        .map((property) => `${String(type)}.${property}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('leads from a report to claims, tables, files, terms and places', () => {
    const used = [...new Set(nodes.map(({ '@type': type }) => String(type)))].sort();
    expect(used).toMatchSnapshot();
    const [, claim] = graphs.get('/findings/still-missing/')?.['@graph'] ?? [];
    expect(claim).toMatchObject({
      '@type': 'Claim',
      appearance: { '@id': `${SITE}/reports/heading-back-to-harm/` },
      isBasedOn: [{ '@id': `${SITE}/data/heading-back-to-harm/still-missing-overall/` }],
    });
    const [, table] = graphs.get('/data/heading-back-to-harm/still-missing-overall/')?.['@graph'] ?? [];
    expect(table).toMatchObject({
      '@type': 'Dataset',
      distribution: [{ '@type': 'DataDownload', encodingFormat: 'text/csv' }, {}, {}],
    });
  });

  it('is led by the page itself, by this site, so that no reader of articles takes a cited report for it', () => {
    for (const { path } of itemPages()) {
      const [first] = graphs.get(path)?.['@graph'] ?? [];
      expect(first, path).toMatchObject({
        '@type': 'Article',
        '@id': `${SITE}${path}#page`,
        author: { name: 'Accounted For' },
        mainEntity: { '@id': `${SITE}${path}` },
      });
    }
  });

  it('names nothing by an address where it is not said', () => {
    const said = new Map(
      [...graphs].map(([path, { '@graph': graph }]) => [path, new Set(graph.map((node) => node['@id']))]),
    );
    const references = new Set([...graphs.values()].flatMap(({ '@graph': graph }) => referencesIn(graph)));
    const blind = [...references].filter((id) => !(said.get(new URL(id).pathname)?.has(id) ?? false));
    expect(references.size).toBeGreaterThan(700);
    expect(blind).toEqual([]);
  });
});
