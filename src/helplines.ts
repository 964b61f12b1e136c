// Numbers of services, as their own pages and public sources gave them; imports nothing.

/** When the numbers were last read in public sources. The publisher checks them again before launch and every 90 days. */
export const HELPLINES_SEEN = 'November 2026';

/** Services shown on every page, in the order in which to try them. */
export const HELPLINES = [
  { service: 'In danger now', number: '999', words: 'Police, ambulance, fire. Always.' },
  {
    service: 'Missing People',
    number: '116 000',
    words:
      'Call or text. Free, confidential, 24 hours: for people who are missing, children thinking of leaving, and families.',
  },
  {
    service: 'Modern Slavery & Exploitation Helpline',
    number: '08000 121 700',
    words: 'For people who may be exploited, the public and professionals. Its own site gives its hours.',
  },
] as const;
