import { readdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { VIEWS, viewPath } from '../../src/explore-state.ts';
import { test } from '../support/browser.ts';

/** Pages whose drawings are looked at, by what they show. */
const PAGES = [...readdirSync('dist/embed/charts').map((id) => `/charts/${id}/`), ...VIEWS.map(viewPath)];

/** Runs in the page: words that lie on other words or on a bar, and words that leave their column. */
function findFaults(): string[] {
  const faults: string[] = [];
  const bite = 2;
  const on = (a: DOMRect, b: DOMRect): boolean =>
    a.left < b.right - bite && b.left < a.right - bite && a.top < b.bottom - bite * 2 && b.top < a.bottom - bite * 2;
  for (const svg of document.querySelectorAll<SVGSVGElement>('figure.plate svg.chart')) {
    const column = svg.closest('.drawings, .explore-drawings, td, figure')?.getBoundingClientRect();
    if (svg.getClientRects().length === 0 || column === undefined) continue;
    const words = [...svg.querySelectorAll('text')]
      .filter((text) => text.textContent.trim() !== '')
      .map((text) => ({ says: text.textContent.trim(), box: text.getBoundingClientRect() }));
    const bars = [...svg.querySelectorAll('.bar, .part')].map((bar) => bar.getBoundingClientRect());
    for (const [index, { says, box }] of words.entries()) {
      if (box.left < column.left - bite || box.right > column.right + bite) faults.push(`leaves its column: ${says}`);
      for (const other of words.slice(index + 1)) if (on(box, other.box)) faults.push(`${says} lies on ${other.says}`);
      if (bars.some((bar) => on(box, bar))) faults.push(`${says} lies on a bar`);
    }
  }
  return faults;
}

/** The words of all drawings of a page, one group after the other, at both widths. */
async function look(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.locator('.explore-drawings details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  const faults: string[] = [];
  const groups = page.locator('.toggle input');
  const count = await groups.count();
  for (let group = 0; group === 0 || group < count; group++) {
    if (group > 0) await groups.nth(group).check({ force: true });
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      faults.push(...(await page.evaluate(findFaults)).map((fault) => `${width} px: ${fault}`));
    }
  }
  return faults;
}

for (const path of PAGES) {
  test(`no words of the drawings of ${path} lie on others or leave their column`, async ({ shared }) => {
    expect(await look(shared, path)).toEqual([]);
  });
}

test('words that lie on others or leave their column are seen', async ({ shared }) => {
  await shared.setContent(
    '<figure class="plate" style="width:200px"><svg class="chart" width="300" height="60"><text x="9" y="30">A word</text><text x="20" y="30">Another</text><text x="180" y="55">One too far</text></svg></figure>',
  );
  expect(await shared.evaluate(findFaults)).toEqual(['A word lies on Another', 'leaves its column: One too far']);
});
