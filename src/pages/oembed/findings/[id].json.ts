import type { APIRoute } from 'astro';
import { findingFrame } from '~/downloads/finding-frame';
import { oembedOf } from '~/downloads/frame';
import { findings, type Finding } from '~/queries';
import { href, SITE_NAME } from '~/site';

export async function getStaticPaths() {
  return (await findings()).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}

/** What a page that is given the address of a finding needs to frame it. */
export const GET: APIRoute<{ entry: Finding }> = ({ props: { entry }, site }) =>
  Response.json(oembedOf(findingFrame(entry), { name: SITE_NAME, absolute: (path) => new URL(href(path), site).href }));
