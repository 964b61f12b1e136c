import type { Thing } from 'schema-dts';
import { exploreView, viewAsChart } from '../explore-views';
import { VIEWS, viewPath } from '../explore-state';
import type { Item } from '../items/item';
import {
  chart,
  definitions,
  evidence,
  findings,
  recommendations,
  report as reportAt,
  statistic,
  table,
} from '../queries';
import { SITE_NAME, SITE_PURPOSE } from '../site';
import {
  askedNode,
  at,
  chapterNode,
  claimNode,
  datasetNode,
  gatheredNode,
  observationNode,
  pictureNode,
  placeNode,
  reportNode,
  termNode,
  type Absolute,
} from './nodes';
import { pageNode, type Outside } from './page-node';

/** The graph of a page: the node of its item and the reports it rests on, in the terms of schema.org. */
export async function graphOf(item: Item, outside: Outside, absolute: Absolute): Promise<object> {
  const rests = await Promise.all(item.reports.map(reportAt));
  const nodes = [await nodeOf(item, absolute), ...rests.map((entry) => reportNode(entry, absolute))];
  const unique = item.kind === 'report' ? nodes.slice(0, 1) : nodes;
  // The page first: readers of articles take the first that is one, and would credit the report's authors with our words.
  return framed([pageNode(item, outside, absolute), ...unique]);
}

/** The graph of the front page: the site, and what it gathers. */
export function siteGraph(absolute: Absolute): object {
  return framed([
    {
      '@type': 'Organization',
      '@id': absolute('/'),
      url: absolute('/'),
      name: SITE_NAME,
      description: SITE_PURPOSE,
    },
  ]);
}

/** The graph of the catalogue of tables. */
export function catalogueGraph(absolute: Absolute): object {
  return framed([
    {
      '@type': 'DataCatalog',
      '@id': absolute('/data/'),
      url: absolute('/data/'),
      name: `${SITE_NAME}: tables`,
      publisher: at('/', absolute),
      dataset: [...evidence().tables.keys()].map((id) => at(`/data/${id}/`, absolute)),
    },
  ]);
}

/** The graph of the list of definitions. */
export async function termsGraph(absolute: Absolute): Promise<object> {
  return framed([
    {
      '@type': 'DefinedTermSet',
      '@id': absolute('/definitions/'),
      url: absolute('/definitions/'),
      name: `${SITE_NAME}: definitions`,
      hasDefinedTerm: (await definitions()).map(({ id }) => at(`/definitions/${id}/`, absolute)),
    },
  ]);
}

function framed(nodes: readonly Thing[]): object {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

async function nodeOf(item: Item, absolute: Absolute): Promise<Thing> {
  const id = item.path.split('/').slice(2, -1).join('/');
  const [report = ''] = item.reports;
  switch (item.kind) {
    case 'report':
      return reportNode(await reportAt(id), absolute);
    case 'chapter':
      return chapterNode(item, report, absolute);
    case 'finding':
      return claimOf(item, id, absolute);
    case 'definition':
      return termNode(item, found(await definitions(), id), absolute);
    case 'statistic':
      return observationNode(item, statistic(id), placeNamed(statistic(id).geography), absolute);
    case 'table':
      return datasetNode(item, table(id), await reportAt(table(id).source), absolute);
    case 'chart':
      return pictureNode(item, chart(id), chart(id).tables, absolute);
    case 'view':
      return viewOf(item, absolute);
    case 'recommendation':
    case 'point':
      return askedOf(item, id, absolute);
    case 'place':
      return placeOf(item, id, absolute);
    case 'theme':
    case 'addressee':
      return gatheredNode(item, absolute);
  }
}

async function claimOf(item: Item, id: string, absolute: Absolute): Promise<Thing> {
  const entry = found(await findings(), id);
  const tables = new Set(entry.data.statistics.flatMap((each) => statistic(each).cells.map(({ table: of }) => of)));
  return claimNode(item, entry, [...tables], absolute);
}

function viewOf(item: Item, absolute: Absolute): Thing {
  const id = VIEWS.find((each) => viewPath(each) === item.path);
  if (id === undefined) throw new Error(`No view stands at ${item.path}.`);
  return pictureNode(item, viewAsChart(id), exploreView(id).tables, absolute);
}

async function askedOf(item: Item, id: string, absolute: Absolute): Promise<Thing> {
  const [whole = '', only] = id.split('/');
  const { data } = found(await recommendations(), whole);
  const path = `/recommendations/${whole}/`;
  const points = only === undefined ? data.points.map((point) => `${path}${point.id}/`) : [];
  const to = data.points.find((point) => point.id === only)?.addressees ?? data.addressees;
  return askedNode(item, { report: data.report, to, whole: path, points }, absolute);
}

function placeOf(item: Item, id: string, absolute: Absolute): Thing {
  const { regions, authorities } = evidence().geography;
  const authority = authorities.find((row) => row.authority === id);
  const region = regions.find((row) => row.region === authority?.region);
  const name = authority?.name ?? regions.find((row) => row.region === id)?.name ?? id;
  return placeNode(item, name, region, absolute);
}

/** The id of a place by the name that statistics give it; null for a country or a set of places. */
function placeNamed(name: string): string | null {
  const { regions, authorities } = evidence().geography;
  return (
    authorities.find((row) => row.name === name)?.authority ?? regions.find((row) => row.name === name)?.region ?? null
  );
}

function found<Entry extends { id: string }>(all: readonly Entry[], id: string): Entry {
  const entry = all.find((each) => each.id === id);
  if (entry === undefined) throw new Error(`A page asks for ${id}, which does not exist.`);
  return entry;
}
