import rss from '@astrojs/rss';
import { escapeText } from '../charts/svg';
import { CHANGE_KINDS, type Change } from '../model/schema/change';
import { SITE_LANGUAGE } from '../site';

/** Which feed it is: its title, what it holds, and the path of the page it belongs to. */
export type FeedWords = { readonly title: string; readonly description: string; readonly path: string };

/**
 * Changes as an RSS feed. Source of the shape: the RSS 2.0 specification of the RSS Advisory Board.
 * @param absolute gives the absolute address of a path of the site
 */
export function changeFeed(
  { title, description, path }: FeedWords,
  changes: readonly Change[],
  absolute: (path: string) => string,
): Promise<Response> {
  const own = absolute(`${path}feed.xml`);
  return rss({
    title,
    description,
    site: absolute(path),
    trailingSlash: true,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${SITE_LANGUAGE}</language><atom:link href="${own}" rel="self" type="application/rss+xml"/>`,
    items: changes.map((change) => ({
      title: `${CHANGE_KINDS[change.kind]}: ${change.title}`,
      link: absolute(`/changes/#change-${change.number}`),
      // Seconds keep the changes of one day in their order.
      pubDate: new Date(Date.parse(`${change.date}T00:00:00Z`) + change.number * 1_000),
      description: escapeText(`${change.what} ${change.why}`),
      content: contentOf(change, absolute),
      categories: [CHANGE_KINDS[change.kind]],
    })),
  });
}

function contentOf({ what, why, addresses }: Change, absolute: (path: string) => string): string {
  const pages = addresses.map((path) => `<li><a href="${absolute(path)}">${path}</a></li>`).join('');
  return `<p>${escapeText(what)}</p><p>Why: ${escapeText(why)}</p><ul>${pages}</ul>`;
}
