import type { APIRoute } from 'astro';
import { CARD } from '~/downloads/card';
import { findingFrame } from '~/downloads/finding-frame';
import { oembedOf } from '~/downloads/frame';
import { itemAt } from '~/items';
import { filePath } from '~/items/item';
import { shownOutside } from '~/items/quiet';
import { findings, type Finding } from '~/queries';
import { href, SITE_NAME } from '~/site';

export async function getStaticPaths() {
  return (await findings()).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/** What a page that is given the address of a finding needs to frame it. */
export const GET: APIRoute<{ entry: Finding }> = async ({ props: { entry }, site }) => {
  const item = await itemAt(`/findings/${entry.id}/`);
  const card = { path: filePath('/cards', item.path, 'png'), ...CARD };
  const absolute = (path: string): string => new URL(href(path), site).href;
  return Response.json(oembedOf(findingFrame(entry), { name: SITE_NAME, absolute }, shownOutside(item).title, card));
};
