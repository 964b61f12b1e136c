// Ships to every reader: nothing here may be secret, and every page is whole without it.
import { ChartReader } from './chart-reader';
import { enableCopying } from './copy-link';
import { enableLeaving } from './leave';

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
// The working of a figure opens beside it; the link stays a link for new tabs, and where the script cannot be had.
document.addEventListener('click', (event) => {
  const figure = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a.figure') : null;
  if (figure === null || event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  import('./slip').then(
    ({ toggleSlip }) => toggleSlip(figure),
    () => location.assign(figure.href),
  );
});
start(() => customElements.define('chart-reader', ChartReader));
startFor('table[data-sortable]', async () => (await import('./sort-table')).enableSorting);
startFor('[data-tracker]', async () => (await import('./tracker')).enableTracker);
startFor('[data-search]', async (section) => {
  const { enableSearch } = await import('./search');
  return () => enableSearch(section);
});
startFor('[data-explorer]', async () => (await import('./explorer')).enableExplorer);
if (document.querySelector('.explore-table') !== null)
  document.addEventListener(
    'selectionchange',
    () => void import('./copy-rows').then(({ enableRowCopying }) => start(enableRowCopying), console.error),
    { once: true },
  );
startFor('[data-maps]', async (maps) => {
  maps.classList.add('zooms');
  const { enableZoom } = await import('./map-zoom');
  return () => enableZoom(maps);
});
