import { frameHeight, type FrameContent } from './frame-heights';

/** A frame that stands on another site: its address under /embed/, its title, and its height in px by the width of its column. */
export type Frame = {
  readonly path: string;
  readonly title: string;
  readonly heightAt: (width: number) => number;
};

/** Widths of columns, in px, for which a page gives the height of a frame. */
export const COLUMNS = [300, 360, 480, 640, 768, 1000] as const;
/** What a frame tells its host: { type: this, height: px }. docs/embedding.md documents it. */
export const HEIGHT_MESSAGE = 'accounted-for:height';
/** The column of most articles and blogs, in px. */
const COMMON = 640;

/** The frame itself, without script. @param address absolute address of the embed */
export function frameMarkup(address: string, { title, heightAt }: Frame): string {
  return `<iframe src="${address}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="${heightAt(COMMON)}" style="border:0" loading="lazy"></iframe>`;
}

/**
 * The code for another site: the frame, and a line that gives it the height that it asks for. The line heeds messages of
 * this site's origin alone, and only changes the frame that sent one.
 */
export function frameCode(address: string, frame: Frame): string {
  const { origin } = new URL(address);
  const line = `addEventListener("message",function(e){if(e.origin==="${origin}"&&e.data&&e.data.type==="${HEIGHT_MESSAGE}")document.querySelectorAll("iframe").forEach(function(f){if(f.contentWindow===e.source)f.height=e.data.height})})`;
  return `${frameMarkup(address, frame)}\n<script>${line}</script>`;
}

/** The frame of the latest version of something. @param of what is framed, such as "charts/missing-by-region" */
export function latestFrame(of: string, title: string, content: FrameContent): Frame {
  return { path: `/embed/${of}/`, title, heightAt: (width) => frameHeight(content, width) };
}

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
    html: frameMarkup(site.absolute(frame.path), frame),
    width: COMMON,
    height: frame.heightAt(COMMON),
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
