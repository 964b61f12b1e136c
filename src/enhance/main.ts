// Ships to every reader: nothing here may be secret, and every page is whole without it.
import { ChartReader } from './chart-reader';
import { enableCopying } from './copy-link';
import { enableLeaving } from './leave';
import { enableSlips } from './slip';
import { enableSorting } from './sort-table';
import { enableTracker } from './tracker';

/** Starts one enhancement; a fault in it must not silence the others. */
function start(enhance: () => void): void {
  try {
    enhance();
  } catch (error) {
    console.error(error);
  }
}

start(enableLeaving);
start(enableCopying);
start(enableSlips);
start(enableSorting);
start(enableTracker);
if (document.querySelector('[data-explorer]') !== null)
  import('./explorer').then(({ enableExplorer }) => start(enableExplorer), console.error);
start(() => customElements.define('chart-reader', ChartReader));
