import type { APIRoute } from 'astro';
import { readChanges } from '~/changes';
import { changeFeed } from '~/downloads/feed';
import { nameReport, reports, type Report } from '~/queries';
import { href, SITE_NAME } from '~/site';

export async function getStaticPaths() {
  return (await reports()).map((entry) => ({ params: { report: entry.id }, props: { entry } }));
}

/** Every change of what the site says of one report. */
export const GET: APIRoute<{ entry: Report }> = ({ props: { entry }, site }) => {
  const title = `${nameReport(entry)} | ${SITE_NAME}`;
  const description = `What changes on this site about ${nameReport(entry)}.`;
  const own = readChanges().changes.filter(({ reports: about }) => about.includes(entry.id));
  return changeFeed(
    { title, description, path: `/reports/${entry.id}/` },
    own,
    (path) => new URL(href(path), site).href,
  );
};
