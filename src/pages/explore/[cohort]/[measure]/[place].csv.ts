import type { APIRoute } from 'astro';
import { VIEWS, type ViewId } from '~/explore-state';
import { exploreView, viewCsv } from '~/explore-views';

export function getStaticPaths() {
  return VIEWS.map((id) => ({ params: id, props: { id } }));
}

/** The rows of one view, as its page lists them. */
export const GET: APIRoute = ({ props }) =>
  new Response(viewCsv(exploreView(props['id'] as ViewId)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
