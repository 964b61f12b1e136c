import type { Page } from '@playwright/test';

/** Collects everything a page says on its console, every error, and every request that leaves the site. */
export function watch(page: Page): string[] {
  const said: string[] = [];
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
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

/** One address of each kind of page. */
export const KINDS = [
  '/',
  '/reports/',
  '/reports/heading-back-to-harm/',
  '/reports/heading-back-to-harm/how-many/',
  '/findings/',
  '/findings/trafficked-rates-by-region/',
  '/findings/duration-over-week/',
  '/definitions/',
  '/definitions/unaccompanied-child/',
  '/recommendations/',
  '/recommendations/hbth-6-data-recording/',
  '/recommendations/hbth-5-risk-assessment/iii/',
  '/recommendations/boc-1-training/whole/',
  '/reports/heading-back-to-harm/cases/',
  '/themes/',
  '/themes/training/',
  '/addressees/police/',
  '/addressees/local-authorities/',
  '/practice/',
  '/timeline/',
  '/acronyms/',
  '/changes/',
  '/corrections/',
  '/search/',
  '/a-z/',
  '/packs/',
  '/for/policymakers/',
  '/for/journalists/',
  '/for/campaigners/',
  '/asked-and-rated/',
  '/explore/',
  '/explore/unaccompanied/missing-rate/authority/',
  '/explore/either/still-missing/authority/',
  '/places/',
  '/places/kent/',
  '/places/wales/',
  '/charts/kinds/',
  '/charts/responses-by-authority/',
  '/charts/nationalities-unaccompanied/',
  '/statistics/hbth-trafficked-missing-rate/',
  '/statistics/hbth-trafficked-missing-croydon/',
  '/ledger/',
  '/data/',
  '/data/heading-back-to-harm/children-by-region/',
  '/data/heading-back-to-harm/text-figures/',
  '/charts/',
  '/charts/missing-by-authority/',
  '/method/',
  '/help/',
  '/404.html',
] as const;
