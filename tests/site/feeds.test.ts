import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { siteFiles, siteText } from '../support/site.ts';

const SITE = 'https://accounted-for.example';
const feeds = siteFiles().filter((path) => path.endsWith('feed.xml'));
const { changes } = parse(readFileSync('content/changes.yaml', 'utf8')) as {
  changes: {
    number: number;
    kind: string;
    title: string;
    reports?: string[];
    addressees?: string[];
    addresses: string[];
  }[];
};

/** The entries of a feed, by what they link to. */
function linksIn(feed: string): string[] {
  return [...siteText(feed).matchAll(/<item>[\s\S]*?<link>([^<]+)<\/link>/g)].map(([, link = '']) => link);
}

describe('feeds', () => {
  it('stand for everything, for each report and for each of those who were asked', () => {
    expect(feeds.filter((path) => path.startsWith('reports/'))).toHaveLength(5);
    expect(feeds.filter((path) => path.startsWith('addressees/'))).toHaveLength(19);
    expect(linksIn('feed.xml')).toEqual(changes.map(({ number }) => `${SITE}/changes/#change-${number}`));
  });

  it('carry the changes of their own report or addressee, and say where they stand', () => {
    for (const feed of feeds.filter((path) => path !== 'feed.xml')) {
      const [kind = '', id = ''] = feed.split('/');
      const own = changes.filter((change) => (kind === 'reports' ? change.reports : change.addressees)?.includes(id));
      expect(linksIn(feed), feed).toEqual(own.map(({ number }) => `${SITE}/changes/#change-${number}`));
      expect(own.length, feed).toBeGreaterThan(0);
      expect(siteText(feed)).toContain(`<atom:link href="${SITE}/${feed}" rel="self"`);
    }
  });

  it('lead to anchors of the log, which names the pages that changed', () => {
    const page = siteText('changes/index.html');
    for (const { number, addresses } of changes) {
      expect(page).toContain(`id="change-${number}"`);
      for (const path of addresses) expect(page).toContain(`href="${path}"`);
    }
  });
});

describe('corrections', () => {
  it('are told on the page that was wrong, and on their own', () => {
    const wrong = changes.filter(({ kind }) => kind === 'correction').flatMap(({ addresses }) => addresses);
    expect(wrong.length).toBeGreaterThan(5);
    for (const path of wrong) expect(siteText(`${path.slice(1)}index.html`), path).toMatch(/Corrected \d+ \w+ \d{4}/);
    expect(siteText('corrections/index.html')).toContain('Nine charts said more');
  });

  it('go to an address that the publisher sets, and never to one that was guessed', () => {
    expect(siteText('corrections/index.html')).toContain('built without an address');
    expect(siteText('.well-known/security.txt')).toMatchInlineSnapshot(`
      "Contact: https://accounted-for.example/corrections/
      Expires: 2027-11-28T00:00:00Z
      Preferred-Languages: en
      Canonical: https://accounted-for.example/.well-known/security.txt
      "
    `);
  });
});

describe('a number that a later one follows', () => {
  it('says so at its top, with what the two do not share', () => {
    const page = siteText('statistics/hbth-nrm-children/index.html');
    expect(page).toMatch(/There is a later number\.<\/b>\s*<a href="\/statistics\/huh-nrm-children\/">\s*4,946, 2020/);
    expect(page).toContain('they do not count the same thing');
  });
});
