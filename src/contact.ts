// Where readers write to: set by whoever publishes the site, never guessed.

/** What a mail address looks like, as far as a slip is to be noticed. */
const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * The address for reports of errors and of faults in security, from SITE_CONTACT; null where none is set.
 * @throws Error for something that is no mail address
 */
export function contactAddress(): string | null {
  const given = process.env['SITE_CONTACT'];
  if (given === undefined || given === '') return null;
  if (!MAIL.test(given)) {
    throw new Error(`SITE_CONTACT is "${given}", where a mail address such as name@example.org should stand.`);
  }
  return given;
}

/** What a build says of the address. */
export function sayContact(): string {
  const address = contactAddress();
  return address === null
    ? 'SITE_CONTACT is not set: the page of corrections says that this copy has no address for reports.'
    : `Reports of errors go to ${address}.`;
}
