import type { Chart } from '../charts/chart';
import { versionOf } from '../charts/version';
import { readPinned, type Pinned } from '../data/pinned';
import { VIEWS, viewPath } from '../explore-state';
import { exploreView, viewAsChart } from '../explore-views';
import { charts } from '../queries';
import { href } from '../site';
import { chartCsv } from './csv';
import { pictureMarkup } from './picture';
import { viewCsv } from './view-csv';

/** A version that a frame can hold for ever, ready for a page. */
export type PinnedEmbed = Pinned & {
  /** True for what the site says today. */
  readonly isCurrent: boolean;
};

/** Stands in a kept picture for the address of the site, which may change. */
export const SITE_PLACE = '{site}';

type Published = { readonly of: string; readonly chart: Omit<Chart, 'table' | 'tables'>; readonly rows: string };

/** What was read and drawn already in this build. */
const known: { kept?: readonly Pinned[]; now?: ReadonlyMap<string, PinnedEmbed> } = {};

/** Height that the frame of a picture needs in px, with the line below it. */
export function pinnedHeight(picture: string): number {
  return Math.ceil(Number(/ height="([\d.]+)"/.exec(picture)?.[1] ?? 0)) + FOOT;
}

/** Padding of the page of a frame, and the two lines of the longest notice. */
const FOOT = 110;

/** Every version that was ever kept, and the one of today of each chart and view, kept or not yet. */
export function pinnedEmbeds(): PinnedEmbed[] {
  const kept = (known.kept ??= readPinned());
  const today = published().map(({ of, chart, rows }) => ({ of, chart, version: versionOf(chart, rows) }));
  const isCurrent = (each: Pinned): boolean =>
    today.some(({ of, version }) => of === each.of && version === each.version);
  const fresh = today
    .filter(({ of, version }) => !kept.some((each) => each.of === of && each.version === version))
    .map(({ of, chart, version }) => ({ of, version, title: chart.title, ...picturesOf(of, chart) }));
  return [...kept, ...fresh].map((each) => ({ ...each, isCurrent: isCurrent(each) }));
}

/** The pinned version of today of one chart or view. */
export function pinnedEmbed(of: string): PinnedEmbed {
  known.now ??= new Map(pinnedEmbeds().flatMap((each) => (each.isCurrent ? [[each.of, each] as const] : [])));
  const found = known.now.get(of);
  if (found === undefined) throw new Error(`A page asks for the version of ${of}, which does not exist.`);
  return found;
}

function picturesOf(of: string, chart: Published['chart']): { wide: string; narrow: string } {
  const words = { ...chart, address: new URL(href(`/${of}/`), import.meta.env.SITE).href };
  return {
    wide: pictureMarkup(words, chart.drawings, 'wide'),
    narrow: pictureMarkup(words, chart.drawings, 'narrow'),
  };
}

function published(): Published[] {
  return [
    ...[...charts().values()].map((chart) => ({ of: `charts/${chart.id}`, chart, rows: chartCsv(chart) })),
    ...VIEWS.map((id) => ({
      of: viewPath(id).replace(/^\/|\/$/g, ''),
      chart: viewAsChart(id),
      rows: viewCsv(exploreView(id).view),
    })),
  ];
}
