import type { Page } from '@playwright/test';

/** Collects everything a page says on its console, every error, and every request that leaves the site. */
export function watch(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => {
    said.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  page.on('request', (request) => {
    if (!request.url().startsWith('http://localhost')) said.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.url().endsWith('/no-such-page/'))
      said.push(`${response.status()}: ${response.url()}`);
  });
  return said;
}
