import { ledgerNumbers } from './charts/chart-evidence';
import type { Chart, ChartKey, Drawing } from './charts/chart';
import { exploreKeys, exploreMap, exploreTiles } from './charts/explore-map';
import { VIEWS, viewPath, type ViewId } from './explore-state';
import { viewOf, type View, type ViewRow } from './model/explore/view';
import { wordView, type ViewWords } from './model/explore/words';
import { listInWords } from './model/format';
import { evidence, table } from './queries';

/** A view with its words and its map, ready for a page. */
export type DrawnView = {
  readonly view: View;
  readonly words: ViewWords;
  readonly map: Drawing;
  /** The same shades on squares of equal size; null where the view has none. */
  readonly tiles: Drawing | null;
  readonly keys: readonly ChartKey[];
  /** Ids of the tables its numbers stand in. */
  readonly tables: readonly string[];
};

const drawn = new Map<string, DrawnView>();

/** One view of this build, drawn once. */
export function exploreView(id: ViewId): DrawnView {
  const path = viewPath(id);
  const known = drawn.get(path);
  if (known !== undefined) return known;
  const view = viewOf(evidence(), id);
  const made = {
    view,
    words: wordView(view),
    map: exploreMap(evidence(), view),
    tiles: exploreTiles(evidence(), view),
    keys: exploreKeys(view),
    tables: [...new Set(view.rows.flatMap(({ statistic }) => statistic.cells.map(({ table }) => table)))],
  };
  drawn.set(path, made);
  return made;
}

/** A view in the shape of a chart, for what takes either: a picture, an embed, a text. */
export function viewAsChart(id: ViewId): Omit<Chart, 'table' | 'tables'> {
  const { view, words, map, keys, tables } = exploreView(id);
  return {
    id: viewPath(id),
    ...words,
    source: `Heading back to harm (2016), ${listInWords(tables.map((each) => `“${table(each).meta.title}”`))}.`,
    drawings: [map],
    keys,
    layout: 'single',
    ledger: ledgerNumbers(view.rows.map(({ statistic }) => statistic)),
  };
}

/** Every view of this build. */
export function exploreViews(): DrawnView[] {
  return VIEWS.map(exploreView);
}

/** What the views hold of one place: its row in each view of its kind, or none where the report gives no number. */
export function viewsOfPlace(place: string): { id: ViewId; row: ViewRow | null; view: View }[] {
  return exploreViews()
    .filter(({ view }) => [...view.rows, ...view.unnamed].some(({ id }) => id === place))
    .map(({ view }) => ({
      id: { cohort: view.cohort, measure: view.measure, place: view.place },
      row: view.rows.find(({ id }) => id === place) ?? null,
      view,
    }));
}
