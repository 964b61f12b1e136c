import type { APIRoute } from 'astro';
import { href } from '~/site';

/** Everything may be read; frames ask by themselves to be left out of search. */
export const GET: APIRoute = ({ site }) =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`);
