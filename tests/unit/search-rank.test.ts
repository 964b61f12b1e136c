import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, prepare, rank, readQuestion, stem, type Names } from '../../src/enhance/search-rank.ts';
import { distance, nearestWord } from '../../src/enhance/spelling.ts';

const WORDS = [
  'children',
  'missing',
  'guardian',
  'guardians',
  'safeguarding',
  'birmingham',
  'accommodation',
  'smuggling',
];
const NAMES: Names = {
  kinds: ['finding', 'statistic', 'place', 'definition'],
  reports: ['a', 'b'],
  entries: [
    ['/findings/a/', 0, 'Finding 1', '207 children were still missing when the count closed', '207', [0]],
    ['/statistics/s/', 1, 'Statistic', '4,744: unaccompanied children in care', '4,744', [0]],
    ['/statistics/r/', 1, 'Statistic', '28.3%: share of trafficked children who went missing', '28.3% 167 of 590', [0]],
    ['/places/kent/', 2, 'Local authority', 'Kent: children in care who went missing', '', [1]],
    ['/statistics/k/', 1, 'Statistic', '31: trafficked children in care, Kent', '31', [0]],
    ['/definitions/guardian/', 3, 'Definition', 'Guardian or advocate', 'Independent Child Trafficking Advocate', [1]],
  ],
};
const pages = prepare(NAMES);
const first = (asked: string, texts = new Map<string, number>()): string | undefined =>
  rank(readQuestion(asked, WORDS), pages, texts)[0]?.page.path;

describe('a misspelt word', () => {
  it.each([
    ['gaurdian', 'guardian'],
    ['acommodation', 'accommodation'],
    ['bimingham', 'birmingham'],
    ['smugling', 'smuggling'],
    ['safegaurding', 'safeguarding'],
  ])('%s is taken for %s', (word, meant) => {
    expect(nearestWord(word, WORDS)).toBe(meant);
  });

  it.each(['guard', 'kent', '207', '28.3%', 'xylophone', 'abc'])(
    '%s stays: it begins a word, is a number, or nothing is near',
    (word) => {
      expect(nearestWord(word, WORDS)).toBe(word);
    },
  );

  it('is measured the same both ways, and no step is needed to stay', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distance(a, b, 99)).toBe(distance(b, a, 99));
        expect(distance(a, a, 99)).toBe(0);
        expect(distance(a, b, 99)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});

describe('a question', () => {
  it('is read as words without endings and numbers without commas', () => {
    expect(partsOf('28.3 per cent, 28.3 percent, 28.3%, Ynys Môn')).toEqual(['28.3%', '28.3%', '28.3%', 'yny', 'mon']);
    expect(partsOf('4,744 unaccompanied children, 12.5%')).toEqual(['4744', 'unaccompani', 'child', '12.5%']);
    expect(stem('guardians')).toBe(stem('guardian'));
    expect(stem('recording')).toBe(stem('records'));
  });

  it('says what it mended', () => {
    expect(readQuestion('the Gaurdian', WORDS)).toEqual({
      words: ['guardian'],
      mended: [['gaurdian', 'guardian']],
      isNumber: false,
    });
  });

  it.each([
    ['207', '/findings/a/'],
    ['4744', '/statistics/s/'],
    ['28%', '/statistics/r/'],
    ['167 of 590', '/statistics/r/'],
    ['Kent', '/places/kent/'],
    ['gaurdians', '/definitions/guardian/'],
  ])('%s is answered by %s', (asked, path) => {
    expect(first(asked)).toBe(path);
  });

  it('is answered by a text that no name gives away', () => {
    expect(first('advice worker')).toBeUndefined();
    expect(first('advice worker', new Map([['/places/kent/', 1]]))).toBe('/places/kent/');
  });

  it('never breaks on what a reader may type', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (asked) => {
        const scores = rank(readQuestion(asked, WORDS), pages, new Map()).map(({ score }) => score);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      }),
    );
  });
});
