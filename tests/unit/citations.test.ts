import { describe, expect, it } from 'vitest';
import { citationFile, references } from '../../src/downloads/cite.ts';
import { dateParts } from '../../src/downloads/cite-data.ts';
import type { Item } from '../../src/items/item.ts';
import type { Report } from '../../src/queries.ts';

const ITEM: Item = {
  kind: 'finding',
  path: '/findings/still-missing/',
  short: '/f/3/',
  name: 'Finding 3',
  title:
    'A claim that is long enough to be broken where a line of an old format would be full, in the middle of a word',
  description: 'A claim.',
  reports: ['guidance', 'study'],
  locator: 'Appendix 3',
  wording: 'Somebody found something.',
  section: '/findings/',
  card: { kicker: '', words: '', foot: [] },
};
const report = (id: string, data: object): Report => ({ id, data }) as unknown as Report;
const RESTS = [
  report('guidance', {
    title: 'Practice guidance',
    authors: [],
    bodies: ['A Department', 'An Office'],
    publisher: 'A Department and An Office',
    published: '2011',
    year: 2011,
  }),
  report('study', {
    title: 'A study',
    subtitle: 'Of children',
    authors: ['Andrea Simon', 'N. Hamilton-Smith'],
    bodies: [],
    publisher: 'A Charity',
    published: '18 March 2009',
    year: 2009,
    isbn: '978-1-908829-01-6',
  }),
];
const CITED = { item: ITEM, address: 'https://accounted-for.example/findings/still-missing/', rests: RESTS };

describe('a citation', () => {
  it('is worded in each style: the item, then every report, whose authors or publisher are named', () => {
    expect(references(CITED)).toMatchSnapshot();
  });

  it.each(['bib', 'ris', 'json', 'txt'] as const)('is written as .%s', async (as) => {
    expect(await citationFile(as, CITED).text()).toMatchSnapshot();
  });

  it('holds dates as they are printed and refuses any other', () => {
    expect(dateParts('18 March 2009')).toEqual([2009, 3, 18]);
    expect(dateParts('November 2016')).toEqual([2016, 11]);
    expect(dateParts('2011')).toEqual([2011]);
    expect(() => dateParts('spring 2011')).toThrowErrorMatchingInlineSnapshot(
      `[Error: The date "spring 2011" is none that a citation can hold.]`,
    );
  });
});
