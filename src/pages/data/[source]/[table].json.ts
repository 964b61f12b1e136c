import type { APIRoute } from 'astro';
import { describeTable } from '~/api';
import { evidence } from '~/queries';

export function getStaticPaths() {
  return [...evidence().tables.values()].map((table) => ({
    params: { source: table.source, table: table.name },
    props: { id: table.id },
  }));
}

/** The table with its typed rows and its columns described. */
export const GET: APIRoute = ({ props }) => {
  const table = evidence().tables.get(String(props['id']));
  if (table === undefined) throw new Error(`There is no table ${String(props['id'])}.`);
  return Response.json({ ...describeTable(table), data: table.rows.map((row) => row.cells) });
};
