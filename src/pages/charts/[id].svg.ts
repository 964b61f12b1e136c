import type { APIRoute } from 'astro';
import type { Chart } from '~/charts/chart';
import { standalonePicture } from '~/downloads/picture';
import { charts } from '~/queries';
import { href } from '~/site';

export function getStaticPaths() {
  return [...charts().values()].map((chart) => ({ params: { id: chart.id }, props: { chart } }));
}

/** The chart as a picture that stands alone. */
export const GET: APIRoute = ({ props, site }) => {
  const chart = props['chart'] as Chart;
  const address = new URL(href(`/charts/${chart.id}/`), site).href;
  return new Response(standalonePicture({ ...chart, address }, chart.drawings), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
};
