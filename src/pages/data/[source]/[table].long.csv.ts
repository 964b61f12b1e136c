import type { APIRoute } from 'astro';
import type { Table } from '~/data/tables';
import { hasNumbers, longCsv } from '~/downloads/long-csv';
import { evidence } from '~/queries';

export function getStaticPaths() {
  return [...evidence().tables.values()].filter(hasNumbers).map((table) => ({
    params: { source: table.source, table: table.name },
    props: { table },
  }));
}

/** The same numbers, a line each, for analysis. */
export const GET: APIRoute<{ table: Table }> = ({ props: { table } }) =>
  new Response(longCsv(table), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
