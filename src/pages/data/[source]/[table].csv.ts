import type { APIRoute } from 'astro';
import { evidence } from '~/queries';

export function getStaticPaths() {
  return [...evidence().tables.values()].map((table) => ({
    params: { source: table.source, table: table.name },
    props: { csv: table.csv },
  }));
}

/** The committed bytes, unchanged. */
export const GET: APIRoute = ({ props }) =>
  new Response(String(props['csv']), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
