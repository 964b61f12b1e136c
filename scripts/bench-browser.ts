import { chromium, type Page } from '@playwright/test';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';

/** How much slower than this machine the reader's is taken to be. */
const SLOWDOWN = 4;
/** The view that is made larger, and to how many places. */
const LARGE = '/explore/unaccompanied/missing-rate/authority/';
const PLACES = 2000;

/** What a reader changes, one after another, from the unaccompanied children by authority. */
const CHANGES: readonly (readonly [string, string])[] = [
  ['sort', 'name'],
  ['sort', 'value'],
  ['region', 'london'],
  ['region', ''],
  ['cohort', 'trafficked'],
  ['cohort', 'unaccompanied'],
  ['measure', 'in-care'],
  ['measure', 'missing-rate'],
  ['place', 'region'],
  ['place', 'authority'],
];

/**
 * Times the explorer and the heaviest chapter in a browser slowed down four times, from a choice to the next frame on
 * the screen, for the places there are and for 2,000 made-up ones.
 * @param say prints one line
 */
export async function benchBrowser(say: (what: string, ms: number) => void): Promise<void> {
  const { address, server } = await serve('dist');
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await timeChapter(page, address, say);
    await timeExplorer(page, address, 'explorer', say);
    await page.route(`**${LARGE}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: enlarge(await response.text()) });
    });
    await timeExplorer(page, address, `${PLACES} made-up places`, say);
  } finally {
    await browser.close();
    server.close();
  }
}

async function slow(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

async function timeExplorer(page: Page, address: string, name: string, say: (what: string, ms: number) => void) {
  await slow(page, 1);
  await page.goto(`${address}explore/?cohort=unaccompanied&place=authority`);
  await page.locator('[data-explorer]:not([hidden])').waitFor();
  await page.waitForTimeout(500);
  await slow(page, SLOWDOWN);
  for (const [field, value] of CHANGES) {
    // A reader's hand is on the control for a moment before it changes.
    await page.locator(`select[name=${field}]`).focus();
    await page.waitForTimeout(800);
    say(`  ${name}: ${field} to ${value === '' ? 'all' : value}`, await page.evaluate(change, [field, value] as const));
    await page.waitForTimeout(400);
  }
}

/** Runs in the page: changes a control and resolves once the frame after it is on the screen. */
function change([field, value]: readonly [string, string]): Promise<number> {
  return new Promise((done) => {
    const control = document.querySelector<HTMLSelectElement>(`select[name=${field}]`);
    const told = document.querySelector('[data-told]');
    if (control === null || told === null) throw new Error(`No control for ${field}.`);
    const start = performance.now();
    // The explorer says what came of each choice, whatever it was, as the last thing it does before a frame.
    new MutationObserver((_, observer) => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    }).observe(told, { childList: true, characterData: true, subtree: true });
    control.value = value;
    control.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

async function timeChapter(page: Page, address: string, say: (what: string, ms: number) => void): Promise<void> {
  await slow(page, SLOWDOWN);
  for (const path of ['reports/heading-back-to-harm/how-many/', 'charts/missing-by-region/', 'explore/']) {
    await page.goto(`${address}${path}`);
    await page.waitForTimeout(1500);
    const { before, after, script } = await page.evaluate(longestTasks);
    say(`  ${path}: longest task up to first paint`, before);
    say(`  ${path}: longest task after it`, after);
    say(`  ${path}: longest run of a script`, script);
  }
}

type Longest = { before: number; after: number; script: number };

/** Runs in the page: its longest tasks so far, before and after the first paint, and its longest run of one script, in ms; 0 for none that a browser reports. */
function longestTasks(): Promise<Longest> {
  return new Promise((done) => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
    const longest: Longest = { before: 0, after: 0, script: 0 };
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const when = startTime < painted ? 'before' : 'after';
        longest[when] = Math.max(longest[when], duration);
      }
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver((list) => {
      const frames = list.getEntries() as (PerformanceEntry & { scripts?: readonly { duration: number }[] })[];
      for (const { duration } of frames.flatMap((frame) => frame.scripts ?? []))
        longest.script = Math.max(longest.script, duration);
    }).observe({ type: 'long-animation-frame', buffered: true });
    setTimeout(() => done(longest), 200);
  });
}

/** The page of a view with its bodies of rows and its marks repeated under made-up ids, until it holds 2,000 places. */
function enlarge(html: string): string {
  const repeat = (text: string, times: number): string =>
    Array.from({ length: times }, (_, index) =>
      index === 0 ? text : text.replaceAll(/data-place="([^"]+)"/g, `data-place="$1-${index}"`),
    ).join('');
  const rows = html.match(/<tr role="row" data-place=/g)?.length ?? 1;
  return html
    .replace(/<tbody role="rowgroup">[\s\S]*?<\/tbody>/g, (body) => repeat(body, Math.ceil(PLACES / rows)))
    .replace(/<tbody class="few"[\s\S]*?<\/tbody>/g, (body) => repeat(body, Math.ceil(PLACES / rows)))
    .replace(/<g class="mark[^"]*" data-place="[^"]+">[\s\S]*?<\/g>/g, (mark) => repeat(mark, 5));
}
