// Times the drawing of every chart and of every view of the explorer, and in a slowed-down browser the work of a change.
// With the word "drawing" it leaves the browser out.
import { existsSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { exploreMap } from '../../src/charts/explore-map.ts';
import { CHART_IDS, drawChart } from '../../src/charts/registry.ts';
import { specimens } from '../../src/charts/gallery.ts';
import { benchBrowser } from '../bench-browser.ts';
import { findBrowser } from '../find-browser.ts';
import { loadEvidence } from '../../src/evidence.ts';
import { DEFAULT_STATE, readState, VIEWS, viewPath, writeState } from '../../src/explore-state.ts';
import { viewOf } from '../../src/model/explore/view.ts';
import { wordView } from '../../src/model/explore/words.ts';

/** Best of three, in milliseconds. */
function time(work: () => void): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

function say(what: string, ms: number, unit = 'ms'): void {
  console.log(`${what.padEnd(58)} ${ms.toFixed(1).padStart(9)} ${unit}`);
}

const evidence = loadEvidence();
const places = Array.from({ length: 2000 }, (_, index) => `place-${index}`);
const known = { regions: ['london'], places };
const full = { ...DEFAULT_STATE, region: 'london', at: ['place-3', 'place-1999'] };

say(
  `All ${CHART_IDS.length} charts`,
  time(() => CHART_IDS.forEach((id) => drawChart(id, evidence))),
);
for (const id of CHART_IDS)
  say(
    `  ${id}`,
    time(() => drawChart(id, evidence)),
  );
say(
  `All ${VIEWS.length} views of the explorer`,
  time(() =>
    VIEWS.forEach((id) => {
      const view = viewOf(evidence, id);
      wordView(view);
      exploreMap(evidence, view);
    }),
  ),
);
for (const id of VIEWS)
  say(
    `  ${viewPath(id)}`,
    time(() => exploreMap(evidence, viewOf(evidence, id))),
  );
say('Kinds at their edges', time(specimens));
say(
  'A thousand addresses written and read, 2,000 places known',
  time(() => {
    for (let round = 0; round < 1000; round++) readState(writeState(full), known);
  }),
);
if (!process.argv.includes('drawing')) {
  if (existsSync('dist/index.html') && findBrowser() !== null) {
    console.log('In a browser four times slower than this machine, on the site in dist/:');
    await benchBrowser(say);
  } else console.log('No times in a browser: they need a built site (npm run build) and Chrome, Chromium or Edge.');
}
