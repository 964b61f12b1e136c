import type { APIRoute } from 'astro';
import { contactAddress } from '~/contact';
import { DATA_VERSION, href } from '~/site';

/** Where to tell of a fault in security. Source of the shape: RFC 9116. */
export const GET: APIRoute = ({ site }) => {
  const absolute = (path: string): string => new URL(href(path), site).href;
  const address = contactAddress();
  // A year after the data: whoever publishes the site builds it again before then.
  const expires = new Date(Date.parse(`${DATA_VERSION}T00:00:00Z`) + 365 * 86_400_000)
    .toISOString()
    .replace('.000', '');
  const contacts = [...(address === null ? [] : [`mailto:${address}`]), absolute('/corrections/')];
  const lines = [
    ...contacts.map((contact) => `Contact: ${contact}`),
    `Expires: ${expires}`,
    'Preferred-Languages: en',
    `Canonical: ${absolute('/.well-known/security.txt')}`,
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
