// Times the drawing of every chart and of every view of the explorer, and in a slowed-down browser the work of a change.
// With the word "drawing" it leaves the browser out.
import { existsSync } from 'node:fs';
import { exploreMap } from '../../src/charts/explore-map.ts';
import { CHART_IDS, drawChart } from '../../src/charts/registry.ts';
import { specimens } from '../../src/charts/gallery.ts';
import { benchBrowser } from '../bench-browser.ts';
import { findBrowser } from '../find-browser.ts';
import { loadEvidence } from '../../src/evidence.ts';
import { bestOfThree } from '../best-of-three.ts';
import { DEFAULT_STATE, readState, VIEWS, viewPath, writeState } from '../../src/explore-state.ts';
import { viewOf } from '../../src/model/explore/view.ts';
import { wordView } from '../../src/model/explore/words.ts';

function say(what: string, ms: number, unit = 'ms'): void {
  console.log(`${what.padEnd(58)} ${ms.toFixed(1).padStart(9)} ${unit}`);
}

const evidence = loadEvidence();
const places = Array.from({ length: 2000 }, (_, index) => `place-${index}`);
const known = { regions: ['london'], places };
const full = { ...DEFAULT_STATE, region: 'london', at: ['place-3', 'place-1999'] };

say(
  `All ${CHART_IDS.length} charts`,
  bestOfThree(() => CHART_IDS.forEach((id) => drawChart(id, evidence))),
);
for (const id of CHART_IDS)
  say(
    `  ${id}`,
    bestOfThree(() => drawChart(id, evidence)),
  );
say(
  `All ${VIEWS.length} views of the explorer`,
  bestOfThree(() =>
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
    bestOfThree(() => exploreMap(evidence, viewOf(evidence, id))),
  );
say('Kinds at their edges', bestOfThree(specimens));
say(
  'A thousand addresses written and read, 2,000 places known',
  bestOfThree(() => {
    for (let round = 0; round < 1000; round++) readState(writeState(full), known);
  }),
);
if (!process.argv.includes('drawing')) {
  if (existsSync('dist/index.html') && findBrowser() !== null) {
    console.log('In a browser four times slower than this machine, on the site in dist/:');
    await benchBrowser(say);
  } else console.log('No times in a browser: they need a built site (npm run build) and Chrome, Chromium or Edge.');
}
