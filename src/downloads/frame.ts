import type { Drawing } from '../charts/chart';
import { embedHeights } from '../charts/embed-heights';

/** A frame that stands on another site: its address under /embed/, its title, and its heights in px. */
export type Frame = {
  readonly path: string;
  readonly title: string;
  readonly heights: { readonly wide: number; readonly narrow: number };
};

/** The markup of a frame: plain, without script. @param address absolute address of the embed */
export function frameCode(address: string, title: string, height: number): string {
  return `<iframe src="${address}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="${height}" loading="lazy"></iframe>`;
}

/** The frame of the latest version of something with words and drawings. */
export function latestFrame(
  of: string,
  {
    title,
    words,
    drawings,
    sideBySide,
  }: { title: string; words: string; drawings: readonly Drawing[]; sideBySide: boolean },
): Frame {
  return { path: `/embed/${of}/`, title, heights: embedHeights(drawings, words, sideBySide) };
}

/** Width for which a consumer that asks about no other is answered: the column of most blogs, in px. */
const WIDTH = 640;
/** How long an answer may be kept, in seconds: a day. */
const KEPT = 86_400;

/**
 * The oEmbed answer for a frame, with a picture where there is one.
 * @param title what its page is called where others may read it
 * Source of the shape: oembed.com, version 1.0, type "rich".
 */
export function oembedOf(
  frame: Frame,
  site: { readonly name: string; readonly absolute: (path: string) => string },
  title: string,
  picture?: { readonly path: string; readonly width: number; readonly height: number },
): Record<string, string | number> {
  return {
    version: '1.0',
    type: 'rich',
    provider_name: site.name,
    provider_url: site.absolute('/'),
    title,
    html: frameCode(site.absolute(frame.path), frame.title, frame.heights.narrow),
    width: WIDTH,
    height: frame.heights.narrow,
    cache_age: KEPT,
    ...(picture === undefined
      ? {}
      : {
          thumbnail_url: site.absolute(picture.path),
          thumbnail_width: picture.width,
          thumbnail_height: picture.height,
        }),
  };
}
