import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readPinned } from '../../src/data/pinned.ts';
import { barest, fullest, pageTypes } from '../support/page-types.ts';
import { pagePaths, parsePage, siteFiles, siteText } from '../support/site.ts';

const pages = pagePaths();
/** Pages with everything of ours around them; an embed stands on somebody else's page. */
const whole = pages.filter((page) => !page.startsWith('embed/'));
const files = new Set(siteFiles());
/** The fullest and the barest page of each type, for checks too slow for all. */
const samples = [...new Set(pageTypes().flatMap((type) => [fullest(type), barest(type)]))];

function fileOf(address: string): string {
  const path = address.replace(/^\//, '').replace(/[?#].*$/, '');
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

describe('every page', () => {
  it('leads only to pages, files and anchors that exist', () => {
    const anchors = new Map<string, Set<string>>();
    const anchorsOf = (file: string): Set<string> => {
      const known =
        anchors.get(file) ?? new Set([...siteText(file).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? ''));
      anchors.set(file, known);
      return known;
    };
    const broken = pages.flatMap((page) =>
      [...siteText(page).matchAll(/<a\s[^>]*?href="([^"]+)"/g)].flatMap(([, address = '']) => {
        if (/^(https?:|mailto:|tel:)/.test(address)) return [];
        const [path = '', anchor] = address.split('#');
        const file = path === '' ? page : fileOf(path);
        if (!files.has(file)) return [`${page}: ${address}`];
        return anchor !== undefined && anchor !== '' && !anchorsOf(file).has(anchor)
          ? [`${page}: ${address} (no such anchor)`]
          : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('carries the policy first, and nothing inline that it forbids', () => {
    const compiles = [...files].filter((path) => path.endsWith('.html') && siteText(path).includes('wasm-unsafe-eval'));
    expect(compiles, 'the search compiles its index, and no other page may').toEqual(['search/index.html']);
    const wrong = [...files]
      .filter((path) => path.endsWith('.html'))
      .filter((page) => {
        const html = siteText(page);
        const first =
          /<head>\s*<meta charset="utf-8"\s*\/?>\s*<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(
            html,
          )?.[1] ?? '';
        return (
          !first.startsWith("default-src 'none'") ||
          /unsafe-|sha256-/.test(first.replace("script-src 'self' 'wasm-unsafe-eval'", '')) ||
          // Data in a script element is never run.
          // Code that is shown to be copied is text.
          /\sstyle="|<style|\son[a-z]+="|<script(?![^>]*\ssrc=)(?! type="application\/ld\+json")/.test(
            html.replace(/<code>[^<]*<\/code>| data-words="[^"]*"/g, ''),
          )
        );
      });
    expect(wrong).toEqual([]);
  });

  it('asks nobody else for anything', () => {
    const foreign = pages.flatMap((page) =>
      [...siteText(page).matchAll(/<(?:script|img|link|iframe|source)\b[^>]*(?:src|href)="(https?:[^"]+)"[^>]*>/g)]
        // Links that say where a page stands and who answers about it: nothing follows them by itself.
        .filter(([tag]) => !/rel="(?:canonical|alternate|cite-as|describedby)"/.test(tag))
        .map(([tag]) => `${page}: ${tag}`),
    );
    expect(foreign).toEqual([]);
  });

  it('has a title, a description, a canonical address, one h1, and headings in order', () => {
    const wrong = whole.flatMap((page) => {
      const document = parsePage(page);
      const levels = [...siteText(page).matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
      const skips = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      const title = document.querySelector('title')?.textContent ?? '';
      const description = document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
      const ok =
        title.length > 5 && description.length > 20 && document.querySelector('link[rel="canonical"]') !== null;
      return ok && !skips && levels.filter((level) => level === 1).length === 1
        ? []
        : [`${page}: ${levels.join('')} ${title}`];
    });
    expect(wrong).toEqual([]);
  });

  it('shows help, the way out and no unresolved placeholder', () => {
    const wrong = whole.filter((page) => {
      const html = siteText(page);
      return !html.includes('116 000') || !html.includes('data-leave') || /\{hbth-|undefined|NaN|\[object /.test(html);
    });
    expect(wrong).toEqual([]);
  });

  it('says of no place that it “is not zero”, in no page, picture, table or text', () => {
    // A version that was kept says what it said.
    const said = [...files]
      .filter((path) => /\.(?:html|svg|txt|csv|json)$/.test(path) && !/^cite\/|\/[0-9a-f]{8}\/index\.html$/.test(path))
      .filter((path) => /\b(?:not|n’t|isn't) zero\b/i.test(siteText(path)));
    expect(said).toEqual([]);
  });

  it('says of nothing that it “rests on” something else, where no report does', () => {
    const said = whole.filter(
      (page) => !/\/[0-9a-f]{8}\/index\.html$/.test(page) && /\brests on\b/i.test(siteText(page)),
    );
    expect(said).toEqual([]);
  });

  it('glues no word to a link or to a bold word', () => {
    const glued = pages.flatMap((page) =>
      [...siteText(page).matchAll(/[a-z,;:]<(?:a|b|em)[ >]|<\/(?:a|b|em)>[a-z(]/g)].map(
        ({ index }) => `${page}: ${siteText(page).slice(index - 12, index + 16)}`,
      ),
    );
    expect(glued).toEqual([]);
  });

  it('types no number of a source in its prose: each is a link to its statistic', () => {
    const { document } = parseHTML(siteText('reports/heading-back-to-harm/how-many/index.html'));
    const loose = [...document.querySelectorAll('.prose p')].flatMap((paragraph) => {
      const copy = paragraph.cloneNode(true) as unknown as Element;
      for (const figure of copy.querySelectorAll('a.figure')) figure.remove();
      return [...copy.textContent.replace(/\b(19|20)\d{2}\b/g, '').matchAll(/\d+/g)].map(
        ([digits]) => `${digits} in ${paragraph.textContent}`,
      );
    });
    expect(loose).toEqual([]);
    expect(document.querySelectorAll('a.figure[href^="/statistics/"]').length).toBeGreaterThanOrEqual(40);
  });
});

describe('style', () => {
  it('is one sheet whose layers come in their order, on every page', () => {
    const sheets = [...files].filter((path) => path.endsWith('.css'));
    expect(sheets).toHaveLength(1);
    const layers = [...siteText(sheets[0] ?? '').matchAll(/@layer ([a-z]+)/g)].map(([, name]) => name);
    const [, declared = ''] = /@layer ([^;]+);/.exec(readFileSync('src/styles/layers.css', 'utf8')) ?? [];
    expect([...new Set(layers)]).toEqual(declared.split(', '));
  });
});

describe('every embed', () => {
  const embeds = pages.filter((page) => page.startsWith('embed/'));

  it('has its source and the way back, one script that tells its height, and keeps out of search', () => {
    expect(embeds.length).toBeGreaterThanOrEqual(36);
    for (const page of embeds) {
      const html = siteText(page);
      const { document } = parseHTML(html);
      expect(document.querySelectorAll('nav, header, link[rel="icon"]').length, page).toBe(0);
      expect(document.querySelectorAll('script').length, page).toBe(1);
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content'), page).toBe('noindex');
      const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
      expect(files.has(fileOf(new URL(canonical).pathname)), page).toBe(true);
      expect(document.querySelector('.back a')?.getAttribute('href'), page).toBe(canonical);
      expect(document.querySelectorAll('h1')).toHaveLength(1);
      // A place, a statistic or a table names its report in the lines at its foot.
      const isCard = /^embed\/(?:places|statistics|data)\//.test(page);
      const source = isCard
        ? [...document.querySelectorAll('.source')].map(({ textContent }) => textContent).join(' ')
        : (document.querySelector('.source, .pinned svg')?.textContent ?? '');
      if (isCard) expect(source, page).toMatch(/\(20\d\d\)/);
      expect((isCard ? source : source.slice(source.indexOf('Source:'))).length, page).toBeGreaterThan(20);
      expect(html).toMatch(/Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'/);
    }
  });

  it('is offered by its chart, view or finding as the latest and as this version, both at addresses that exist', () => {
    const offering = whole.filter(
      (path) =>
        /^(?:charts\/[a-z-]+|explore\/.+|findings\/[^/]+)\/index/.test(path) && path !== 'charts/kinds/index.html',
    );
    expect(offering.length).toBeGreaterThanOrEqual(258);
    for (const page of offering) {
      const addresses = [...siteText(page).matchAll(/&lt;iframe src="?(?:&quot;|&#34;)?(https:[^"&]+)/g)]
        .map(([, address = '']) => new URL(address).pathname)
        .filter((address) => address.startsWith(`/embed/${page.replace('index.html', '')}`));
      expect(addresses, page).toHaveLength(2);
      for (const address of addresses) expect(files.has(fileOf(address)), `${page}: ${address}`).toBe(true);
      expect(
        addresses.filter((address) => /\/[0-9a-f]{8}\/$/.test(address)),
        page,
      ).toHaveLength(1);
    }
  });

  it('of today is kept for ever', () => {
    const kept = new Set(readPinned().map(({ of, version }) => `embed/${of}/${version}/index.html`));
    const today = embeds.filter((page) => /\/[0-9a-f]{8}\/index\.html$/.test(page));
    expect(
      today.filter((page) => !kept.has(page)),
      'run "npm run pin", then "npm run seal"',
    ).toEqual([]);
  });
});

describe('valid markup', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      // Astro writes void elements and attribute quotes its own way, and white space is free.
      'void-style': 'off',
      'no-trailing-whitespace': 'off',
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'attribute-boolean-style': 'off',
      'no-inline-style': 'error',
      // Titles of findings are sentences.
      'long-title': 'off',
      // The site names its telephone numbers in text that phones recognise themselves.
      'tel-non-breaking': 'off',
    },
  });

  it.each(samples)('%s', async (page) => {
    const report = await validator.validateString(siteText(page));
    expect(
      report.results.flatMap((result) =>
        result.messages.map((message) => `${message.line}: ${message.ruleId} ${message.message}`),
      ),
    ).toEqual([]);
  });

  it('repeats no id, also inside drawings', () => {
    const doubled = pages.flatMap((page) => {
      const ids = [...siteText(page).matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id ?? '');
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${page}: ${id}`);
    });
    expect(doubled).toEqual([]);
  });
});
