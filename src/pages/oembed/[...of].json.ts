import type { APIRoute } from 'astro';
import { oembedOf } from '~/downloads/frame';
import { allFramed, type Framed } from '~/downloads/frames';
import { href, SITE_NAME } from '~/site';

function absolute(path: string): string {
  return new URL(href(path), import.meta.env.SITE).href;
}

export async function getStaticPaths() {
  return (await allFramed(absolute)).map((framed) => ({ params: { of: framed.of }, props: framed }));
}

/** What a page that is given the address of something here needs to frame it. */
export const GET: APIRoute<Framed> = ({ props: { frame, title, picture } }) =>
  Response.json(oembedOf(frame, { name: SITE_NAME, absolute }, title, picture));
