import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Frame, Page } from '@playwright/test';
import { TYPES } from '../../scripts/serve.ts';
import { DIST } from './site.ts';

/** The address that the built site has, and a site that frames it; neither exists, so both are answered here. */
const SITE = 'https://accounted-for.example';
const HOST = 'https://a-newspaper.example/';

/** Opens a page of somebody else's with the given markup in its body, and lets the site answer from what was built. */
export async function openHost(page: Page, markup: string): Promise<void> {
  await page.unrouteAll();
  await page.route(`${SITE}/**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const file = join(DIST, path.endsWith('/') ? `${path}index.html` : path);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    const headers = { 'content-type': TYPES[extname(file)] ?? '', 'access-control-allow-origin': '*' };
    return route.fulfill({ body: readFileSync(file), headers });
  });
  await page.route(HOST, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><html lang="en"><title>An article</title><body style="margin:0;background:#fff">${markup}</body></html>`,
    }),
  );
  await page.goto(HOST);
  // A frame that is loaded when it comes into view is not there at once.
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  await frame?.waitForURL(`${SITE}/**`);
}

/** The frame on the host's page. */
export function framed(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().startsWith(SITE));
  if (frame === undefined) throw new Error('The host shows no frame of the site.');
  return frame;
}
