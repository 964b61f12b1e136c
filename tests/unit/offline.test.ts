import { describe, expect, it } from 'vitest';
import { offlinePage, offlineStyle, offlineTarget } from '../../scripts/offline.ts';

const FILES = new Set(['index.html', 'findings/index.html', 'findings/x/index.html', 'assets/site.css', 'data/t.csv']);
const SITE = 'https://accounted-for.example';

describe('a page that opens from a folder', () => {
  it.each([
    ['/', 'findings/x/index.html', '../../index.html'],
    ['/findings/', 'index.html', 'findings/index.html'],
    ['/findings/x/', 'findings/x/index.html', 'index.html'],
    ['/findings/x/#care', 'findings/index.html', 'x/index.html#care'],
    ['/data/t.csv', 'findings/x/index.html', '../../data/t.csv'],
    ['/explore/?sort=name', 'index.html', `${SITE}/explore/?sort=name`],
    ['/cards/findings/x.png', 'index.html', `${SITE}/cards/findings/x.png`],
    ['#care', 'index.html', '#care'],
    ['https://www.bbc.co.uk/weather', 'index.html', 'https://www.bbc.co.uk/weather'],
  ])('leads %s from %s to %s', (address, page, target) => {
    expect(offlineTarget(address, page, FILES, SITE)).toBe(target);
  });

  it('leaves out what needs a server, and keeps words, data and faces', () => {
    const html = [
      '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">',
      '<link rel="preload" href="/fonts/a.woff2" as="font" crossorigin>',
      '<link rel="stylesheet" href="/assets/site.css">',
      '<script type="application/ld+json">{"a":1}</script>',
      '<p><a class="b" href="/findings/x/">A finding</a></p>',
      '<script type="module" src="/assets/Page.js"></script>',
    ].join('');
    expect(offlinePage(html, 'findings/index.html', FILES, SITE)).toBe(
      [
        '<link rel="stylesheet" href="../assets/site.css">',
        '<script type="application/ld+json">{"a":1}</script>',
        '<p><a class="b" href="x/index.html">A finding</a></p>',
      ].join(''),
    );
    expect(offlineStyle("@font-face{src:url(/fonts/a.woff2) format('woff2')}", 'assets/site.css')).toBe(
      "@font-face{src:url(../fonts/a.woff2) format('woff2')}",
    );
  });
});
