import type { APIRoute } from 'astro';
import type { Chart } from '~/charts/chart';
import { chartCsv } from '~/downloads/csv';
import { ENDINGS, takenFile, type TakenAs } from '~/downloads/taken';
import { charts } from '~/queries';
import { href } from '~/site';

export function getStaticPaths() {
  return [...charts().values()].flatMap((chart) =>
    ENDINGS.map((as) => ({ params: { id: chart.id, as }, props: chart })),
  );
}

/** The chart as a picture, as its table, or in words. */
export const GET: APIRoute<Chart> = ({ props: chart, params, site }) =>
  takenFile(
    params['as'] as TakenAs,
    { chart, csv: chartCsv(chart), path: `/charts/${chart.id}/` },
    (path) => new URL(href(path), site).href,
  );
