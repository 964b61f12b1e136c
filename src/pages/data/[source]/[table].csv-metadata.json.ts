import type { APIRoute } from 'astro';
import { describeAsCsvw } from '~/downloads/csvw';
import { evidence, table } from '~/queries';

export function getStaticPaths() {
  return [...evidence().tables.values()].map(({ id, source, name }) => ({
    params: { source, table: name },
    props: { id },
  }));
}

/** The table's columns as CSV on the Web. */
export const GET: APIRoute = ({ props }) => Response.json(describeAsCsvw(table(String(props['id']))));
