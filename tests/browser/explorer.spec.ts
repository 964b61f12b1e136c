import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { watch } from '../support/watch.ts';

const EXPLORE = '/explore/';

/** Opens the unaccompanied children by authority, and waits until that view has taken the place of the first. */
async function openAuthorities(page: Page, more = ''): Promise<void> {
  await page.goto(`${EXPLORE}?cohort=unaccompanied&place=authority${more}`);
  await expect(page.locator('[data-view] .subtitle')).toContainText('by local authority');
}

function choose(page: Page, name: string, label: string): Promise<string[]> {
  return page.getByRole('combobox', { name, exact: true }).selectOption({ label });
}

test('the explorer changes group, measure and places, and its address opens the same view again', async ({ page }) => {
  const said = watch(page);
  await page.goto(EXPLORE);
  await expect(page.locator('#view-title')).toContainText('West Midlands, 48.8%');
  await choose(page, 'Children', 'Unaccompanied children');
  await expect(page.locator('#view-title')).toContainText('South East, 18.8%');
  await choose(page, 'Places', 'Local authorities');
  await choose(page, 'Measure', 'In care');
  await expect(page.locator('#view-title')).toHaveText('Kent looked after the most unaccompanied children: 985');
  await expect(page).toHaveURL(/\?cohort=unaccompanied&measure=in-care&place=authority$/);
  const rows = page.locator('tr[data-place]');
  const count = await rows.count();
  await page.reload();
  await expect(page.locator('#view-title')).toHaveText('Kent looked after the most unaccompanied children: 985');
  await expect(rows).toHaveCount(count);
  await page.goBack();
  await expect(page.locator('#view-title')).toContainText('the share who went missing was highest');
  await page.goForward();
  await expect(page.locator('#view-title')).toContainText('Kent looked after the most');
  expect(said).toEqual([]);
});

test('a region narrows the list and the map together, and its map is drawn closer', async ({ page }) => {
  await page.goto(`${EXPLORE}?cohort=unaccompanied&place=authority&measure=in-care`);
  await expect(page.locator('#view-title')).toContainText('Kent');
  const drawing = page.locator('[data-view] svg.symbols:visible');
  const file = page.getByRole('link', { name: 'Numbers, CSV' });
  const whole = await drawing.getAttribute('viewBox');
  await choose(page, 'Within', 'London');
  const shown = page.locator('tr[data-place]:not([hidden])');
  await expect(page.locator('[data-told]')).toContainText(`${await shown.count()} of 72 places are shown`);
  for (const region of await shown.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-region'))))
    expect(region).toBe('london');
  await expect(drawing.locator('.mark:not(.aside)')).toHaveCount(await shown.count());
  await expect(drawing).toHaveCSS('overflow', 'hidden');
  expect(await drawing.getAttribute('viewBox')).not.toBe(whole);
  await expect(page.locator('#view-title')).toHaveText(
    `London: highest Croydon, 605; ${await shown.count()} places listed`,
  );
  const [taken] = await Promise.all([page.waitForEvent('download'), file.click()]);
  expect(taken.suggestedFilename()).toBe('accounted-for-unaccompanied-in-care-authority-london.csv');
  const lines = readFileSync(await taken.path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength((await shown.count()) + 1);
  expect(lines[0]).toBe(readFileSync('dist/explore/unaccompanied/in-care/authority.csv', 'utf8').split('\n')[0]);
  expect(lines[1]).toMatch(/^croydon,Croydon,london,605,children,/);
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'SVG', exact: true }).click(),
  ]);
  const svg = readFileSync(await picture.path(), 'utf8');
  expect(svg).toContain('<title>London: highest Croydon, 605');
  expect(svg).toMatch(/Source: Heading back to harm/);
  expect(svg).toMatch(/fill="rgb\(\d+, \d+, \d+\)"/);
  expect(svg).not.toMatch(/var\(|class="|vector-effect|paint-order|<use/);
  expect(svg).toContain('Text and map: CC BY 4.0.');
  expect(picture.suggestedFilename()).toBe('accounted-for-unaccompanied-in-care-authority-london.svg');
  await expect(page.getByRole('link', { name: 'Picture, PNG' })).toBeHidden();
  await expect(page.locator('.nearest')).toBeVisible();
  await choose(page, 'Within', 'The UK');
  await expect(page.locator('.nearest')).toBeHidden();
  await expect(page.getByRole('link', { name: 'Picture, PNG' })).toBeVisible();
  await expect(page.locator('#view-title')).toHaveText('Kent looked after the most unaccompanied children: 985');
  await expect(shown).toHaveCount(72);
  expect(await drawing.getAttribute('viewBox')).toBe(whole);
});

