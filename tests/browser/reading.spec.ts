import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';
import { watch } from '../support/watch.ts';

type Published = { id: string; columns: string[]; rows: string[][] };

const published = (JSON.parse(readFileSync('dist/api/v1/charts.json', 'utf8')) as { items: Published[] }).items;

/** A number as it is told: without the brackets that mark few children in a table. */
function plain(cell: string): string {
  return cell.replace(/^\((.*)\)$/, '$1');
}

/** Cells that hold a number: not a name, not an absence, and not a whole, which says nothing. */
function numbersOf(row: readonly string[]): string[] {
  return row
    .slice(1)
    .map(plain)
    .filter((cell) => /\d/.test(cell) && cell !== '100.0%');
}

/** Walks the marks that can be seen from the first to the last with the keyboard alone, and returns what was said. */
async function walk(page: Page): Promise<string[]> {
  const said: string[] = [];
  for (const reader of await page.locator('.plate chart-reader').all()) {
    // What is said is written down in the page as it changes: to ask after every key takes longer than the keys.
    const marks = await reader.evaluate((element) => {
      const output = element.querySelector('output');
      const heard: string[] = [];
      Object.assign(element, { heard });
      new MutationObserver(() => heard.push(output?.textContent ?? '')).observe(output ?? element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
      return [...element.querySelectorAll('.mark')].filter((mark) => mark.getClientRects().length > 0).length;
    });
    await reader.focus();
    await page.keyboard.press('Home');
    for (let step = 1; step < marks; step++) await page.keyboard.press('ArrowRight');
    const last = await reader.locator('output').textContent();
    await page.keyboard.press('End');
    await expect(reader.locator('output')).toHaveText(last ?? '');
    await page.keyboard.press('Escape');
    await expect(reader.locator('output')).toHaveText('');
    const heard = await reader.evaluate((element) => (element as unknown as { heard: string[] }).heard);
    said.push(...heard.filter((words) => words !== ''));
  }
  return said;
}

test('every chart of the site is walked', () => {
  expect(published.map(({ id }) => id).sort()).toEqual(readdirSync('dist/embed/charts').sort());
});

for (const { id, rows } of published) {
  test(`a reader with a keyboard hears every number of ${id}`, async ({ shared: page }) => {
    const said = watch(page);
    await page.goto(`/charts/${id}/`);
    const heard = [...(await walk(page))];
    const groups = page.locator('.toggle input');
    for (let group = 1; group < (await groups.count()); group++) {
      // The groups are one radio set: an arrow goes to the next.
      await groups.nth(group - 1).focus();
      await page.keyboard.press('ArrowRight');
      heard.push(...(await walk(page)));
    }
    expect(heard.filter((words) => words.trim() === '')).toEqual([]);
    const all = heard.join('\n');
    const unheard = rows.flatMap((row) =>
      numbersOf(row)
        .filter(
          (number) => !new RegExp(`(?<![\\d.,])${number.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\d])`).test(all),
        )
        .map((number) => `${row[0]}: ${number}`),
    );
    expect(unheard).toEqual([]);
    expect(said).toEqual([]);
  });
}

for (const { id, rows, columns } of published) {
  test(`a reader without script reads every number of ${id}`, async ({ still }) => {
    await still.goto(`/charts/${id}/`);
    // Opened as a keyboard opens it.
    await still.locator('.plate details:not(.take) summary').focus();
    await still.keyboard.press('Enter');
    const table = still.locator('.plate details:not(.take) table');
    await expect(table).toBeVisible();
    const read = await table.evaluate((element) => ({
      head: [...element.querySelectorAll<HTMLElement>('thead th')].map((cell) => cell.innerText),
      cells: [...element.querySelectorAll<HTMLTableRowElement>('tbody tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim()),
      ),
    }));
    expect(read).toEqual({ head: columns, cells: rows });
    expect(await still.locator('.plate .summary').innerText()).not.toBe('');
  });
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a tap on a mark says its words, and no words need a pointer that hovers', async ({ page }) => {
    await page.goto('/charts/incidents-by-authority/');
    const mark = page.locator('chart-reader .mark:visible').nth(2);
    await mark.scrollIntoViewIfNeeded();
    await mark.tap();
    await expect(page.locator('chart-reader output')).toHaveText((await mark.locator('title').textContent()) ?? '');
  });
});
