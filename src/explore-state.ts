// Safe for server and browser; imports nothing. What the explorer can show, and how its address says so.

/** Groups of children that the explorer tells apart; "either" where the report counts both together. */
export const EXPLORE_COHORTS = {
  trafficked: 'Trafficked children',
  unaccompanied: 'Unaccompanied children',
  either: 'Both groups together',
} as const;

/** What is measured. */
export const MEASURES = {
  'missing-rate': 'Share who went missing',
  missing: 'Went missing',
  'in-care': 'In care',
  'incidents-per-child': 'Missing incidents per child',
  'still-missing': 'Still missing',
} as const;

/** Kinds of place. */
export const LEVELS = { region: 'Regions and nations', authority: 'Local authorities' } as const;

/** Orders of the list. */
export const ORDERS = { value: 'By value', name: 'By name' } as const;

/** The id of a group, a measure, a kind of place, an order. */
export type ExploreCohort = keyof typeof EXPLORE_COHORTS;
export type Measure = keyof typeof MEASURES;
export type Level = keyof typeof LEVELS;
export type Order = keyof typeof ORDERS;

/** A view: what is shown, before a reader narrows it. */
export type ViewId = { readonly cohort: ExploreCohort; readonly measure: Measure; readonly place: Level };

/** Everything the address of the explorer holds. */
export type ExploreState = ViewId & {
  /** A region or nation that the list is narrowed to; null for all. */
  readonly region: string | null;
  readonly sort: Order;
  /** Up to four places set beside one another. */
  readonly at: readonly string[];
};

/** Every view that the report's tables carry, in the order in which a list shows them. */
export const VIEWS: readonly ViewId[] = [
  ...(['trafficked', 'unaccompanied'] as const).flatMap((cohort) =>
    (['missing-rate', 'missing', 'in-care'] as const).flatMap((measure) =>
      (['region', 'authority'] as const).map((place) => ({ cohort, measure, place })),
    ),
  ),
  { cohort: 'trafficked', measure: 'incidents-per-child', place: 'authority' },
  { cohort: 'unaccompanied', measure: 'incidents-per-child', place: 'authority' },
  { cohort: 'either', measure: 'still-missing', place: 'authority' },
];

/** What the explorer shows when the address says nothing. */
export const DEFAULT_STATE: ExploreState = {
  cohort: 'trafficked',
  measure: 'missing-rate',
  place: 'region',
  region: null,
  sort: 'value',
  at: [],
};

/** At most so many places are set beside one another. */
export const MOST_COMPARED = 4;
/** A longer query is not read at all: no address of ours comes near it. */
export const LONGEST_QUERY = 600;

/** Ids of places that an address may name. */
export type KnownPlaces = { readonly regions: readonly string[]; readonly places: readonly string[] };

/** The path of a view under /explore/. */
export function viewPath({ cohort, measure, place }: ViewId): string {
  return `/explore/${cohort}/${measure}/${place}/`;
}

/**
 * Reads the state from a query string. A field of ours that is unknown in its value, repeated, too long or hostile falls
 * back to what is shown without it, and is named in `ignored` by its own name, never by the value, so that nothing of it is
 * repeated. Fields that others add to addresses are passed over.
 */
export function readState(query: string, known: KnownPlaces): { state: ExploreState; ignored: readonly string[] } {
  if (query.length > LONGEST_QUERY) return { state: DEFAULT_STATE, ignored: ['address'] };
  const asked = new URLSearchParams(query);
  const ignored = new Set<string>();
  const one = <Value extends string>(field: string, values: readonly Value[]): Value | null => {
    const given = asked.getAll(field);
    const [first] = given;
    if (first === undefined) return null;
    const found = given.length === 1 ? values.find((value) => value === first) : undefined;
    if (found === undefined) ignored.add(field);
    return found ?? null;
  };
  const wanted = {
    cohort: one('cohort', keysOf(EXPLORE_COHORTS)) ?? DEFAULT_STATE.cohort,
    measure: one('measure', keysOf(MEASURES)) ?? DEFAULT_STATE.measure,
    place: one('place', keysOf(LEVELS)) ?? DEFAULT_STATE.place,
  };
  const view = nearestView(wanted);
  if (view.cohort !== wanted.cohort || view.measure !== wanted.measure || view.place !== wanted.place)
    ignored.add('combination');
  const at = readPlaces(asked.getAll('at'), known, ignored);
  const state = {
    ...view,
    region: one('region', known.regions),
    sort: one('sort', keysOf(ORDERS)) ?? DEFAULT_STATE.sort,
    at,
  };
  return { state, ignored: [...ignored] };
}

/** The query string of a state, shortest form: fields that are as they are by default are left out. */
export function writeState(state: ExploreState): string {
  const query = new URLSearchParams();
  for (const field of ['cohort', 'measure', 'place', 'sort'] as const)
    if (state[field] !== DEFAULT_STATE[field]) query.set(field, state[field]);
  if (state.region !== null) query.set('region', state.region);
  if (state.at.length > 0) query.set('at', state.at.join('.'));
  const written = query.toString();
  return written === '' ? '' : `?${written}`;
}

/**
 * The view asked for, or the nearest that exists: the same measure first, then the same group, then the same places.
 * @param keep the field that a reader has just chosen, which counts before all others
 */
export function nearestView(wanted: ViewId, keep?: keyof ViewId): ViewId {
  const likeness = (view: ViewId): number =>
    (keep !== undefined && view[keep] === wanted[keep] ? 8 : 0) +
    (view.measure === wanted.measure ? 4 : 0) +
    (view.cohort === wanted.cohort ? 2 : 0) +
    (view.place === wanted.place ? 1 : 0);
  return VIEWS.reduce((best, view) => (likeness(view) > likeness(best) ? view : best));
}

function readPlaces(given: readonly string[], known: KnownPlaces, ignored: Set<string>): string[] {
  const [first, ...more] = given;
  if (first === undefined) return [];
  const asked = [...new Set(first.split('.'))];
  const found = asked.filter((place) => known.places.includes(place));
  if (more.length > 0 || found.length < asked.length || found.length > MOST_COMPARED) ignored.add('at');
  return found.slice(0, MOST_COMPARED);
}

function keysOf<Key extends string>(record: Readonly<Record<Key, string>>): Key[] {
  return Object.keys(record) as Key[];
}
