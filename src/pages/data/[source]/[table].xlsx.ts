import type { APIRoute } from 'astro';
import { writeWorkbook } from '~/downloads/workbook';
import { evidence, table } from '~/queries';

export function getStaticPaths() {
  return [...evidence().tables.values()].map(({ id, source, name }) => ({
    params: { source, table: name },
    props: { id },
  }));
}

/** The table as an Excel workbook with a sheet of notes. */
export const GET: APIRoute = async ({ props }) =>
  new Response(new Uint8Array(await writeWorkbook(table(String(props['id'])))), {
    headers: { 'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  });
