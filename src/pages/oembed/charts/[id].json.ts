import type { APIRoute } from 'astro';
import type { Chart } from '~/charts/chart';
import { latestFrame, oembedOf } from '~/downloads/frame';
import { pictureSize } from '~/downloads/picture';
import { CARD } from '~/downloads/card';
import { itemAt } from '~/items';
import { filePath } from '~/items/item';
import { shownOutside } from '~/items/quiet';
import { charts } from '~/queries';
import { href, SITE_NAME } from '~/site';

export function getStaticPaths() {
  return [...charts().values()].map((chart) => ({ params: { id: chart.id }, props: chart }));
}

/** What a page that is given the address of a chart needs to frame it. */
export const GET: APIRoute<Chart> = async ({ props: chart, site }) => {
  const absolute = (path: string): string => new URL(href(path), site).href;
  const { title, subtitle, source, drawings, layout } = chart;
  const words = `${title} ${subtitle} ${source}`;
  const frame = latestFrame(`charts/${chart.id}`, { title, words, drawings, sideBySide: layout === 'side-by-side' });
  const item = await itemAt(`/charts/${chart.id}/`);
  const picture = {
    path: `/charts/${chart.id}.png`,
    ...pictureSize({ ...chart, address: absolute(`/charts/${chart.id}/`) }, drawings),
  };
  const { title: name, quiet } = shownOutside(item);
  const card = { path: filePath('/cards', item.path, 'png'), ...CARD };
  return Response.json(oembedOf(frame, { name: SITE_NAME, absolute }, name, quiet ? card : picture));
};
