import { statSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './source-files.ts';
import { DIST, siteFiles, siteText } from './site.ts';

/** A type of page: the route it is made by, and every page of the built site that is one, from the smallest file up. */
export type PageType = { readonly route: string; readonly pages: readonly string[] };

/** Every type of page that src/pages/ makes, with its pages; those that only lead on to another are none. */
export function pageTypes(): PageType[] {
  const routes = filesUnder('src/pages', ['.astro'])
    .map((file) => file.replace(/^src\/pages\//, '').replace(/(?:(?:^|\/)index)?\.astro$/, ''))
    .sort((a, b) => (rankOf(a) < rankOf(b) ? -1 : 1));
  const pages = new Map<string, string[]>(routes.map((route) => [route, []]));
  for (const file of siteFiles().filter((path) => path.endsWith('.html'))) {
    const address = file.replace(/(?:(?:^|\/)index)?\.html$/, '');
    const route = routes.find((each) => patternOf(each).test(address));
    if (route === undefined) throw new Error(`No route of src/pages/ makes ${file}.`);
    if (!siteText(file).includes('http-equiv="refresh"')) pages.get(route)?.push(file);
  }
  const size = (file: string): number => statSync(join(DIST, file)).size;
  return [...pages]
    .filter(([, files]) => files.length > 0)
    .map(([route, files]) => ({ route, pages: files.sort((a, b) => size(a) - size(b)) }));
}

/** The fullest page of a type. */
export function fullest({ pages }: PageType): string {
  return pages.at(-1) ?? '';
}

/** The barest page of a type, which is also the fullest where there is only one. */
export function barest({ pages }: PageType): string {
  return pages[0] ?? '';
}

/** The address of a page of the built site. */
export function addressOf(file: string): string {
  return `/${file.replace(/index\.html$/, '')}`;
}

/** True for pages that stand on somebody else's page. */
export function isEmbed({ route }: PageType): boolean {
  return route.startsWith('embed/');
}

/** Puts routes in the order in which they are asked: words before a part that varies, and that before a rest. */
function rankOf(route: string): string {
  return route.replace(/\[\.\.\.[^\]]+\]/g, '\uffff').replace(/\[[^\]]+\]/g, '\ufffe');
}

function patternOf(route: string): RegExp {
  const words = route.replace(/[.*+?^${}()|\\]/g, '\\$&');
  return new RegExp(`^${words.replace(/\[\\\.\\\.\\\.[^\]]+\]/g, '.+').replace(/\[[^\]]+\]/g, '[^/]+')}$`);
}
