import type { APIRoute } from 'astro';
import { writeArchive } from '~/downloads/archive';

/** Every table in every format, in one file. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await writeArchive()), { headers: { 'content-type': 'application/zip' } });
