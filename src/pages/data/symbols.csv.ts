import type { APIRoute } from 'astro';
import { symbolsCsv } from '~/downloads/symbols';

/** The key to the codes of absent values. */
export const GET: APIRoute = () =>
  new Response(symbolsCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
