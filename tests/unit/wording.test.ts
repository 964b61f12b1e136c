import { describe, expect, it } from 'vitest';
import {
  countInWords,
  formatCount,
  formatPercent,
  placeInProse,
  roundTo,
  shareInWords,
} from '../../src/model/format.ts';
import { ABSENCE_CODES, absenceSign, absenceWords, isAbsenceCode } from '../../src/model/missing.ts';
import { plainProse, splitProse, typedNumbers } from '../../src/model/prose.ts';

describe('numbers', () => {
  it('formats counts, percentages and words', () => {
    expect([formatCount(4744), formatPercent(12.5), formatPercent(28.305), formatPercent(0)]).toEqual([
      '4,744',
      '12.5%',
      '28.3%',
      '0.0%',
    ]);
    expect([0, 1, 13, 45, 90, 99, 100].map(countInWords)).toEqual([
      'none',
      'one',
      'thirteen',
      'forty-five',
      'ninety',
      'ninety-nine',
      '100',
    ]);
  });

  it('rounds every share of up to 1,200 children half up, in words and in files alike', () => {
    for (let base = 1; base <= 1200; base += 1)
      for (let count = 0; count <= base; count += 1) {
        // In whole numbers, where nothing is lost: tenths of a per cent, half up.
        const tenths = Math.floor((2000 * count + base) / (2 * base));
        const share = (100 * count) / base;
        if (roundTo(share, 1) !== tenths / 10) throw new Error(`${count} of ${base}: ${roundTo(share, 1)}`);
        if (count % 7 === 0 && formatPercent(share) !== `${(tenths / 10).toFixed(1)}%`)
          throw new Error(`${count} of ${base}: ${formatPercent(share)}`);
      }
  });

  it.each([
    [12.5, 'one in eight'],
    [28.3, 'more than one in four'],
    [32.2, 'nearly a third'],
    [48.8, 'nearly half'],
    [60.9, 'more than three in five'],
  ])('words %d%% as %s', (percent, words) => {
    expect(shareInWords(percent)).toBe(words);
  });

  it('refuses to word a share that no simple one is near', () => {
    expect(() => shareInWords(2)).toThrow(RangeError);
  });

  it('gives places their article', () => {
    expect(['West Midlands', 'Scotland', 'East of England', 'London'].map(placeInProse)).toEqual([
      'the West Midlands',
      'Scotland',
      'the East of England',
      'London',
    ]);
  });
});

describe('absence', () => {
  it('has six codes, each with a sign and words of its own', () => {
    expect(ABSENCE_CODES).toHaveLength(6);
    expect(new Set(ABSENCE_CODES.map((absent) => absenceSign({ absent }))).size).toBe(6);
    expect(new Set(ABSENCE_CODES.map((absent) => absenceWords({ absent }))).size).toBe(6);
    expect([isAbsenceCode('not-held'), isAbsenceCode('0'), isAbsenceCode('')]).toEqual([true, false, false]);
  });
});

describe('prose', () => {
  it('splits a text into words and statistics', () => {
    expect(splitProse('Of {a-b:of} children, {c}.')).toEqual([
      { kind: 'words', words: 'Of ' },
      { kind: 'statistic', id: 'a-b', form: 'of' },
      { kind: 'words', words: ' children, ' },
      { kind: 'statistic', id: 'c', form: 'figure' },
      { kind: 'words', words: '.' },
    ]);
    expect(() => splitProse('{a:loud}')).toThrowErrorMatchingInlineSnapshot(
      `[Error: asks for the form "loud", where one of figure, of, count, base, words, Words should stand]`,
    );
    expect(() => plainProse('{a}', new Map())).toThrowErrorMatchingInlineSnapshot(
      `[Error: names the statistic "a", which does not exist]`,
    );
  });

  it.each([
    'In the year to September 2015, a child under 18 was accommodated under section 20 of the Children Act 1989.',
    'It began on 31 July 2015; see chapter 2, sections 2.1 and 2.2, Figures 8 and 9, and Appendix 3.',
    'From 2014-15 on, see [entry](/ledger/#entry-3) and <Statistic id="x-1" /> and {hbth-2}.',
    'Missing People, 116 000. One child may be in both groups.',
    'A young person turns 18; the report of November 2016 gives a 95% interval.',
  ])('allows %s', (text) => {
    expect(typedNumbers(text)).toEqual([]);
  });

  it.each([
    ['207 children were not found', ['207 children']],
    ['It was 28.3% of them.', ['28.3%']],
    ['forty-five authorities answered', ['forty-five authorities']],
    ['a third of incidents', ['a third']],
    ['one in eight children', ['one in eight']],
    ['two in five children', ['two in five children']],
    ['ten London authorities', ['ten London authorities']],
    ['hundreds of children', ['hundreds of children']],
  ])('finds the number in %j', (text, found) => {
    expect(typedNumbers(text).map((number) => number.found)).toEqual(found);
  });

  it('tells the line', () => {
    expect(typedNumbers('one\ntwo\nthere were 12')).toEqual([{ line: 3, found: '12' }]);
  });
});
