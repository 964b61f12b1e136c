import type { APIRoute } from 'astro';
import { CITATION_ENDINGS, citationFile, type CitedAs } from '~/downloads/cite';
import { items } from '~/items';
import { filePath, type Item } from '~/items/item';
import { reports } from '~/queries';
import { href } from '~/site';

export async function getStaticPaths() {
  return [...(await items()).values()].flatMap((item) =>
    CITATION_ENDINGS.map((as) => ({ params: { file: filePath('', item.path, as).slice(1) }, props: { item, as } })),
  );
}

/** The citation of an item and of its reports, in one format. */
export const GET: APIRoute<{ item: Item; as: CitedAs }> = async ({ props: { item, as }, site }) => {
  const rests = (await reports()).filter(({ id }) => item.reports.includes(id));
  return citationFile(as, { item, address: new URL(href(item.path), site).href, rests });
};
