import type { Chart } from '../../src/charts/chart.ts';
import { dressPicture } from '../../src/downloads/dress.ts';
import { sizeOf } from '../../src/downloads/picture.ts';

/** A drawing that any program shows as a reader sees it in light, one element a line, so that a change can be read. */
export function asPicture(svg: string): string {
  const { width, height } = sizeOf(svg);
  const ground = '<rect class="picture-ground" width="100%" height="100%"/>';
  const whole = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${ground}${svg}</svg>`;
  return `${lines(dressPicture(whole))}\n`;
}

/** A drawing in whole pixels and without the outlines of places, for shapes whose words are made up. */
export function asOutline(svg: string): string {
  const whole = svg
    .replace(/ d="[^"]{300,}"/g, ' d="shape"')
    .replace(/="[^"]*"/g, (attribute) =>
      attribute.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number)))),
    );
  return `${lines(whole)}\n`;
}

/** The title and the table of a chart as a reader reads them, a row a line. */
export function asTable({ title, table }: Chart): string {
  const rows = [table.columns.map(({ label }) => label), ...table.rows.map((row) => row.cells.map(({ text }) => text))];
  return `${title}\n\n${rows.map((cells) => cells.join(' | ')).join('\n')}\n`;
}

/** Breaks markup before each element but those within a line of words, where a break would be a space. */
function lines(markup: string): string {
  return markup.replace(/>(<(?!\/?tspan|\/(?:text|title|desc)>))/g, '>\n$1');
}
