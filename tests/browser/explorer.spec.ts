import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { watch } from '../support/watch.ts';

const EXPLORE = '/explore/';

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
  await expect(page.locator('#view-title')).toContainText('unaccompanied children were in care');
  await page.goForward();
  await expect(page.locator('#view-title')).toContainText('Kent looked after the most');
  expect(said).toEqual([]);
});

test('a region narrows the list and the map together, and its map is drawn closer', async ({ page }) => {
  await page.goto(`${EXPLORE}?cohort=unaccompanied&place=authority&measure=in-care`);
  await expect(page.locator('#view-title')).toContainText('Kent');
  const drawing = page.locator('[data-view] svg.symbols:visible');
  const file = page.getByRole('link', { name: 'This view, CSV' });
  const whole = await drawing.getAttribute('viewBox');
  await choose(page, 'Within', 'London');
  const shown = page.locator('tr[data-place]:visible');
  await expect(page.locator('[data-told]')).toContainText(`${await shown.count()} of 72 places are shown`);
  for (const region of await shown.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-region'))))
    expect(region).toBe('london');
  await expect(drawing.locator('.mark:not(.aside)')).toHaveCount(await shown.count());
  await expect(drawing).toHaveCSS('overflow', 'hidden');
  expect(await drawing.getAttribute('viewBox')).not.toBe(whole);
  await expect(page.locator('#view-title')).toHaveText(
    `London: highest Croydon, 605; ${await shown.count()} places have a number`,
  );
  const [taken] = await Promise.all([page.waitForEvent('download'), file.click()]);
  const lines = readFileSync(await taken.path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines).toHaveLength((await shown.count()) + 1);
  expect(lines[1]).toBe('"croydon","Croydon","london","605","605"');
  await choose(page, 'Within', 'The UK');
  await expect(file).toHaveAttribute('href', '/explore/unaccompanied/in-care/authority.csv');
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
  await expect(compared).toContainText('Angleseyno number in this view, which is not zero');
  await expect(page.locator('tr.picked')).toHaveCount(2);
  await compared.getByRole('button', { name: 'Remove Kent' }).click();
  await expect(page).toHaveURL(/at=surrey\.anglesey/);
});

test('order by name keeps rates on few children apart', async ({ page }) => {
  await page.goto(`${EXPLORE}?sort=name`);
  const bodies = page.locator('.explore-table tbody');
  const names = (index: number) => bodies.nth(index).locator('tr[data-place] th').allInnerTexts();
  expect(await names(0)).toEqual([...(await names(0))].sort((a, b) => a.localeCompare(b, 'en')));
  expect((await names(0))[0]).toBe('East Midlands');
  expect(await names(1)).toContain('Wales');
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
  await expect(page.locator('[data-told]')).toContainText('something this page does not know (cohort, another field)');
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
    await expect(page.locator('main')).toContainText('95% interval 16.9% to 21.9%, 9 of 47 in falling order');
    await expect(page.getByText('in falling order')).toHaveCount(2);
    await page.goto('/places/anglesey/');
    await expect(page.locator('main')).toContainText('That is not zero');
  });
});
