import type { Article } from 'schema-dts';
import type { Item } from '../items/item';
import { DATA_VERSION, SITE_LANGUAGE, SITE_NAME } from '../site';
import { at, LICENCE, type Absolute } from './nodes';

/** What stands of a page where others may read it. */
export type Outside = { readonly title: string; readonly description: string };

/** A page of ours as a work of its own, whose subject the other nodes are. */
export function pageNode(item: Item, { title, description }: Outside, absolute: Absolute): Article {
  const site = { '@type': 'Organization' as const, '@id': absolute('/'), name: SITE_NAME, url: absolute('/') };
  return {
    '@type': 'Article',
    '@id': `${absolute(item.path)}#page`,
    url: absolute(item.path),
    headline: title,
    name: title,
    description,
    author: site,
    publisher: site,
    datePublished: DATA_VERSION,
    inLanguage: SITE_LANGUAGE,
    license: LICENCE,
    mainEntity: at(item.path, absolute),
    citation: item.reports.map((id) => at(`/reports/${id}/`, absolute)),
  };
}
