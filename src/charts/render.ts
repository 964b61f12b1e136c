import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { escapeText } from './svg.ts';

/** What `renderPlot` adds to a Plot: a name for its ids and for assistive technology. */
export type PlotFrame = { readonly id: string; readonly label: string; readonly className: string };

/**
 * Draws an Observable Plot to an SVG string on the server: the one place with a server DOM.
 * Ids come from a process-wide counter in Plot, so they are renamed after the chart; attributes are rounded to 0.1;
 * Plot's own style element is dropped, as site CSS dresses the classes.
 * @throws Error when Plot warns, which is how it tells of dates or numbers that arrive as text.
 */
export function renderPlot(options: Plot.PlotOptions, frame: PlotFrame): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const warnings: string[] = [];
  const warn = console.warn;
  console.warn = (message: unknown): void => void warnings.push(String(message));
  try {
    const plot = Plot.plot({ ...options, document, className: 'plot' });
    if (warnings.length > 0 || plot.tagName.toLowerCase() !== 'svg')
      throw new Error(`The chart ${frame.id} was drawn with a warning: ${warnings.join('; ')}`);
    return settle(plot.outerHTML, frame);
  } finally {
    console.warn = warn;
  }
}

function settle(markup: string, { id, label, className }: PlotFrame): string {
  const names = new Map<string, string>();
  for (const [, name = ''] of markup.matchAll(/\sid="([^"]+)"/g)) names.set(name, `${id}-${names.size + 1}`);
  let settled = markup
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/ (?:xmlns(?::xlink)?|font-family|font-size)="[^"]*"/g, '');
  for (const [from, to] of names)
    settled = settled.replaceAll(`"${from}"`, `"${to}"`).replaceAll(`#${from})`, `#${to})`);
  settled = settled
    .replace(/ aria-(?:label|description)="[^"]*"/g, '')
    .replace(
      /(\s[a-z0-9-]+=")([^"]*\d\.\d{2,}[^"]*)"/gi,
      (_, head: string, value: string) => `${head}${roundAll(value)}"`,
    );
  settled = settled.replace(/<circle /g, '<circle class="mark" ');
  return settled.replace(
    /^<svg([^>]*)class="plot"([^>]*)>/,
    `<svg$1class="chart ${className}" role="img" aria-labelledby="${id}-title"$2><title id="${id}-title">${escapeText(label)}</title>`,
  );
}

function roundAll(value: string): string {
  return value.replace(/-?\d*\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
}
