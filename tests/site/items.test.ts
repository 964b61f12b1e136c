import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { lettersWithoutShape } from '../support/letters.ts';
import { itemPages, type ItemPage } from '../support/item-pages.ts';
import { DIST, parsePage, siteText } from '../support/site.ts';

const SITE = 'https://accounted-for.example';
const items = itemPages();
let pages: ReadonlyMap<string, Document>;

beforeAll(() => {
  pages = new Map(items.map(({ path }) => [path, parsePage(`${path.slice(1)}index.html`, 'cite')]));
});

/** Which items fail, as lines that say how; the coverage is printed, so that a reader of the log sees what was held. */
function missing(what: string, check: (item: ItemPage, page: Document) => string | null): string[] {
  const failed = items.flatMap((item) => {
    const page = pages.get(item.path);
    const says = page === undefined ? 'no page' : check(item, page);
    return says === null ? [] : [`${item.path}: ${says}`];
  });
  const share = (100 * (items.length - failed.length)) / items.length;
  console.log(`${what}: ${items.length - failed.length} of ${items.length} items, ${share.toFixed(1)}%`);
  return failed;
}

const content = (page: Document, name: string): string =>
  page.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? '';
const fileOf = (address: string): string => join(DIST, decodeURI(new URL(address).pathname));
const cited = (path: string, ending: string): string =>
  readFileSync(join(DIST, `cite${path.replace(/\/$/, '')}.${ending}`), 'utf8');

describe('every item', () => {
  it('is among those that the site publishes', () => {
    const counts = new Map<string, number>();
    for (const { kind } of items) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    expect(Object.fromEntries(counts)).toMatchSnapshot();
  });

  it('has a card of its own, 1200 by 630, named by its page with alt text', () => {
    const failed = missing('card', ({ path }, page) => {
      const address = content(page, 'og:image');
      if (address !== `${SITE}/cards${path.replace(/\/$/, '')}.png`) return address;
      const png = readFileSync(fileOf(address));
      if (png.readUInt32BE(16) !== 1200 || png.readUInt32BE(20) !== 630) return 'another size';
      if (content(page, 'twitter:card') !== 'summary_large_image') return 'no tag for X';
      return content(page, 'og:image:alt').length > 25 ? null : 'no alt text';
    });
    expect(failed).toEqual([]);
  });

  it('has only letters on its card that the faces can draw', () => {
    const letters = new Set([...pages.values()].flatMap((page) => Array.from(content(page, 'og:image:alt'))));
    expect(letters.size).toBeGreaterThan(60);
    expect(lettersWithoutShape(letters)).toEqual([]);
  });

  it('shows nothing loud in its tab, its preview or its card', () => {
    const loud =
      /\b(?:sex\w*|rap(?:e\w*|ing|ists?)|abus\w+|violen\w+|prostitut\w*|brothels?|porn\w*|assault\w*|tortur\w*|beatings?|beaten|kill\w*|murder\w*|deaths?|dead|dying|suicid\w*|drugs?|cannabis|(?:en)?slav\w+|exploit\w*|servitude)\b/i;
    const failed = missing('quiet', (_, page) => {
      const outside = ['og:title', 'og:description', 'og:image:alt'].map((name) => content(page, name));
      const said = [page.querySelector('title')?.textContent ?? '', ...outside].join(' ');
      // Names of a publisher and of an office are their own.
      const found = loud.exec(said.replace(/Child Exploitation Support Programme|Anti-Slavery Commissioner/g, ''));
      return found === null ? null : found[0];
    });
    expect(failed).toEqual([]);
  });

  it('can be cited in four formats, each with the item and every report it rests on', () => {
    const failed = missing('citation', ({ path, reports }, page) => {
      const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
      const json = JSON.parse(cited(path, 'json')) as { type: string; URL?: string; title: string; id: string }[];
      if (json[0]?.URL !== link) return 'CSL-JSON gives another address';
      const works = json.filter(({ type }) => type === 'report').map(({ id }) => id);
      if (reports !== null && works.sort().join() !== [...reports].sort().join()) return `rests on ${works.join()}`;
      const bib = cited(path, 'bib');
      if ((bib.match(/^@\w+\{/gm) ?? []).length !== json.length || !bib.includes(`url = {${link}}`)) return 'BibTeX';
      const ris = cited(path, 'ris');
      if ((ris.match(/^TY {2}- /gm) ?? []).length !== json.length || !ris.includes(`UR  - ${link}\n`)) return 'RIS';
      if (ris.split('\n').some((line) => line !== '' && !/^[A-Z][A-Z0-9] {2}- ?/.test(line)))
        return 'RIS breaks a line';
      const text = cited(path, 'txt');
      return /\nAPA\n/.test(`\n${text}`) && /\nHarvard\n/.test(text) && text.includes(link) ? null : 'text';
    });
    expect(failed).toEqual([]);
  });

  it('shows its citations, its files, its address and its feed on its page', () => {
    const failed = missing('cite and share', ({ path }, page) => {
      const section = page.querySelector('#cite');
      if (section === null) return 'no section';
      const hrefs = [...section.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      const files = ['bib', 'ris', 'json', 'txt'].map((ending) => `/cite${path.replace(/\/$/, '')}.${ending}`);
      const lost = [...files, `/cards${path.replace(/\/$/, '')}.png`].filter((file) => !hrefs.includes(file));
      if (lost.length > 0) return `no link to ${lost.join()}`;
      const feed = hrefs.find((href) => href.endsWith('feed.xml'));
      if (feed === undefined || !existsSync(join(DIST, feed))) return 'no feed';
      const words = [...section.querySelectorAll('[data-copy="text"]')].map((link) => link.getAttribute('data-words'));
      return words.length >= 2 && words.every((each) => (each ?? '').length > 40) ? null : 'nothing to copy';
    });
    expect(failed).toEqual([]);
  });

  it('carries the tags that libraries and scholars’ indexes read', () => {
    const failed = missing('tags', (_, page) => {
      const link = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
      const tags = ['citation_title', 'citation_technical_report_institution', 'citation_publication_date'].map(
        (name) => content(page, name),
      );
      if (tags.some((tag) => tag === '') || content(page, 'citation_public_url') !== link) return tags.join();
      const files = [...page.querySelectorAll('link[rel="describedby"]')].map(
        (each) => each.getAttribute('href') ?? '',
      );
      return files.length === 3 && files.every((file) => existsSync(fileOf(file))) ? null : 'no citation files';
    });
    expect(failed).toEqual([]);
  });

  it('can be framed and downloaded where it is a finding, a chart or a view', () => {
    const framed = items.filter(({ kind }) => ['finding', 'chart', 'view'].includes(kind));
    const failed = framed.filter(({ path }) => {
      const frame = pages.get(path)?.querySelector('#cite a[href^="#embed-"]')?.getAttribute('href') ?? '#';
      const html = siteText(`${path.slice(1)}index.html`);
      const start = html.indexOf(` id="${frame.slice(1)}"`);
      return frame === '#' || start === -1 || !html.slice(start, html.indexOf('</details>', start)).includes('<pre');
    });
    expect(failed).toEqual([]);
  });
});
