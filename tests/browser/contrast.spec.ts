import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';

const VIEWS = [
  '/explore/trafficked/missing-rate/region/',
  '/explore/unaccompanied/missing-rate/authority/',
  '/charts/missing-by-region/',
];

for (const path of VIEWS)
  test(`with forced colours the map of ${path} has the shades of its key, and an absence is told from a number`, async ({
    shared,
  }) => {
    await shared.emulateMedia({ forcedColors: 'active' });
    await shared.goto(path);
    const seen = await shared.evaluate(() => {
      const fills = (selector: string): string[] => [
        ...new Set([...document.querySelectorAll(selector)].map((area) => getComputedStyle(area).fill)),
      ];
      const step = (index: number): string[] => fills(`svg.map:not(.keys svg) .step-${index} .area:not([fill])`);
      return {
        key: [1, 2, 3, 4, 5].map((index) => fills(`.keys .step-${index} .area`)),
        map: [1, 2, 3, 4, 5].map(step),
        absent: fills('svg.map .area[fill]'),
      };
    });
    expect(new Set(seen.key.flat()).size).toBe(5);
    const drawn = seen.map.flatMap((fills, index) => (fills.length > 0 ? [[fills, seen.key[index]] as const] : []));
    expect(drawn.length).toBeGreaterThan(1);
    for (const [map, key] of drawn) expect(map).toEqual(key);
    for (const fill of seen.absent) expect(fill).toContain('url(');
    await shared.emulateMedia({ forcedColors: null });
  });

test('every field is set in 16 px or more on a phone, which would draw the page closer otherwise', async ({
  shared,
}) => {
  await shared.setViewportSize({ width: 390, height: 800 });
  for (const path of ['/explore/', '/recommendations/', '/search/']) {
    await shared.goto(path);
    const sizes = await shared
      .locator('input:not([type=radio]), select, textarea')
      .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));
    expect(sizes.length, path).toBeGreaterThan(0);
    for (const size of sizes) expect(size, path).toBeGreaterThanOrEqual(16);
  }
});

test('a dark system prints light', async ({ shared }) => {
  await shared.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await shared.goto('/findings/trafficked-children-missing/');
  const { ground, ink } = await shared.evaluate(() => {
    const style = getComputedStyle(document.body);
    return { ground: style.backgroundColor, ink: style.color };
  });
  expect(ground).toBe('rgb(255, 255, 255)');
  expect(ink).toBe('rgb(21, 35, 59)');
});
