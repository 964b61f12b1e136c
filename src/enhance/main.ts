// Ships to every reader: nothing here may be secret, and every page is whole without it.
import { ChartReader } from './chart-reader';
import { enableCopying } from './copy-link';
import { enableLeaving } from './leave';
import { enableSlips } from './slip';
import { enableSorting } from './sort-table';

/** Starts one enhancement; a fault in it must not silence the others. */
function start(enhance: () => void): void {
  try {
    enhance();
  } catch (error) {
    console.error(error);
  }
}

/** Starts what only some pages have, fetched only there. */
function startFor(part: string, load: (found: HTMLElement) => Promise<() => void>): void {
  const found = document.querySelector<HTMLElement>(part);
  if (found !== null) load(found).then(start, console.error);
}

start(enableLeaving);
start(enableCopying);
start(enableSlips);
start(enableSorting);
start(() => customElements.define('chart-reader', ChartReader));
startFor('[data-tracker]', async () => (await import('./tracker')).enableTracker);
startFor('[data-search]', async (section) => {
  const { enableSearch } = await import('./search');
  return () => enableSearch(section);
});
startFor('[data-explorer]', async () => (await import('./explorer')).enableExplorer);
startFor('.explore-table', async () => (await import('./copy-rows')).enableRowCopying);
startFor('[data-maps]', async (maps) => {
  const { enableZoom } = await import('./map-zoom');
  return () => enableZoom(maps);
});
