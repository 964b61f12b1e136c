import type { APIRoute } from 'astro';
import { describeTable } from '~/api';
import { evidence, table } from '~/queries';

export function getStaticPaths() {
  return [...evidence().tables.values()].map((table) => ({
    params: { source: table.source, table: table.name },
    props: { id: table.id },
  }));
}

/** The table with its typed rows and its columns described. */
export const GET: APIRoute = ({ props }) => {
  const found = table(String(props['id']));
  return Response.json({ ...describeTable(found), data: found.rows.map((row) => row.cells) });
};