test('places are set beside one another by name, stay in the address, and one without a number says so', async ({
  page,
}) => {
  await page.goto(`${EXPLORE}?cohort=unaccompanied&place=authority&at=kent`);
  const compared = page.locator('[data-compared]');
  await expect(compared.getByRole('row')).toHaveCount(2);
  await page.getByLabel(/Compare up to/).fill('Surrey');
  await page.keyboard.press('Enter');
  await page.getByLabel(/Compare up to/).fill('Anglesey');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/at=kent\.surrey\.anglesey/);
  await expect(compared).toContainText('Kent19.3%');
  await expect(compared).toContainText('Angleseynot in the report’s list');
  await expect(page.locator('tr.picked')).toHaveCount(2);
  await compared.getByRole('button', { name: 'Remove Kent' }).click();
  await expect(page).toHaveURL(/at=surrey\.anglesey/);
});

test('London opens in its inset, and every region close up holds its own places', async ({ page }) => {
  await openAuthorities(page, '&region=london');
  const drawing = page.locator('[data-view] svg.map:visible').first();
  await expect(drawing).toHaveClass(/close/);
  for (const region of ['london', 'wales', 'scotland', 'south-west']) {
    await page.getByRole('combobox', { name: 'Within' }).selectOption(region);
    const outside = await drawing.evaluate((svg) => {
      const seen = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('.mark:not(.aside)')].filter((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        return right > seen.right + 1 || left < seen.left - 1 || top < seen.top - 1 || bottom > seen.bottom + 1;
      }).length;
    });
    expect(outside, region).toBe(0);
  }
});

test('the map comes closer, moves and comes back by buttons, keys, wheel and mouse', async ({ page }) => {
  const said = watch(page);
  await openAuthorities(page);
  const drawing = page.locator('[data-view] svg.map:visible').first();
  const box = async (): Promise<number[]> => ((await drawing.getAttribute('viewBox')) ?? '').split(' ').map(Number);
  const whole = await box();
  await page.getByRole('button', { name: 'Closer' }).click();
  const [, , width = 0] = await box();
  expect(width).toBeLessThan(whole[2] ?? 0);
  await page.getByRole('button', { name: 'Further' }).click();
  expect(await box()).toEqual(whole);
  await page.locator('[data-view] chart-reader').first().focus();
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const before = await box();
  await page.keyboard.press('Shift+ArrowRight');
  expect((await box())[0]).toBeGreaterThan(before[0] ?? 0);
  // Going through the marks takes the map along.
  await page.keyboard.press('Home');
  const isSeen = await drawing.evaluate((svg) => {
    const [seen, mark] = [svg.getBoundingClientRect(), svg.querySelector('.mark.read')?.getBoundingClientRect()];
    return mark !== undefined && mark.left >= seen.left - 1 && mark.right <= seen.right + 1;
  });
  expect(isSeen).toBe(true);
  await page.keyboard.press('0');
  expect(await box()).toEqual(whole);
  await drawing.hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -240);
  await page.keyboard.up('Control');
  await expect.poll(box).not.toEqual(whole);
  const close = await box();
  const at = await drawing.boundingBox();
  await page.mouse.move((at?.x ?? 0) + 200, (at?.y ?? 0) + 200);
  await page.mouse.down();
  await page.mouse.move((at?.x ?? 0) + 120, (at?.y ?? 0) + 160, { steps: 4 });
  await page.mouse.up();
  expect((await box())[0]).toBeGreaterThan(close[0] ?? 0);
  // The end of a drag picks no place.
  await expect(page).not.toHaveURL(/at=/);
  expect(said).toEqual([]);
});

test('a place is picked on the map by pointer and by key, and stays picked close up and at 400 %', async ({ page }) => {
  await openAuthorities(page);
  const kent = page.locator('[data-view] .explore-drawings > chart-reader svg:visible .mark[data-place="kent"]');
  await kent.click();
  await expect(page).toHaveURL(/at=kent$/);
  await page.getByRole('button', { name: 'Closer' }).click();
  await expect(kent).toHaveClass(/picked/);
  // A page at 400 % of 1280 px is 320 px wide.
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(kent).toHaveClass(/picked/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // Whoever uses keys has no pointer over a mark.
  await page.mouse.move(0, 0);
  await page.locator('[data-view] chart-reader').first().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/at=kent\.[a-z-]+$/);
  await kent.click();
  await expect(page).not.toHaveURL(/kent/);
});

