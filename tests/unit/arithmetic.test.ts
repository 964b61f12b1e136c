import { describe, expect, it } from 'vitest';
import { prove, roundHalfUp, type CellSource } from '../../src/model/arithmetic.ts';

const source: CellSource = {
  cell: (table, row, column) => (table === 't' && row === 'r' && column === 'c' ? 26 : Number.NaN),
  countsNothing: () => false,
  column: () => [12, 14, 3],
  rows: () => 3,
  count: (_table, _column, value) => (value === 12 || value === 'boys' ? 1 : 0),
  implied: () => 7,
};

describe('prove', () => {
  it.each([
    ['2 + 3 * 4 = 14', true],
    ['(2 + 3) * 4 = 20', true],
    ['10 - 3 - 2 = 5', true],
    ['cell(t, r, c) / 590 * 100 > 4.4', true],
    ['round(cell(t, r, c) / 590 * 100, 1) = 4.4', true],
    ['sum(t, c) = 29', true],
    ['max(t, c) = 14', true],
    ['min(t, c) = 3', true],
    ['count(t, c, 12) = 1', true],
    ['count(t, c, boys) = 1', true],
    ['count(t, c, girls) = 1', false],
    ['cell(other-report.t, r, c) = 26', false],
    ['implied(t, base, percent, other) = 7', true],
    ['rows(t) = 4', false],
    ['0.1 + 0.2 = 0.3', true],
    ['3 >= 3', true],
    ['3 < 3', false],
  ])('%s is %s', (statement, holds) => {
    expect(prove(statement, source).holds).toBe(holds);
  });

  it('reads with its cells filled in and names the cells it used', () => {
    const proof = prove('round(cell(t, r, c) / 590 * 100, 1) = 4.4', source);
    expect(proof.reads).toBe('(26 ÷ 590 × 100, rounded to 1 d.p.) = 4.4');
    expect(proof.cells).toEqual(['t:r:c']);
  });

  it.each(['1 +', '1 = 2 = 3', 'cell(t, r) = 1', 'eval(t, c) = 1', '1 = “2”', ''])(
    'refuses %j in words',
    (statement) => {
      expect(() => prove(statement, source)).toThrowErrorMatchingSnapshot();
    },
  );
});

describe('roundHalfUp', () => {
  it.each([
    [12.45, 1, 12.5],
    [2.675, 2, 2.68],
    [1.005, 2, 1.01],
    [8.5, 0, 9],
    [66.65, 1, 66.7],
  ])('rounds %d at %d places to %d', (value, places, rounded) => {
    expect(roundHalfUp(value, places)).toBe(rounded);
  });
});
