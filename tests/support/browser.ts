import {
  test as base,
  type Browser,
  type BrowserContextOptions,
  type BrowserContext,
  type Page,
} from '@playwright/test';

type OfTest = {
  /** A page with script that tests of one worker share: for tests that look and leave nothing behind. */
  shared: Page;
  /** The same without script. */
  still: Page;
};
type OfWorker = { sharedContext: BrowserContext; stillContext: BrowserContext };

const DESKTOP = { width: 1280, height: 900 };

async function keep(
  browser: Browser,
  options: BrowserContextOptions,
  use: (context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  await context.newPage();
  await use(context);
  await context.close();
}

/** Hands out the page of a context as a reader would find it: at a desk, in light, on a screen. */
async function lend(context: BrowserContext, use: (page: Page) => Promise<void>): Promise<void> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ media: null, colorScheme: 'light' });
  await use(page);
  for (const event of ['console', 'pageerror', 'request', 'response'] as const) page.removeAllListeners(event);
  await page.goto('about:blank');
}

/** Playwright's test with two pages that need not be opened anew for each test, which costs more than most tests do. */
export const test = base.extend<OfTest, OfWorker>({
  sharedContext: [
    ({ browser }, use, { project }) => keep(browser, { baseURL: project.use.baseURL ?? '' }, use),
    { scope: 'worker' },
  ],
  stillContext: [
    ({ browser }, use, { project }) =>
      keep(browser, { baseURL: project.use.baseURL ?? '', javaScriptEnabled: false }, use),
    { scope: 'worker' },
  ],
  shared: ({ sharedContext }, use) => lend(sharedContext, use),
  still: ({ stillContext }, use) => lend(stillContext, use),
});
