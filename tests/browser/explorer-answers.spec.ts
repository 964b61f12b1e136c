import { expect, test, type Page } from '@playwright/test';

const EXPLORE = '/explore/';
const TOLD = '[data-explorer] [data-told]';

function choose(page: Page, name: string, label: string): Promise<string[]> {
  return page.getByRole('combobox', { name, exact: true }).selectOption({ label });
}

async function pick(page: Page, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: /^Compare/ });
  await field.fill(name);
  await field.press('Enter');
}

test('places are found as people write them, and every pick is answered', async ({ page }) => {
  await page.goto(`${EXPLORE}?cohort=unaccompanied&place=authority`);
  for (const [written, name] of [
    ['kent county council', 'Kent'],
    ['Hull', 'Kingston upon Hull'],
    ['Ynys Môn', 'Anglesey'],
    ['LONDON BOROUGH OF CROYDON', 'Croydon'],
  ] as const) {
    await pick(page, written);
    await expect(page.locator(TOLD)).toContainText(`${name} added`);
  }
  await expect(page).toHaveURL(/at=kent\.kingston-upon-hull\.anglesey\.croydon$/);
  await pick(page, 'Surrey');
  await expect(page.locator(TOLD)).toHaveText('No more than 4 places are compared. Remove one to add Surrey.');
  await expect(page).toHaveURL(/croydon$/);
  await page.getByRole('button', { name: 'Remove Kent' }).click();
  await expect(page.locator(TOLD)).toContainText('Kent removed; 3 compared.');
  await pick(page, 'Narnia');
  await expect(page.locator(TOLD)).toHaveText('No place here is called “Narnia”.');
  await pick(page, 'north');
  await expect(page.locator(TOLD)).toContainText('No place here is called “north”. Is it North');
  await pick(page, 'Croydon');
  await expect(page.locator(TOLD)).toHaveText('Croydon is among those compared already.');
});

test('every choice says what it did, and what had to follow it', async ({ page }) => {
  await page.goto(EXPLORE);
  await choose(page, 'Order', 'By name');
  await expect(page.locator(TOLD)).toContainText('Order: By name.');
  await choose(page, 'Measure', 'Missing incidents per child');
  await expect(page.locator(TOLD)).toContainText(
    'Measure: Missing incidents per child; Places: Local authorities, the nearest with numbers.',
  );
});

test('what others add to an address is passed over in silence', async ({ page }) => {
  await page.goto(`${EXPLORE}?utm_source=newsletter&fbclid=1&cohort=unaccompanied`);
  await expect(page.locator(TOLD)).toContainText('South East');
  await expect(page.locator(TOLD)).not.toContainText('does not know');
});

test('address, title and description for those who share follow what is shown', async ({ page }) => {
  await page.goto(EXPLORE);
  const head = () =>
    page.evaluate(() => ({
      canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href,
      url: document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
      title: document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    }));
  await choose(page, 'Children', 'Unaccompanied children');
  await expect.poll(async () => (await head()).title).toContain('South East');
  const view = 'https://accounted-for.example/explore/unaccompanied/missing-rate/region/';
  expect(await head()).toMatchObject({ canonical: view, url: view });
  await choose(page, 'Within', 'London');
  await expect
    .poll(async () => (await head()).canonical)
    .toBe('https://accounted-for.example/explore/?cohort=unaccompanied&region=london');
  await page.goto('/recommendations/?to=police');
  await expect.poll(async () => (await head()).url).toBe('https://accounted-for.example/recommendations/?to=police');
  expect((await head()).title).toMatch(/, Police$/);
  await page.goto('/search/#q=kent');
  await expect.poll(async () => (await head()).url).toBe('https://accounted-for.example/search/#q=kent');
});

test('while numbers are on their way that is said, and one group never stands under the other’s controls', async ({
  page,
}) => {
  await page.route('**/explore/unaccompanied/missing-rate/region/', async (route) => {
    await new Promise((go) => setTimeout(go, 800));
    await route.continue();
  });
  await page.goto(EXPLORE);
  await choose(page, 'Children', 'Unaccompanied children');
  await expect(page.locator('[data-view]')).toHaveAttribute('aria-busy', 'true');
  await expect(page.locator(TOLD)).toHaveText('The numbers are on their way.');
  await expect(page.locator('#view-title')).toContainText('South East');
  await expect(page.locator('[data-view]')).not.toHaveAttribute('aria-busy', 'true');
});

for (const [what, body] of [
  ['nothing', ''],
  ['a page that is cut off', '<figure class="plate explore" data-path="explore/unaccompanied/missing-rate/region">'],
  ['another view', '<figure class="plate explore" data-path="explore/trafficked/missing/region"></figure>'],
] as const) {
  test(`where ${what} comes back, what is shown stays, and controls and address say what it is`, async ({ page }) => {
    await page.route('**/explore/unaccompanied/missing-rate/region/', (route) =>
      body === '' ? route.abort() : route.fulfill({ contentType: 'text/html', body }),
    );
    await page.goto(EXPLORE);
    await choose(page, 'Children', 'Unaccompanied children');
    await expect(page.locator(TOLD)).toContainText('These numbers could not be loaded');
    await expect(page.locator('#view-title')).toContainText('West Midlands');
    await expect(page.getByRole('combobox', { name: 'Children', exact: true })).toHaveValue('trafficked');
    await expect(page).toHaveURL(/\/explore\/$/);
    await page.unroute('**/explore/unaccompanied/missing-rate/region/');
    await choose(page, 'Children', 'Unaccompanied children');
    await expect(page.locator('#view-title')).toContainText('South East');
  });
}

test('a new question in the address of the search is answered', async ({ page }) => {
  await page.goto('/search/#q=kent');
  await expect(page.locator('[role=status][data-answers="kent"]')).toBeVisible();
  await page.evaluate(() => (location.hash = 'q=guardian'));
  await expect(page.locator('[role=status][data-answers="guardian"]')).toBeVisible();
});

test('absences stand last in both directions of a table, and that is said', async ({ page }) => {
  await page.goto('/charts/duration-of-incidents/');
  await page.locator('summary', { hasText: 'as a table' }).click();
  const table = page.locator('#table-duration-of-incidents table');
  const heading = table.getByRole('columnheader').nth(1);
  for (const way of ['descending', 'ascending']) {
    await heading.getByRole('button').click();
    await expect(heading).toHaveAttribute('aria-sort', way);
    await expect(table.locator('tbody tr').last()).toContainText('n/r');
    await expect(page.locator('#table-duration-of-incidents [role=status]')).toContainText(
      'One row without a number at the end.',
    );
  }
});

test('a second click within two seconds leaves no “Copied” behind', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/findings/still-missing/');
  const copy = page.locator('a.button[data-copy]');
  await copy.click();
  await expect(copy).toHaveText('Copied');
  await copy.click();
  await expect(copy).toHaveText('Copy link', { timeout: 4000 });
});
