import { describe, expect, it } from 'vitest';
import {
  DEFAULT_STATE,
  EXPLORE_COHORTS,
  LEVELS,
  LONGEST_QUERY,
  MEASURES,
  MOST_COMPARED,
  nearestView,
  readState,
  VIEWS,
  viewPath,
  writeState,
  type ExploreState,
} from '../../src/explore-state.ts';
import { viewOf } from '../../src/model/explore/view.ts';
import { wordView } from '../../src/model/explore/words.ts';
import { evidence } from '../support/evidence.ts';

const { regions, authorities } = evidence.geography;
const known = {
  regions: regions.map(({ region }) => region),
  places: [...regions.map(({ region }) => region), ...authorities.map(({ authority }) => authority)],
};

/** Mulberry32: the same numbers for the same seed, so that a failure can be looked at again. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '%3Csvg%20onload%3Dalert(1)%3E',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '\ud800',
  '%ED%A0%80',
  '%',
  '%%%',
  '\u0000',
  '‮',
  '../../etc/passwd',
  'javascript:alert(1)',
  'kent.kent.kent',
  'a'.repeat(300),
  'TRAFFICKED',
  'region ',
  '',
  '0',
  '-1',
  'null',
  'undefined',
  'NaN',
  '💥',
];
const FIELDS = ['cohort', 'measure', 'place', 'region', 'sort', 'at', '__proto__', 'x', '', 'cohort[]', 'at[0]'];

function randomQuery(random: () => number): string {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const good = [...Object.keys(EXPLORE_COHORTS), ...Object.keys(MEASURES), ...Object.keys(LEVELS), ...known.places];
  const parts = Array.from({ length: Math.floor(random() * 7) }, () => {
    const value = random() < 0.5 ? pick(good) : pick(HOSTILE);
    return `${pick(FIELDS)}${random() < 0.9 ? '=' : ''}${random() < 0.3 ? encodeURIComponent(value.toWellFormed()) : value}`;
  });
  return `${random() < 0.5 ? '?' : ''}${parts.join(random() < 0.9 ? '&' : ';')}`;
}

function isSound(state: ExploreState): boolean {
  return (
    VIEWS.some((view) => viewPath(view) === viewPath(state)) &&
    (state.region === null || known.regions.includes(state.region)) &&
    ['value', 'name'].includes(state.sort) &&
    state.at.length <= MOST_COMPARED &&
    state.at.every((place) => known.places.includes(place)) &&
    new Set(state.at).size === state.at.length
  );
}

describe('the address of the explorer', () => {
  it('says nothing for what is shown by default, and is read back as written', () => {
    expect(writeState(DEFAULT_STATE)).toBe('');
    for (const view of VIEWS) {
      const state: ExploreState = { ...view, region: 'london', sort: 'name', at: ['kent', 'surrey'] };
      expect(readState(writeState(state), known)).toEqual({ state, ignored: [] });
    }
  });

  it.each([
    ['?cohort=everybody', ['cohort']],
    ['?cohort=trafficked&cohort=unaccompanied', ['cohort']],
    ['?measure=constructor', ['measure']],
    ['?region=atlantis', ['region']],
    ['?at=kent.atlantis', ['at']],
    ['?at=kent.surrey.london.wales.slough', ['at']],
    ['?colour=blue&utm_source=x', []],
    ['?cohort=either', ['combination']],
    [`?x=${'y'.repeat(LONGEST_QUERY)}`, ['address']],
  ])('%s falls back and says which field, never what it held', (query, ignored) => {
    const read = readState(query, known);
    expect(read.ignored).toEqual(ignored);
    expect(isSound(read.state)).toBe(true);
  });

  it('holds ten thousand hostile strings without a fault, and repeats nothing of them', () => {
    const random = seeded(20161109);
    const said = new Set<string>();
    for (let round = 0; round < 10_000; round++) {
      const query = randomQuery(random);
      const { state, ignored } = readState(query, known);
      if (!isSound(state)) throw new Error(`Unsound state from ${JSON.stringify(query)}`);
      expect(readState(writeState(state), known).state).toEqual(state);
      for (const field of ignored) said.add(field);
    }
    expect([...said].sort()).toEqual(
      ['address', 'at', 'cohort', 'combination', 'measure', 'place', 'region', 'sort'].filter(
        (field) => field !== 'address' || said.has('address'),
      ),
    );
  });

  it('goes to the nearest view, and keeps what was just chosen', () => {
    expect(nearestView({ cohort: 'either', measure: 'missing', place: 'region' }).measure).toBe('missing');
    expect(nearestView({ cohort: 'either', measure: 'missing', place: 'region' }, 'cohort')).toEqual({
      cohort: 'either',
      measure: 'still-missing',
      place: 'authority',
    });
    expect(nearestView({ cohort: 'trafficked', measure: 'incidents-per-child', place: 'region' }, 'place').place).toBe(
      'region',
    );
  });
});

describe('a view', () => {
  it.each(VIEWS.map((view) => [viewPath(view), view] as const))('%s never ranks a rate on few children', (_, id) => {
    const view = viewOf(evidence, id);
    expect(view.rows.length + view.unnamed.length).toBe(id.place === 'region' ? 12 : authorities.length);
    for (const row of view.rows) {
      const base = row.statistic.counts?.base ?? Infinity;
      expect(row.small, row.name).toBe(id.measure === 'missing-rate' && base < 20);
      if (row.small) expect([row.rank, row.text]).toEqual([null, expect.stringMatching(/^\d+ of \d+$/)]);
    }
    const firm = view.rows.filter((row) => !row.small).map(({ value }) => value);
    expect(firm).toEqual([...firm].sort((a, b) => b - a));
    expect(view.rows.findIndex((row) => row.small)).toBeOneOf([-1, firm.length]);
  });

  it.each(VIEWS.map((view) => [viewPath(view), view] as const))('%s is worded from its rows', (_, id) => {
    const view = viewOf(evidence, id);
    const words = wordView(view);
    const [first] = view.rows;
    expect(words.title).toContain(first?.text);
    expect(words.title.toLowerCase()).toContain(first?.name.toLowerCase());
    expect([words.title, words.subtitle, words.summary]).toMatchSnapshot();
  });
});
