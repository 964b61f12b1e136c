import { findBrowser } from '../find-browser.ts';
import { run } from '../run.ts';

const browser = findBrowser();
if (browser === null) {
  console.error('No browser to test with: install Chrome, Chromium or Edge, or name one in BROWSER_PATH.');
  process.exit(1);
}
process.exit(
  run('playwright', ['test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)], {
    BROWSER_PATH: browser,
  }).ok
    ? 0
    : 1,
);
