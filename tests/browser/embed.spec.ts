import { expect, type Page } from '@playwright/test';
import { test } from '../support/browser.ts';
import { ALL } from '../support/extent.ts';
import { framed, openHost } from '../support/host.ts';
import { siteFiles, siteText } from '../support/site.ts';

/** Columns of pages that frame something, in px: from a phone to a wide article. */
const WIDTHS = [300, 320, 390, 480, 640, 768, 900, 1000];

/** Something that can be framed: its page, and each code that the page offers with the heights that it names. */
type Offered = { readonly page: string; readonly codes: readonly Code[] };
type Code = { readonly code: string; readonly path: string; readonly heights: ReadonlyMap<number, number> };

/** Charts, views and findings, each with its codes as its page offers them to be copied. */
function offered(): Offered[] {
  return siteFiles()
    .filter((file) =>
      /^(?:charts|findings)\/(?!kinds\/)[^/]+\/index\.html$|^explore\/(?:[^/]+\/){3}index\.html$/.test(file),
    )
    .map((file) => {
      const own = siteText(file).split(`id="embed-${file.replace('/index.html', '').replaceAll('/', '-')}"`)[1] ?? '';
      const section = own.slice(0, own.indexOf('</details>'));
      const codes = [...section.matchAll(/<code>(&lt;iframe[\s\S]*?)<\/code>/g)].map(([, text = '']) =>
        unescaped(text),
      );
      const lists = [...section.matchAll(/set the height by your column:\s*([^<]+)/g)].map(([, list = '']) => list);
      return {
        page: file,
        codes: codes.map((code, index) => ({
          code,
          path: new URL(/src="([^"]+)"/.exec(code)?.[1] ?? '').pathname,
          heights: new Map(
            [...(lists[index] ?? '').matchAll(/(\d+) px wide, (\d+) px high/g)].map(([, width, height]) => [
              Number(width),
              Number(height),
            ]),
          ),
        })),
      };
    });
}

function unescaped(text: string): string {
  const names: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', '#34': '"', '#39': '’' };
  return text.replace(/&(lt|gt|amp|quot|#34|#39);/g, (whole, name: string) => names[name] ?? whole);
}

const all = offered();
const drawn = all.filter(({ page }) => !page.startsWith('findings/'));
const findings = all.filter(({ page }) => page.startsWith('findings/'));
/** Some findings, from the one whose words need most room to the one that needs least; all of them in the longer run. */
const some = [...findings]
  .sort((a, b) => (b.codes[0]?.heights.get(300) ?? 0) - (a.codes[0]?.heights.get(300) ?? 0))
  .filter((_, index) => ALL || index % 12 === 0);

/** How high a frame stands on its host, and how high what it holds is. */
async function measure(page: Page): Promise<{ given: number; needed: number; wide: number }> {
  const inner = await framed(page).evaluate(() => ({
    needed: Math.ceil(document.body.getBoundingClientRect().height),
    wide: document.documentElement.scrollWidth - innerWidth,
  }));
  const given = await page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);
  return { given, ...inner };
}

test('every chart, view and finding offers its code in two versions, with heights for six columns', () => {
  expect(drawn.length).toBeGreaterThan(30);
  expect(findings.length).toBeGreaterThan(200);
  for (const { page, codes } of all) {
    expect(
      codes.map(({ heights }) => heights.size),
      page,
    ).toEqual([6, 6]);
    expect(codes[1]?.path, page).toMatch(/^\/embed\/.+\/[0-9a-f]{8}\/$/);
  }
});

test('one code fits a column of any width: nothing is cut off, and nothing is left blank', async ({ shared }) => {
  test.setTimeout(ALL ? 900_000 : 240_000);
  for (const { codes } of [...drawn, ...some]) {
    const [latest] = codes;
    await openHost(shared, latest?.code ?? '');
    for (const width of WIDTHS) {
      await shared.setViewportSize({ width, height: 900 });
      const at = `${latest?.path ?? ''} at ${width} px`;
      await expect
        .poll(async () => {
          const { given, needed } = await measure(shared);
          return given - needed;
        }, at)
        .toBe(0);
      expect((await measure(shared)).wide, at).toBe(0);
    }
  }
});

test('a group chosen in a frame changes its height', async ({ shared }) => {
  const chart = drawn.find(({ page }) => page === 'charts/incidents-by-authority/index.html');
  await openHost(shared, chart?.codes[0]?.code ?? '');
  const before = await measure(shared);
  await framed(shared).locator('.toggle .unaccompanied').click();
  await expect.poll(async () => (await measure(shared)).given).not.toBe(before.given);
  const after = await measure(shared);
  expect(after.given).toBe(after.needed);
});

test('where a host removes the script, the height that the page names for its column holds all', async ({ shared }) => {
  test.setTimeout(ALL ? 900_000 : 240_000);
  for (const { codes } of [...drawn, ...some]) {
    for (const { path, heights } of codes) {
      await shared.goto(path);
      const groups = shared.locator('.toggle input');
      for (const [width, height] of heights) {
        await shared.setViewportSize({ width, height });
        const needed: number[] = [];
        for (let group = 0; group < Math.max(1, await groups.count()); group++) {
          if ((await groups.count()) > 0) await groups.nth(group).check({ force: true });
          needed.push(await shared.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height)));
        }
        const spare = height - Math.max(...needed);
        expect(spare, `${path} at ${width} px`).toBeGreaterThanOrEqual(0);
        expect(spare, `${path} at ${width} px`).toBeLessThanOrEqual(62);
      }
    }
  }
});

