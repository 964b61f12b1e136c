import { pageTypes } from './page-types.ts';

/** True for `npm run test:all`: every page, every state and every slip, instead of a sample of each. */
export const ALL = process.env['ACCOUNTED_FOR_TEST'] === 'all';

const SLIPS_OF = { sample: 600, all: 2400 };
/** How many slips are made in tables. */
export const SLIPS = SLIPS_OF[ALL ? 'all' : 'sample'];

/** What a run that takes samples leaves to the longer one, a line each. */
export function leftToAll(): string[] {
  const types = pageTypes();
  const pages = types.reduce((sum, type) => sum + type.pages.length, 0);
  return [
    `${SLIPS_OF.all - SLIPS_OF.sample} of ${SLIPS_OF.all} slips in tables`,
    `all ${pages} pages in light and dark at 390 and 1280 px by axe: here up to four pages of each of ${types.length} types, each in one of these ways`,
    'every page without script at 320 px: here the fullest of each type',
    'the frames of every finding: here of the wordiest and the briefest',
    'a second build at the same address, and its index: here one under a base path, led back',
  ];
}
