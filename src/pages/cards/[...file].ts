import type { APIRoute } from 'astro';
import { drawCard, SITE_CARDS } from '~/downloads/card';
import { rasterPicture } from '~/downloads/raster';
import { items } from '~/items';
import { filePath, type CardWords } from '~/items/item';
import { shownOutside } from '~/items/quiet';
import { href } from '~/site';

type Props = { card: CardWords; path: string };

export async function getStaticPaths() {
  const own = [...(await items()).values()].map((item) => {
    const { card, quiet } = shownOutside(item);
    return { file: filePath('', item.path, 'png').slice(1), card, path: quiet ? '/' : item.short };
  });
  const others = Object.entries(SITE_CARDS).map(([name, card]) => ({ file: `${name}.png`, card, path: '/' }));
  return [...own, ...others].map(({ file, card, path }) => ({ params: { file }, props: { card, path } }));
}

/** The card of an item, or of the site, as PNG. */
export const GET: APIRoute<Props> = ({ props: { card, path }, site }) => {
  const short = (of: string): string => new URL(href(of), site).href.replace(/^https?:\/\//, '').replace(/\/$/, '');
  return new Response(rasterPicture(drawCard(card, short(path), short('/')), 1), {
    headers: { 'content-type': 'image/png' },
  });
};
