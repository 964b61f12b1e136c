import type { APIRoute } from 'astro';
import { readChanges } from '~/changes';
import { changeFeed } from '~/downloads/feed';
import { ADDRESSEES, type AddresseeId } from '~/ids';
import { addressees } from '~/queries';
import { href, SITE_NAME } from '~/site';

export async function getStaticPaths() {
  return (await addressees()).map((id) => ({ params: { addressee: id }, props: { id } }));
}

/** Every change of what is asked of one addressee. */
export const GET: APIRoute<{ id: AddresseeId }> = ({ props: { id }, site }) => {
  const title = `Asked of: ${ADDRESSEES[id]} | ${SITE_NAME}`;
  const description = `What changes on this site in what five reports ask of: ${ADDRESSEES[id]}.`;
  const own = readChanges().changes.filter(({ addressees }) => addressees.includes(id));
  return changeFeed({ title, description, path: `/addressees/${id}/` }, own, (path) => new URL(href(path), site).href);
};
