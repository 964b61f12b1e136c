import { posix } from 'node:path';

/** A site as files by path from its root, such as "findings/index.html". */
export type SiteFiles = ReadonlySet<string>;

/** What a page without a server leads to: a file of the pack by its way from the page, or the site on the web. */
export function offlineTarget(address: string, page: string, files: SiteFiles, site: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  if (!path.startsWith('/')) return address;
  const file = path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
  if (!files.has(file)) return `${site}${address}`;
  const way = posix.relative(posix.dirname(page), file);
  return `${way === '' ? posix.basename(file) : way}${rest.startsWith('?') ? '' : rest}`;
}

/**
 * A page that opens from a folder: every way to another file goes from where it stands, and what needs a server is gone,
 * scripts among it. A policy is left out too, since a browser gives a file no origin to hold it to.
 * @param page its path from the root of the site
 */
export function offlinePage(html: string, page: string, files: SiteFiles, site: string): string {
  return html
    .replace(/<script(?! type="application\/ld\+json")\b[^>]*>[\s\S]*?<\/script>/g, '')
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/g, '')
    .replace(/<link rel="(?:preload|modulepreload)"[^>]*>/g, '')
    .replace(/ crossorigin(?:="[^"]*")?/g, '')
    .replace(/(<meta http-equiv="refresh" content="0; url=)([^"]+)"/g, (_, start: string, address: string) => {
      return `${start}${offlineTarget(address, page, files, site)}"`;
    })
    .replace(/(<(?:a|link|img|source|use)\b[^>]*?\s(?:href|src)=")(\/[^"]*)"/g, (_, start: string, address: string) => {
      return `${start}${offlineTarget(address, page, files, site)}"`;
    });
}

/** A style sheet whose faces are found from where it stands. */
export function offlineStyle(css: string, sheet: string): string {
  return css.replace(/url\((["']?)\/([^)"']+)\1\)/g, (_, quote: string, path: string) => {
    return `url(${quote}${posix.relative(posix.dirname(sheet), path)}${quote})`;
  });
}
