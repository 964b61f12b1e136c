// Safe for server and browser: holds no secrets, no data, no file access, and imports nothing.

/** The site's name, which is also its wordmark. */
export const SITE_NAME = 'Accounted For';
/** What the site is, in one sentence. */
export const SITE_PURPOSE =
  'The published evidence on trafficked and unaccompanied children who go missing from care in the UK, in one place, with every number traced to the table it came from.';
export const SITE_LANGUAGE = 'en-GB';
/** Version of the shapes under /api/v1/, which are promises. */
export const API_VERSION = 1;
/** Version of the site as it was released; package.json has the same. */
export const SITE_VERSION = '0.2.0';
/** Version of the committed tables; raised with every change of a value. */
export const DATA_VERSION = '2026-11-28';
/** Where "Leave this site" leads: a page that says nothing about the one before. */
export const LEAVE_TO = 'https://www.bbc.co.uk/weather';

/** The pages named in the masthead, in order. */
export const NAVIGATION = [
  { label: 'Reports', path: '/reports/' },
  { label: 'Findings', path: '/findings/' },
  { label: 'Explore the data', path: '/explore/' },
  { label: 'Recommendations', path: '/recommendations/' },
  { label: 'Definitions', path: '/definitions/' },
  { label: 'Where figures disagree', path: '/ledger/' },
] as const;

/** An address as it is printed: without its protocol. */
export function printedAddress(address: string): string {
  return address.replace(/^https?:\/\//, '');
}

/** A path of the site under the base it is served from. */
export function href(path: string): string {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}${path}`;
}
