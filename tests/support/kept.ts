import { existsSync, readdirSync } from 'node:fs';
import type { Chart } from '../../src/charts/chart.ts';
import { specimens } from '../../src/charts/gallery.ts';

/** Folders of pictures and texts that a person can look at, beside the tests of charts. */
export type KeptFolder = 'drawings' | 'tables' | 'kinds';

/** Where such a folder stands. */
export function keptPath(folder: KeptFolder): string {
  return `tests/charts/${folder}`;
}

/** Every drawing of some charts in both sizes, by the name of the file that keeps it. */
export function drawingsOf(charts: Iterable<Chart>): (readonly [string, string])[] {
  return [...charts].flatMap(({ id, drawings }) =>
    drawings.flatMap((drawing) =>
      (['wide', 'narrow'] as const).map((size) => [`${id}.${drawing.id}.${size}.svg`, drawing[size]] as const),
    ),
  );
}

/** Kept files of what is drawn no more: a runner that rewrites snapshots one by one leaves them. */
export function leftBehind(charts: Iterable<Chart>): string[] {
  const all = [...charts];
  const wanted: Record<KeptFolder, readonly string[]> = {
    drawings: drawingsOf(all).map(([name]) => name),
    tables: all.map(({ id }) => `${id}.txt`),
    kinds: specimens().map(({ id }) => `${id}.txt`),
  };
  return (Object.keys(wanted) as KeptFolder[]).flatMap((folder) => {
    const kept = existsSync(keptPath(folder)) ? readdirSync(keptPath(folder)) : [];
    return kept.filter((name) => !wanted[folder].includes(name)).map((name) => `${keptPath(folder)}/${name}`);
  });
}
