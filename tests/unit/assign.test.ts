import { describe, expect, it } from 'vitest';
import { assign } from '../../scripts/assign.ts';
import { exploreTiles } from '../../src/charts/explore-map.ts';
import { viewOf } from '../../src/model/explore/view.ts';
import { evidence } from '../support/evidence.ts';

/** The least total cost by trying every way, for sizes at which that is possible. */
function leastByTrying(cost: readonly Float64Array[], taken: ReadonlySet<number> = new Set()): number {
  const [row, ...rest] = cost;
  if (row === undefined) return 0;
  return Math.min(
    ...[...row.keys()]
      .filter((column) => !taken.has(column))
      .map((column) => (row[column] ?? 0) + leastByTrying(rest, new Set([...taken, column]))),
  );
}

describe('the assignment of squares', () => {
  it('is the cheapest there is, with more places than rows', () => {
    for (let seed = 1; seed <= 40; seed++) {
      const cost = Array.from({ length: 5 }, (_, row) =>
        Float64Array.from({ length: 7 }, (__, column) => ((row * 7919 + column * 104729) * seed) % 101),
      );
      const columns = assign(cost);
      expect(new Set(columns).size).toBe(5);
      expect(columns.reduce((sum, column, row) => sum + (cost[row]?.[column] ?? NaN), 0)).toBe(leastByTrying(cost));
    }
  });

  it('refuses more rows than places', () => {
    expect(() => assign([Float64Array.of(1), Float64Array.of(2)])).toThrow(RangeError);
  });

  it('gives a square to every authority, and each says what the map says', () => {
    const view = viewOf(evidence, { cohort: 'unaccompanied', measure: 'missing-rate', place: 'authority' });
    const drawn = exploreTiles(evidence, view)?.wide ?? '';
    expect(drawn.match(/class="mark/g)).toHaveLength(evidence.geography.authorities.length);
    expect(drawn).toContain('<title>Kent: 19.3%, 190 of 985</title>');
    expect(drawn).toContain('<title>Anglesey: not in the report’s list</title>');
    expect(exploreTiles(evidence, { ...view, measure: 'in-care' })).toBeNull();
  });
});
