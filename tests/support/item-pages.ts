import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DIST, siteFiles } from './site.ts';

/** A page about one thing, with the reports that the API names for it; null where it names none. */
export type ItemPage = { readonly kind: string; readonly path: string; readonly reports: readonly string[] | null };

type ApiItem = {
  id: string;
  url: string;
  report?: string | null;
  source?: string;
  points?: { url: string }[];
  variants?: { report: string }[];
};

/** Everything that can be cited and shared: what the API lists, and the pages of places, views, themes and addressees. */
export function itemPages(): ItemPage[] {
  const listed = (['reports', 'findings', 'statistics', 'charts', 'tables', 'definitions'] as const).flatMap((kind) =>
    read(kind).map((item) => ({ kind: kind.replace(/s$/, ''), path: item.url, reports: reportsOf(item) })),
  );
  const asked = read('recommendations').flatMap((item) => [
    { kind: 'recommendation', path: item.url, reports: reportsOf(item) },
    ...(item.points ?? []).map(({ url }) => ({ kind: 'point', path: url, reports: reportsOf(item) })),
  ]);
  const others = siteFiles().flatMap((file) => {
    const kind = Object.entries(OTHERS).find(([, pattern]) => pattern.test(file))?.[0];
    return kind === undefined ? [] : [{ kind, path: `/${file.replace(/index\.html$/, '')}`, reports: null }];
  });
  return [...listed, ...asked, ...others];
}

const OTHERS = {
  place: /^places\/[^/]+\/index\.html$/,
  view: /^explore\/[^/]+\/[^/]+\/[^/]+\/index\.html$/,
  theme: /^themes\/[^/]+\/index\.html$/,
  addressee: /^addressees\/[^/]+\/index\.html$/,
  chapter: /^reports\/[^/]+\/(?!cases)[^/]+\/index\.html$/,
};

function read(kind: string): ApiItem[] {
  const file = readFileSync(join(DIST, 'api', 'v1', `${kind}.json`), 'utf8');
  return (JSON.parse(file) as { items: ApiItem[] }).items;
}

function reportsOf({ report, source, variants, url, id }: ApiItem): string[] | null {
  if (url.startsWith('/reports/')) return [id];
  if (variants !== undefined) return [...new Set(variants.map((variant) => variant.report))];
  const only = report ?? source;
  return only === undefined || url.startsWith('/charts/') ? null : [only];
}
