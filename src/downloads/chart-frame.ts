import type { Chart } from '../charts/chart';
import { SITE_NAME } from '../site';
import { latestFrame, type Frame } from './frame';
import { framedText, framedTitle, type FrameContent } from './frame-heights';

/** What a chart or a view says in a frame. */
export type FramedChart = Pick<Chart, 'title' | 'subtitle' | 'source' | 'drawings' | 'keys' | 'layout'>;

/** The way from a frame to its page, as its last lines say it. @param address without the protocol */
export function footOf(address: string): FrameContent['foot'] {
  return [
    { words: `${SITE_NAME}: the table, the notes and the source.` },
    { words: address, above: 0, isAddress: true },
  ];
}

/** The frame of a chart or a view. @param of such as "charts/missing-by-region" @param address of its page, in words */
export function chartFrame(of: string, chart: FramedChart, address: string): Frame {
  const content: FrameContent = {
    words: [framedTitle(chart.title), framedText(chart.subtitle)],
    keys: chart.keys,
    drawings: chart.drawings,
    sideBySide: chart.layout === 'side-by-side',
    foot: [{ lead: 'Source:', words: chart.source }, ...footOf(address)],
  };
  return latestFrame(of, chart.title, content);
}