test('two fingers stretch the map, and one leaves the page to scroll', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await openAuthorities(page);
  const drawing = page.locator('[data-view] svg.map:visible').first();
  await drawing.scrollIntoViewIfNeeded();
  const whole = await drawing.getAttribute('viewBox');
  const at = await drawing.boundingBox();
  const [x, y] = [(at?.x ?? 0) + 150, (at?.y ?? 0) + 150];
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly (readonly [number, number])[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([px, py], id) => ({ x: px, y: py, id })),
    });
  await touch('touchStart', [[x, y]]);
  await touch('touchMove', [[x, y - 20]]);
  await touch('touchEnd', []);
  expect(await drawing.getAttribute('viewBox')).toBe(whole);
  const now = await drawing.boundingBox();
  const [cx, cy] = [(now?.x ?? 0) + 150, (now?.y ?? 0) + 150];
  await touch('touchStart', [
    [cx - 30, cy],
    [cx + 30, cy],
  ]);
  for (const spread of [40, 60, 80])
    await touch('touchMove', [
      [cx - spread, cy],
      [cx + spread, cy],
    ]);
  await touch('touchEnd', []);
  await expect.poll(() => drawing.getAttribute('viewBox')).not.toBe(whole);
  await context.close();
});

test('the print shows the state: what is counted, where, and what is compared', async ({ page }) => {
  await openAuthorities(page, '&region=london&at=croydon.kent');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#view-title')).toContainText('London: highest');
  await expect(page.locator('[data-compared]')).toBeVisible();
  await expect(page.locator('[data-compared]')).toContainText('Croydon');
  await expect(page.locator('[data-explorer] form')).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.locator('.explore-links')).toBeHidden();
});

test('order by name keeps rates on few children apart', async ({ page }) => {
  await page.goto(`${EXPLORE}?sort=name`);
  const names = (bodies: string) =>
    page
      .locator(`.explore-table tbody${bodies} tr[data-place]`)
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['name'] ?? ''));
  await expect(page.locator('[data-view] figure[data-arranged]')).toBeVisible();
  const firm = await names(':not(.few)');
  expect(firm).toEqual([...firm].sort((a, b) => a.localeCompare(b, 'en')));
  expect(firm[0]).toBe('East Midlands');
  expect(await names('.few')).toContain('Wales');
});

test('an address with nonsense shows the default, says so, and puts nothing of it on the page', async ({ page }) => {
  const said = watch(page);
  const nonsense = ['<img src=x onerror=alert(1)>', '__proto__', '%', '\u202e', 'a'.repeat(700), 'kent"><b>', '💥'];
  const random = ['cohort', 'measure', 'place', 'region', 'sort', 'at', 'x'];
  await page.goto(EXPLORE);
  for (let round = 0; round < 200; round++) {
    const value = nonsense[round % nonsense.length] ?? '';
    const field = random[round % random.length] ?? '';
    await page.evaluate(
      (query) => {
        history.pushState(null, '', query);
        dispatchEvent(new PopStateEvent('popstate'));
      },
      `?${field}=${encodeURIComponent(value)}`,
    );
  }
  await page.goto(`${EXPLORE}?cohort=${encodeURIComponent('<b>x</b>')}&x=1`);
  await expect(page.locator('[data-told]')).toContainText('something this page does not know (cohort)');
  await expect(page.locator('[data-told] b')).toHaveCount(0);
  await expect(page.locator('#view-title')).toContainText('West Midlands, 48.8%');
  expect(said).toEqual([]);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the explorer is a view with its list, and links to every other', async ({ page, request }) => {
    await page.goto(EXPLORE);
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await expect(page.locator('tr[data-place]')).toHaveCount(12);
    const links = await page
      .locator('.explore-links a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''));
    expect(links).toHaveLength(15);
    for (const link of links) expect((await request.get(link)).status(), link).toBe(200);
  });

  test('the page of a place says what is absent and why it is not ranked', async ({ page }) => {
    await page.goto('/places/wales/');
    await expect(page.locator('main')).toContainText('0 of 14: fewer than 20 children');
    await page.goto('/places/kent/');
    await expect(page.locator('main')).toContainText(
      '95% interval 16.9% to 21.9%, 9 of 47 in falling order, of those listed',
    );
    await expect(page.getByText('in falling order')).toHaveCount(2);
    await page.goto('/places/anglesey/');
    await expect(page.locator('main')).toContainText(
      'Of the 217 authorities asked, 120 reported that no such child went missing, 24 gave no information and 1 is counted but not named, and the report does not say which.',
    );
    await expect(page.locator('main')).not.toContainText('zero');
  });
});
