import type { APIRoute } from 'astro';
import { readChanges } from '~/changes';
import { changeFeed } from '~/downloads/feed';
import { href, SITE_NAME, SITE_PURPOSE } from '~/site';

/** Every change of the site. */
export const GET: APIRoute = ({ site }) =>
  changeFeed(
    { title: SITE_NAME, description: SITE_PURPOSE, path: '/' },
    readChanges().changes,
    (path) => new URL(href(path), site).href,
  );
