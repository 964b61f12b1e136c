import type { Chart } from '../charts/chart';
import { standalonePicture } from './picture';
import { rasterPicture } from './raster';
import { toldInText } from './told';

/** Files in which a chart or a view can be taken away, by ending. */
export const TAKEN_AS = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
} as const;

/** The ending of a file that can be taken away. */
export type TakenAs = keyof typeof TAKEN_AS;

/** The endings, in the order in which a page offers them. */
export const ENDINGS = Object.keys(TAKEN_AS) as TakenAs[];

/** What is taken away: a chart, or a view of the explorer in its shape. */
export type Taken = Omit<Chart, 'table' | 'tables'>;

/**
 * A chart or view as one file.
 * @param csv its table, already written
 * @param path where its page stands, such as /charts/missing-by-region/
 * @param absolute gives the absolute address of a path of the site
 */
export function takenFile(
  as: TakenAs,
  { chart, csv, path }: { chart: Taken; csv: string; path: string },
  absolute: (path: string) => string,
): Response {
  const address = absolute(path);
  const write = {
    svg: () => standalonePicture({ ...chart, address }, chart.drawings),
    png: () => rasterPicture(standalonePicture({ ...chart, address }, chart.drawings)),
    csv: () => csv,
    txt: () => toldInText({ ...chart, address, ledgerAddress: absolute('/ledger/') }),
  };
  return new Response(write[as](), { headers: { 'content-type': TAKEN_AS[as] } });
}
