import type { APIRoute } from 'astro';
import { searchNames } from '~/downloads/search-names';
import { href } from '~/site';

/** Every page by its names, for the search. */
export const GET: APIRoute = async () => Response.json(await searchNames(href));
