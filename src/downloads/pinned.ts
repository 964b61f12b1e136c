import type { Chart, Drawing } from '../charts/chart';
import { versionOf } from '../charts/version';
import { readPinned, type Pinned } from '../data/pinned';
import { VIEWS, viewPath } from '../explore-state';
import { exploreView, viewAsChart } from '../explore-views';
import { charts, findings, reports } from '../queries';
import { href } from '../site';
import { chartCsv } from './csv';
import { footOf } from './chart-frame';
import { framedSource, framedWords } from './finding-frame';
import { latestFrame, type Frame } from './frame';
import { pictureMarkup } from './picture';
import { viewCsv } from './view-csv';

/** A version that a frame can hold for ever, ready for a page. */
export type PinnedEmbed = Pinned & {
  /** True for what the site says today. */
  readonly isCurrent: boolean;
};

/** Stands in a kept picture for the address of the site, which may change. */
export const SITE_PLACE = '{site}';

type Published = {
  readonly of: string;
  readonly chart: Pick<Chart, 'title' | 'subtitle' | 'source' | 'keys' | 'drawings'>;
  readonly rows: string;
};

/** What was read and drawn already in this build. */
const known: { kept?: readonly Pinned[]; now?: ReadonlyMap<string, PinnedEmbed> } = {};

/** The frame of a kept version: its picture, drawn smaller where a column is narrower, and the way to its page. */
function pinnedFrame({ of, version, title, wide, narrow }: PinnedEmbed, address: string): Frame {
  const drawing: Drawing = { id: '', label: '', cohort: null, wide, narrow, compact: null };
  const content = {
    words: [],
    keys: [],
    drawings: [drawing],
    sideBySide: false,
    foot: [...footOf(address)],
  };
  return latestFrame(`${of}/${version}`, title, content);
}

/** Every version that was ever kept, and the one of today of each chart, view and finding, kept or not yet. */
export async function pinnedEmbeds(): Promise<PinnedEmbed[]> {
  const kept = (known.kept ??= readPinned());
  const today = (await published()).map(({ of, chart, rows }) => ({ of, chart, version: versionOf(chart, rows) }));
  const isCurrent = (each: Pinned): boolean =>
    today.some(({ of, version }) => of === each.of && version === each.version);
  const fresh = today
    .filter(({ of, version }) => !kept.some((each) => each.of === of && each.version === version))
    .map(({ of, chart, version }) => ({ of, version, title: chart.title, ...picturesOf(of, chart) }));
  return [...kept, ...fresh].map((each) => ({ ...each, isCurrent: isCurrent(each) }));
}

/** The pinned version of today of one chart, view or finding. */
export async function pinnedEmbed(of: string): Promise<PinnedEmbed> {
  known.now ??= new Map((await pinnedEmbeds()).flatMap((each) => (each.isCurrent ? [[each.of, each] as const] : [])));
  const found = known.now.get(of);
  if (found === undefined) throw new Error(`A page asks for the version of ${of}, which does not exist.`);
  return found;
}

/** The two frames that a page offers of one thing: of what the site says from day to day, and of what it says today. */
export async function bothFrames(
  of: string,
  latest: Frame,
  address: string,
): Promise<{ name: string; frame: Frame }[]> {
  const kept = await pinnedEmbed(of);
  return [
    { name: 'The latest version, which changes when the site does', frame: latest },
    {
      name: 'This version for ever, with a line once there is a newer one',
      frame: { ...pinnedFrame(kept, address), title: latest.title },
    },
  ];
}

function picturesOf(of: string, chart: Published['chart']): { wide: string; narrow: string } {
  const words = { ...chart, address: new URL(href(`/${of}/`), import.meta.env.SITE).href };
  return {
    wide: pictureMarkup(words, chart.drawings, 'wide'),
    narrow: pictureMarkup(words, chart.drawings, 'narrow'),
  };
}

async function published(): Promise<Published[]> {
  return [
    ...[...charts().values()].map((chart) => ({ of: `charts/${chart.id}`, chart, rows: chartCsv(chart) })),
    ...VIEWS.map((id) => ({
      of: viewPath(id).replace(/^\/|\/$/g, ''),
      chart: viewAsChart(id),
      rows: viewCsv(exploreView(id).view),
    })),
    ...(await publishedFindings()),
  ];
}

/** Findings as pictures of their words: the claim, what it must be read with, and where it stands. */
async function publishedFindings(): Promise<Published[]> {
  const all = await reports();
  return (await findings()).map((entry) => {
    const { statement, care } = framedWords(entry);
    const report = all.find(({ id }) => id === entry.data.report);
    if (report === undefined) throw new Error(`The finding ${entry.id} names the report ${entry.data.report}.`);
    return {
      of: `findings/${entry.id}`,
      chart: {
        title: statement,
        subtitle: care.map(({ head, text }) => `${head} ${text}`).join(' '),
        source: framedSource(entry, report),
        keys: [],
        drawings: [],
      },
      rows: '',
    };
  });
}
