import { describe, expect, it } from 'vitest';
import { funnelLimits, isSmallBase, percentOf, wholeChildren, wilsonInterval } from '../../src/model/rates.ts';

describe('wilsonInterval', () => {
  // Newcombe 1998, Statistics in Medicine 17, table I, method 3.
  it.each([
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('%d of %d is %d to %d', (count, base, low, high) => {
    const [a, b] = wilsonInterval(count, base);
    expect(a).toBeCloseTo(low, 1);
    expect(b).toBeCloseTo(high, 1);
  });

  it('stays within 0 and 100', () => {
    expect(wilsonInterval(0, 14)[0]).toBe(0);
    expect(wilsonInterval(3, 3)[1]).toBe(100);
  });

  it.each([
    [5, 0],
    [6, 5],
    [-1, 5],
    [Number.NaN, 5],
  ])('refuses %d of %d', (count, base) => {
    expect(() => wilsonInterval(count, base)).toThrow(RangeError);
    expect(() => percentOf(count, base)).toThrow(RangeError);
  });
});

describe('wholeChildren', () => {
  it.each([
    ['19.3', 985, 190],
    ['2.7', 37, 1],
    ['2.7', 30, null],
    ['20', 31, null],
    ['66.7', 3, 2],
    ['66.6', 3, null],
    ['0.0', 14, 0],
    ['100.0', 1, 1],
    ['12', 985, null],
  ])('%s%% of %d is %s', (printed, base, count) => {
    expect(wholeChildren(printed, base)).toBe(count);
  });

  it('finds every share of every base up to 120 that it alone gives', () => {
    for (let base = 1; base <= 120; base++) {
      for (let count = 0; count <= base; count++)
        expect(wholeChildren(((count / base) * 100 + 1e-9).toFixed(1), base)).toBe(count);
    }
  });
});

describe('funnelLimits', () => {
  /** Probability of at least `count` of `base`, by adding up the terms one by one. */
  function atLeast(count: number, base: number, rate: number): number {
    let sum = 0;
    for (let k = count; k <= base; k++) {
      let term = 1;
      for (let i = 1; i <= k; i++) term *= ((base - k + i) / i) * rate;
      sum += term * (1 - rate) ** (base - k);
    }
    return sum;
  }

  it.each([
    [20, 0.95],
    [129, 0.998],
    [23, 0.998],
    [60, 0.95],
  ])('leaves at most the tail outside, and more one child in (%d, %d)', (base, coverage) => {
    const [low, high] = funnelLimits(base, 0.125, coverage);
    const tail = (1 - coverage) / 2;
    const top = Math.round((high / 100) * base);
    expect(atLeast(top + 1, base, 0.125)).toBeLessThanOrEqual(tail + 1e-12);
    expect(atLeast(top, base, 0.125)).toBeGreaterThan(tail);
    expect(low).toBeLessThanOrEqual(12.5);
  });

  it('works for the largest authority without underflow', () => {
    const [low, high] = funnelLimits(985, 0.125, 0.998);
    expect(low).toBeGreaterThan(8);
    expect(high).toBeLessThan(17);
  });

  it('refuses a base that is not a whole number of children', () => {
    expect(() => funnelLimits(0, 0.125, 0.95)).toThrow(RangeError);
    expect(() => funnelLimits(2.5, 0.125, 0.95)).toThrow(RangeError);
  });
});

it('calls a base small below 20 and not at 20', () => {
  expect([19, 20].map(isSmallBase)).toEqual([true, false]);
});