test('the height that oEmbed gives for places, statistics and tables holds all of them', async ({ shared }) => {
  test.setTimeout(ALL ? 600_000 : 120_000);
  const answers = siteFiles().filter((file) => /^oembed\/(?:places|statistics|data)\/.+\.json$/.test(file));
  expect(answers.length).toBeGreaterThan(1_000);
  await shared.setViewportSize({ width: 640, height: 600 });
  for (const file of answers.filter((_, index) => ALL || index % 20 === 0)) {
    const { height, html } = JSON.parse(siteText(file)) as { height: number; html: string };
    await shared.goto(new URL(/src="([^"]+)"/.exec(html)?.[1] ?? '').pathname);
    const needed = await shared.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    expect(height - needed, file).toBeGreaterThanOrEqual(0);
    expect(height - needed, file).toBeLessThanOrEqual(62);
  }
});

test('a frame heeds nobody, and its host heeds the site alone', async ({ shared }) => {
  const [{ codes } = { codes: [] }] = findings;
  await openHost(shared, codes[0]?.code ?? '');
  const { given } = await measure(shared);
  await shared.evaluate(() => {
    postMessage({ type: 'accounted-for:height', height: 9 }, '*');
    postMessage(null, '*');
  });
  await shared.waitForTimeout(100);
  expect((await measure(shared)).given).toBe(given);
  // A host that never answers: the frame is whole and scrolls.
  await openHost(shared, (codes[0]?.code ?? '').split('\n')[0]?.replace(/height="\d+"/, 'height="120"') ?? '');
  expect(await framed(shared).evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(true);
});

for (const { scheme, mark, ground } of [
  { scheme: 'dark', mark: '', ground: 'light' },
  { scheme: 'light', mark: '#dark', ground: 'dark' },
  { scheme: 'dark', mark: '#auto', ground: 'dark' },
  { scheme: 'light', mark: '#auto', ground: 'light' },
] as const) {
  test(`for a reader of a ${scheme} screen a frame${mark === '' ? '' : ` with ${mark}`} is ${ground}`, async ({
    shared,
  }) => {
    await shared.emulateMedia({ colorScheme: scheme });
    await shared.goto(`/embed/charts/missing-by-region/${mark}`);
    const [colour, top] = await shared.evaluate(
      () => [getComputedStyle(document.body).backgroundColor, scrollY] as const,
    );
    expect(colour).toBe(ground === 'light' ? 'rgb(245, 247, 242)' : 'rgb(16, 24, 29)');
    expect(top).toBe(0);
  });
}

for (const sandbox of ['allow-scripts', 'allow-scripts allow-popups', '']) {
  test(`in a sandbox of “${sandbox}” a frame has its faces, and its page can be reached or read`, async ({
    shared,
  }) => {
    const code = drawn[0]?.codes[0]?.code.replace('<iframe', `<iframe sandbox="${sandbox}"`) ?? '';
    await openHost(shared, code);
    const frame = framed(shared);
    await frame.waitForLoadState();
    const faces =
      sandbox === '' ? null : await frame.evaluate(() => document.fonts.ready.then((all) => all.check('16px Besley')));
    expect(faces).toBe(sandbox === '' ? null : true);
    await expect(frame.locator('.back')).toContainText('accounted-for.example/charts/');
    if (sandbox !== 'allow-scripts') return;
    await frame.locator('.back a').click();
    await expect.poll(() => framed(shared).url()).toMatch(/^https:\/\/accounted-for\.example\/charts\//);
  });
}
