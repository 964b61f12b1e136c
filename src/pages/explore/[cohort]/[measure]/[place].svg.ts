import type { APIRoute } from 'astro';
import { standalonePicture } from '~/downloads/picture';
import { VIEWS, viewPath, type ViewId } from '~/explore-state';
import { viewAsChart } from '~/explore-views';
import { href } from '~/site';

export function getStaticPaths() {
  return VIEWS.map((id) => ({ params: id, props: { id } }));
}

/** The map of a view as a picture that stands alone. */
export const GET: APIRoute = ({ props, site }) => {
  const id = props['id'] as ViewId;
  const chart = viewAsChart(id);
  const address = new URL(href(viewPath(id)), site).href;
  return new Response(standalonePicture({ ...chart, address }, chart.drawings), {
    headers: { 'content-type': 'image/svg+xml; charset=utf-8' },
  });
};
