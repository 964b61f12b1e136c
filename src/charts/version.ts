import { createHash } from 'node:crypto';
import type { Chart } from './chart.ts';

/**
 * The version of a chart: eight figures of the SHA-256 of what it says, its words and its numbers. How it is drawn may be
 * mended without a new version.
 * @param rows its numbers as text, such as its CSV
 */
export function versionOf(
  { title, subtitle, source }: Pick<Chart, 'title' | 'subtitle' | 'source'>,
  rows: string,
): string {
  return createHash('sha256').update([title, subtitle, source, rows].join('\n')).digest('hex').slice(0, 8);
}
