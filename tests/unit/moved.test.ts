import { describe, expect, it } from 'vitest';
import { sayChanges } from '../../scripts/moved.ts';

describe('what a change moves', () => {
  it('is told by folder: new, changed and gone, the rest of a long list counted', () => {
    const before = new Map([
      ['tests/charts/drawings/a.svg', '1'],
      ['tests/charts/drawings/b.svg', '1'],
      ['content/addresses.txt', '/a/'],
    ]);
    const after = new Map([
      ['tests/charts/drawings/a.svg', '2'],
      ['content/addresses.txt', '/a/'],
      ...Array.from({ length: 14 }, (_, index) => [`data/pinned/${String(index).padStart(2, '0')}`, ''] as const),
    ]);
    expect(sayChanges(before, after)).toMatchInlineSnapshot(`
      "Look at these before you commit them:
      14 new in data/pinned/
        00
        01
        02
        03
        04
        05
        06
        07
        08
        09
        10
        11
        and 2 more
      1 changed in tests/charts/drawings/
        a.svg
      1 gone in tests/charts/drawings/
        b.svg"
    `);
  });

  it('is said to be nothing where nothing has', () => {
    expect(sayChanges(new Map([['a/b', '1']]), new Map([['a/b', '1']]))).toBe('Nothing has moved.');
  });
});
