import { viewPath, VIEWS } from '../explore-state';
import { viewAsChart } from '../explore-views';
import { items } from '../items';
import { filePath, type Item } from '../items/item';
import { shownOutside } from '../items/quiet';
import { charts, evidence, findings, report } from '../queries';
import { printedAddress } from '../site';
import { CARD } from './card';
import { chartFrame } from './chart-frame';
import { findingFrame, framedSource } from './finding-frame';
import type { Frame } from './frame';
import { itemFrame } from './item-frame';
import { pictureSize } from './picture';

/** What a consumer of oEmbed is told of a page: its frame, what it is called outside, and a picture of it. */
export type Framed = {
  /** Path of the page, without its slashes: "charts/missing-by-region". */
  readonly of: string;
  readonly frame: Frame;
  readonly title: string;
  readonly picture: { readonly path: string; readonly width: number; readonly height: number };
};

/** Kinds of item that a frame shows by the words of their card. */
const BY_CARD: ReadonlySet<Item['kind']> = new Set(['place', 'statistic', 'table']);

/** Everything that can be framed on another site. @param absolute gives the absolute address of a path */
export async function allFramed(absolute: (path: string) => string): Promise<Framed[]> {
  const all = await items();
  const found = (of: string): Item => {
    const item = all.get(`/${of}/`);
    if (item === undefined) throw new Error(`No item stands at /${of}/.`);
    return item;
  };
  const told = (of: string, frame: Frame, picture?: Framed['picture']): Framed => {
    const item = found(of);
    const { title, quiet } = shownOutside(item);
    const card = { path: filePath('/cards', item.path, 'png'), ...CARD };
    return { of, frame, title, picture: quiet || picture === undefined ? card : picture };
  };
  const words = (of: string): string => printedAddress(absolute(`/${of}/`));
  const drawn = [
    ...[...charts().values()].map((chart) => ({ of: `charts/${chart.id}`, chart })),
    ...VIEWS.map((id) => ({ of: viewPath(id).slice(1, -1), chart: viewAsChart(id) })),
  ].map(({ of, chart }) =>
    told(of, chartFrame(of, chart, words(of)), {
      path: `/${of}.png`,
      ...pictureSize({ ...chart, address: absolute(`/${of}/`) }, chart.drawings),
    }),
  );
  const said = (await findings()).map(async (entry) => {
    const of = `findings/${entry.id}`;
    return told(of, findingFrame(entry, framedSource(entry, await report(entry.data.report)), words(of)));
  });
  const named = [...all.values()]
    .filter(({ kind }) => BY_CARD.has(kind))
    .map((item) => told(item.path.slice(1, -1), itemFrame(item, words(item.path.slice(1, -1)), rowsOf(item))));
  return [...drawn, ...(await Promise.all(said)), ...named];
}

/** How many rows a table has; none for what is no table. */
function rowsOf({ kind, path }: Item): number {
  return kind === 'table' ? (evidence().tables.get(path.slice(6, -1))?.rows.length ?? 0) : 0;
}
