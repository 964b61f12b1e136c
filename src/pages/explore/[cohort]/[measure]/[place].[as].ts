import type { APIRoute } from 'astro';
import { viewCsv } from '~/downloads/view-csv';
import { ENDINGS, takenFile, type TakenAs } from '~/downloads/taken';
import { VIEWS, viewPath, type ViewId } from '~/explore-state';
import { exploreView, viewAsChart } from '~/explore-views';
import { href } from '~/site';

export function getStaticPaths() {
  return VIEWS.flatMap((id) => ENDINGS.map((as) => ({ params: { ...id, as }, props: id })));
}

/** A view as its map, its rows, or in words. */
export const GET: APIRoute<ViewId> = ({ props: id, params, site }) =>
  takenFile(
    params['as'] as TakenAs,
    { chart: viewAsChart(id), csv: viewCsv(exploreView(id).view), path: viewPath(id) },
    (path) => new URL(href(path), site).href,
  );
