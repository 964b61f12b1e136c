import { placesCsv } from '~/downloads/long-csv';

/** Every number of every place in one long file. */
export const GET = () => new Response(placesCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
