import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Page } from '@playwright/test';
import { addressOf, fullest, isEmbed, pageTypes } from '../support/page-types.ts';

/** The reader's own size of text, in px: 24 and 32, which is 200 %. */
const SIZES = [24, 32];
const WIDTHS = [320, 390, 540, 768, 1024, 1280];

/** What WCAG 2.2, 1.4.12, lets a reader ask for. */
const SPACING =
  '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important; } p { margin-bottom: 2em !important; }';

/** Opens a browser whose reader has set a size of text, as a profile does; a page may be given the reader's own style. */
async function withText(size: number, look: (page: Page) => Promise<void>): Promise<void> {
  const { executablePath, args } = test.info().project.use.launchOptions ?? {};
  const profile = mkdtempSync(join(tmpdir(), 'large-text-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default', 'Preferences'),
    JSON.stringify({ webkit: { webprefs: { default_font_size: size } } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    baseURL: test.info().project.use.baseURL ?? '',
    bypassCSP: true,
    ...(executablePath === undefined ? {} : { executablePath }),
    ...(args === undefined ? {} : { args }),
  });
  try {
    await look(context.pages()[0] ?? (await context.newPage()));
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** How far a page reaches, and where the way out stands, at the top of the page and further down. */
async function reach(page: Page): Promise<{ size: string; widest: number; leave: string }> {
  return page.evaluate(() => {
    const leave = document.querySelector('[data-leave]')?.getBoundingClientRect();
    const isSeen =
      leave === undefined ||
      (leave.left >= 0 && leave.right <= innerWidth && leave.top >= 0 && leave.bottom <= innerHeight);
    return {
      size: getComputedStyle(document.documentElement).fontSize,
      widest: Math.max(document.body.scrollWidth, document.documentElement.scrollWidth),
      leave: isSeen ? 'on the screen' : `at ${leave.left} to ${leave.right} px, ${leave.top} to ${leave.bottom} px`,
    };
  });
}

for (const size of SIZES) {
  test(`with text of ${size} px every type of page keeps within its screen, and “Leave this site” is on it`, async () => {
    test.setTimeout(180_000);
    await withText(size, async (page) => {
      for (const type of pageTypes().filter((each) => !isEmbed(each))) {
        await page.goto(addressOf(fullest(type)));
        for (const spacing of [false, true]) {
          if (spacing) await page.addStyleTag({ content: SPACING });
          for (const width of WIDTHS) {
            await page.setViewportSize({ width, height: 800 });
            const found = await reach(page);
            expect(found, `${addressOf(fullest(type))} at ${width} px${spacing ? ', spaced' : ''}`).toEqual({
              size: `${size}px`,
              widest: width,
              leave: 'on the screen',
            });
          }
        }
      }
    });
  });
}
