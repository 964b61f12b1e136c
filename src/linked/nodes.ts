import type {
  Chapter,
  Claim,
  CollectionPage,
  CreativeWork,
  Dataset,
  DefinedTerm,
  ImageObject,
  Observation,
  Place,
  Report as ReportNode,
} from 'schema-dts';
import type { Chart } from '../charts/chart';
import type { RegionRow } from '../data/geography';
import type { Table } from '../data/tables';
import { ADDRESSEES, type AddresseeId } from '../ids';
import { filePath, type Item } from '../items/item';
import { isAbsent } from '../model/missing';
import { sayLocator } from '../model/say-locator';
import type { Statistic } from '../model/statistics/statistic';
import { notesOf, worded, type Definition, type Finding, type Report } from '../queries';
import { DATA_VERSION, SITE_LANGUAGE } from '../site';
import { dateParts } from '../downloads/cite-data';

/** Gives the absolute address of a path of the site. */
export type Absolute = (path: string) => string;

/** A node known by its address alone: the page there says the rest. */
type Reference = { '@id': string };

/** The licence of our words and drawings. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** A reference to the node of a page. */
export function at(path: string, absolute: Absolute): Reference {
  return { '@id': absolute(path) };
}

/** What every work of this site says of itself. */
function ours(item: Item, absolute: Absolute) {
  return {
    '@id': absolute(item.path),
    url: absolute(item.path),
    inLanguage: SITE_LANGUAGE,
    license: LICENCE,
    dateModified: DATA_VERSION,
    publisher: at('/', absolute),
  } as const;
}

/** Those who wrote a report: persons, or the bodies where it names none. */
function creatorsOf({ data }: Pick<Report, 'data'>) {
  return data.authors.length > 0
    ? data.authors.map((name) => ({ '@type': 'Person' as const, name }))
    : data.bodies.map((name) => ({ '@type': 'Organization' as const, name }));
}

/** Countries and sets of them that statistics name. */
const COUNTRIES = /^(?:United Kingdom|England|Wales|Scotland|Northern Ireland|England and Wales|Great Britain)$/;

/** A place and a period, where the words are one: many tables give theirs row by row. */
function covers(geography: string, period: string) {
  return {
    ...(COUNTRIES.test(geography) ? { spatialCoverage: { '@type': 'Place' as const, name: geography } } : {}),
    ...(/\d{4}/.test(period) && !/^Various/.test(period) ? { temporalCoverage: period } : {}),
  };
}

/** A report, by those who wrote and published it. */
export function reportNode({ id, data }: Report, absolute: Absolute): ReportNode {
  return {
    '@type': 'Report',
    '@id': absolute(`/reports/${id}/`),
    url: absolute(`/reports/${id}/`),
    name: data.title,
    ...(data.subtitle === undefined ? {} : { alternativeHeadline: data.subtitle }),
    author: creatorsOf({ data }),
    publisher: { '@type': 'Organization', name: data.publisher },
    datePublished: dateParts(data.published)
      .map((part) => String(part).padStart(2, '0'))
      .join('-'),
    spatialCoverage: { '@type': 'Place', name: data.jurisdiction },
    inLanguage: SITE_LANGUAGE,
    ...(data.isbn === undefined
      ? {}
      : { identifier: { '@type': 'PropertyValue' as const, propertyID: 'ISBN', value: data.isbn } }),
  };
}

/** A chapter page of ours about a chapter of a report. */
export function chapterNode(item: Item, report: string, absolute: Absolute): Chapter {
  return {
    '@type': 'Chapter',
    ...ours(item, absolute),
    name: item.title,
    description: item.description,
    isBasedOn: at(`/reports/${report}/`, absolute),
  };
}

/** A finding: a claim of a report, with the tables it rests on. */
export function claimNode(item: Item, { data }: Finding, tables: readonly string[], absolute: Absolute): Claim {
  return {
    '@type': 'Claim',
    ...ours(item, absolute),
    name: item.name,
    text: item.title,
    abstract: worded(data.fair),
    identifier: absolute(item.short),
    appearance: at(`/reports/${data.report}/`, absolute),
    claimInterpreter: at('/', absolute),
    citation: item.locator ?? sayLocator(data.locator),
    isBasedOn: tables.map((id) => at(`/data/${id}/`, absolute)),
    about: data.themes.map((id) => at(`/themes/${id}/`, absolute)),
    mentions: data.statistics.map((id) => at(`/statistics/${id}/`, absolute)),
    ...covers(data.geography, data.period),
  };
}

