import { readdirSync } from 'node:fs';
import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';
import { watch } from '../support/watch.ts';

const TRACKER = '/recommendations/';

test('everything asked of the police is two clicks from the front page', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Recommendations' }).click();
  const entry = page.getByRole('link', { name: 'Police', exact: true });
  const told = Number(await page.getByRole('listitem').filter({ has: entry }).locator('b').innerText());
  await entry.click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Police');
  await expect(page.locator('.points > li')).toHaveCount(told);
});

test('the tracker filters by addressee, theme, report and time limit, counts, and keeps the choice in the address', async ({
  page,
}) => {
  const said = watch(page);
  await page.goto(TRACKER);
  const shown = page.locator('[data-shown]');
  const points = page.locator('li[data-to]:visible');
  const all = Number(await shown.innerText());
  await expect(points).toHaveCount(0);
  await page.getByRole('combobox', { name: 'Asked of' }).selectOption({ label: 'Police' });
  await expect(page).toHaveURL(/\/recommendations\/\?to=police$/);
  const police = Number(await shown.innerText());
  expect(police).toBeLessThan(all);
  await expect(points).toHaveCount(police);
  for (const to of await points.evaluateAll((found) => found.map((each) => each.getAttribute('data-to') ?? '')))
    expect(to.split(' ')).toContain('police');
  await page.getByRole('combobox', { name: 'Theme' }).selectOption({ label: 'Training' });
  await page.getByRole('combobox', { name: 'Report' }).selectOption({ label: 'Heading back to harm (2016)' });
  await expect(page).toHaveURL(/\?to=police&theme=training&report=heading-back-to-harm$/);
  await expect(page.getByText('must give police officers and staff').locator('visible=true')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bordering on Concern' })).toBeHidden();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page).toHaveURL(/\/recommendations\/$/);
  await expect(shown).toHaveText(String(all));
  expect(said).toEqual([]);
});

test('the tracker filters by how firmly a thing is asked, with the verb as printed beside each', async ({ page }) => {
  await page.goto(TRACKER);
  await page.getByRole('combobox', { name: 'Must or should' }).selectOption({ label: 'Must' });
  await page.getByRole('combobox', { name: 'Report' }).selectOption({ label: 'Heading back to harm (2016)' });
  await expect(page).toHaveURL(/\?report=heading-back-to-harm&force=must$/);
  const points = page.locator('li[data-to]:visible');
  await expect(points).toHaveCount(17);
  for (const told of await points.locator('.meta').allInnerTexts()) expect(told).toMatch(/Must \(“[^”]*must[^”]*”\)\./);
});

test('an address with a choice opens on it, and one with nonsense shows all', async ({ page }) => {
  await page.goto(`${TRACKER}?to=welsh-government&deadline=true`);
  await expect(page.getByRole('combobox', { name: 'Asked of' })).toHaveValue('welsh-government');
  const points = page.locator('li[data-to]:visible');
  await expect(points).toHaveCount(Number(await page.locator('[data-shown]').innerText()));
  expect(await points.count()).toBeGreaterThan(0);
  await expect(points.locator('.due')).toHaveCount(await points.count());
  await page.goto(`${TRACKER}?to=everybody&colour=blue`);
  await expect(page.getByRole('combobox', { name: 'Asked of' })).toHaveValue('');
  await expect(page.locator('[data-group]:visible').first()).toBeVisible();
});

test('the tracker is worked by keyboard alone', async ({ page }) => {
  await page.goto(TRACKER);
  await page.getByRole('combobox', { name: 'Asked of' }).focus();
  await page.keyboard.press('P');
  await expect(page).toHaveURL(/to=police/);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Theme' })).toBeFocused();
  const summary = page.locator('details.asked:visible > summary').first();
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('details.asked:visible').first()).not.toHaveAttribute('open');
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the tracker is a grouped list with links, and no filter that would do nothing', async ({ page }) => {
    await page.goto(TRACKER);
    await expect(page.getByText('Filter this list')).toBeHidden();
    const first = page.locator('details.asked').first();
    await first.locator('summary').click();
    await first.locator('.points .ref').first().click();
    await expect(page).toHaveURL(/\/recommendations\/boc-1-training\/whole\/$/);
  });

  test('one point of one recommendation has an address of its own', async ({ page }) => {
    await page.goto('/recommendations/hbth-5-risk-assessment/iii/');
    await expect(page.locator('.points > li')).toHaveCount(1);
    await expect(page.locator('.points')).toContainText('after they turn 18');
  });

  test('the page of “missing” says how “absent” differs and leads to it', async ({ page }) => {
    await page.goto('/definitions/missing/');
    await expect(page.locator('main')).toContainText('the two differ by a judgement of risk');
    await expect(page.locator('#missing-or-absent tbody tr')).toHaveCount(5);
    await page.locator('#see').getByRole('link', { name: 'Absent', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Absent');
  });

  test('a case stays closed until it is opened', async ({ page }) => {
    await page.goto('/reports/heading-back-to-harm/cases/');
    const told = page.locator('details.case').first();
    await expect(told.locator('p').last()).toBeHidden();
    await told.locator('summary').click();
    await expect(told.locator('p').last()).toBeVisible();
  });

  test('a term in a text leads to its page', async ({ page }) => {
    await page.goto('/practice/');
    await page.locator('a.term').first().click();
    await expect(page).toHaveURL(/\/definitions\/[a-z-]+\/$/);
  });
});

for (const addressee of readdirSync('dist/addressees')) {
  test(`what is asked of ${addressee} prints as one sheet`, async ({ shared: page }) => {
    await page.goto(`/addressees/${addressee}/`);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.brief-sheet li').first()).toBeVisible();
    await expect(page.locator('.points').first()).toBeHidden();
  });
}
