import { readdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { VIEWS, viewPath } from '../../src/explore-state.ts';

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

async function look(page: Page, path: string): Promise<string[]> {
  await page.goto(path);
  await page.locator('.explore-drawings details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  const faults = await page.evaluate(findFaults);
  const groups = page.locator('.toggle input');
  for (let group = 1; group < (await groups.count()); group++) {
    await groups.nth(group).check({ force: true });
    faults.push(...(await page.evaluate(findFaults)));
  }
  return faults;
}

for (const width of [390, 1280]) {
  test(`no words of a drawing lie on others or leave their column at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    const faults: Record<string, string[]> = {};
    for (const path of PAGES) {
      const found = await look(page, path);
      if (found.length > 0) faults[path] = found;
    }
    expect(faults).toEqual({});
  });
}