/** A table, with every file it can be had in. */
export function datasetNode(item: Item, table: Table, report: Report, absolute: Absolute): Dataset {
  const { id, source, meta } = table;
  const files = [
    ['csv', 'text/csv'],
    ['json', 'application/json'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ] as const;
  return {
    '@type': 'Dataset',
    '@id': absolute(item.path),
    url: absolute(item.path),
    name: meta.title,
    description: [item.description, ...notesOf(table)].join(' '),
    isBasedOn: at(`/reports/${source}/`, absolute),
    includedInDataCatalog: at('/data/', absolute),
    license: absolute('/about/'),
    usageInfo: meta.licence,
    creator: creatorsOf(report),
    publisher: at('/', absolute),
    dateModified: DATA_VERSION,
    ...covers(meta.geography, meta.period),
    variableMeasured: meta.columns.map(({ name, label, description, unit }) => ({
      '@type': 'PropertyValue' as const,
      name: label,
      propertyID: name,
      description: worded(description),
      ...(unit === undefined ? {} : { unitText: unit }),
    })),
    distribution: files.map(([ending, encodingFormat]) => ({
      '@type': 'DataDownload' as const,
      contentUrl: absolute(`/data/${id}.${ending}`),
      encodingFormat,
    })),
  };
}

/** A definition. */
export function termNode(item: Item, { data }: Definition, absolute: Absolute): DefinedTerm {
  return {
    '@type': 'DefinedTerm',
    '@id': absolute(item.path),
    url: absolute(item.path),
    name: data.term,
    alternateName: data.also,
    description: worded(data.short),
    inDefinedTermSet: at('/definitions/', absolute),
    subjectOf: data.variants.map(({ report }) => at(`/reports/${report}/`, absolute)),
  };
}

/** A number as exactly as it is meant: a bound where the report gives one, and none where a rate would stand on few children. */
function valueOf({ value, unit, qualifier, smallBase }: Statistic) {
  if (isAbsent(value) || smallBase) return {};
  if (qualifier === 'at-least' || qualifier === 'more-than') return { minValue: value, unitText: unit };
  if (qualifier === 'up-to' || qualifier === 'fewer-than') return { maxValue: value, unitText: unit };
  return { value: rounded(value, unit), unitText: unit };
}

/** Percentages at one decimal place, as the site words them. */
function rounded(value: number, unit: string): number {
  return unit === 'percent' ? Math.floor(value * 10 + 0.5 + 1e-9) / 10 : value;
}

/** A statistic, as an observation with its unit, interval and place. */
export function observationNode(
  item: Item,
  statistic: Statistic,
  place: string | null,
  absolute: Absolute,
): Observation {
  const { label, period, geography, interval, table, smallBase } = statistic;
  return {
    '@type': 'Observation',
    '@id': absolute(item.path),
    url: absolute(item.path),
    name: item.title,
    description: item.wording ?? item.description,
    variableMeasured: label,
    ...valueOf(statistic),
    ...(interval === null || smallBase
      ? {}
      : {
          marginOfError: {
            '@type': 'QuantitativeValue' as const,
            minValue: interval[0],
            maxValue: interval[1],
            unitText: 'percent',
            name: '95% interval by the method of Wilson',
          },
        }),
    ...(place !== null
      ? { observationAbout: at(`/places/${place}/`, absolute) }
      : COUNTRIES.test(geography)
        ? { observationAbout: { '@type': 'Place' as const, name: geography } }
        : {}),
    ...(/\d{4}/.test(period) ? { observationPeriod: period } : {}),
    subjectOf: at(`/data/${table}/`, absolute),
  };
}

/** A chart or view, as the picture that can be taken away. */
export function pictureNode(
  item: Item,
  { subtitle, source }: Pick<Chart, 'subtitle' | 'source'>,
  tables: readonly string[],
  absolute: Absolute,
): ImageObject {
  return {
    '@type': 'ImageObject',
    ...ours(item, absolute),
    name: item.title,
    caption: subtitle,
    description: item.description,
    contentUrl: absolute(filePath('', item.path, 'png')),
    encodingFormat: 'image/png',
    creditText: source,
    creator: at('/', absolute),
    acquireLicensePage: absolute('/about/'),
    isBasedOn: tables.map((id) => at(`/data/${id}/`, absolute)),
  };
}

/** Something asked, whole or one point of it. */
export function askedNode(
  item: Item,
  {
    report,
    to,
    whole,
    points,
  }: { report: string; to: readonly AddresseeId[]; whole: string; points: readonly string[] },
  absolute: Absolute,
): CreativeWork {
  return {
    '@type': 'CreativeWork',
    ...ours(item, absolute),
    name: `${item.name}: ${item.title}`,
    text: item.description,
    isBasedOn: at(`/reports/${report}/`, absolute),
    ...(item.path === whole ? {} : { isPartOf: at(whole, absolute) }),
    ...(points.length === 0 ? {} : { hasPart: points.map((path) => at(path, absolute)) }),
    audience: to.map((id) => ({
      '@type': 'Audience' as const,
      audienceType: ADDRESSEES[id],
      url: absolute(`/addressees/${id}/`),
    })),
  };
}

/** A place, inside its region where it is an authority. */
export function placeNode(item: Item, name: string, region: RegionRow | undefined, absolute: Absolute): Place {
  return {
    '@type': region === undefined || item.name !== 'Local authority' ? 'Place' : 'AdministrativeArea',
    '@id': absolute(item.path),
    url: absolute(item.path),
    name,
    containedInPlace:
      region === undefined ? { '@type': 'Country', name: 'United Kingdom' } : at(`/places/${region.region}/`, absolute),
  };
}

/** A page that gathers what several reports say. */
export function gatheredNode(item: Item, absolute: Absolute): CollectionPage {
  return {
    '@type': 'CollectionPage',
    ...ours(item, absolute),
    name: `${item.name}: ${item.title}`,
    description: item.description,
    isBasedOn: item.reports.map((id) => at(`/reports/${id}/`, absolute)),
  };
}
