import { describe, expect, it } from 'vitest';
import { readContentFiles } from '../../src/content-files.ts';
import { printedPages } from '../../src/model/printed-pages.ts';
import type { Locator } from '../../src/model/schema/common.ts';
import type { FindingData } from '../../src/model/schema/finding.ts';
import type { RecommendationData } from '../../src/model/schema/recommendation.ts';
import type { ReportData } from '../../src/model/schema/report.ts';
import { isSentence } from '../../src/model/editorial/sentence.ts';
import { styleBreaches } from '../../src/model/editorial/house-style.ts';
import { unsupportedWordings } from '../../src/model/statistics/fair-wording.ts';
import { plainProse } from '../../src/model/prose.ts';
import { evidence } from '../support/evidence.ts';

const files = readContentFiles();
const of = (kind: string) => files.filter((file) => file.kind === kind);
const findings = of('finding').map(({ id, frontmatter }) => ({ id, data: frontmatter as FindingData }));
const reports = new Map(of('report').map(({ id, frontmatter }) => [id, frontmatter as ReportData]));
const points = of('recommendation').flatMap(({ id, frontmatter }) => {
  const data = frontmatter as RecommendationData;
  return data.points.map((point) => ({ id: `${id}/${point.id}`, data, point }));
});
const say = (text: string): string => plainProse(text, evidence.statistics);

describe('how we know', () => {
  it('is told of every finding, and a cited one names its publication', () => {
    expect(findings.length).toBeGreaterThan(217);
    expect(findings.filter(({ data }) => (data.strength === 'cited') !== (data.cites !== undefined))).toEqual([]);
  });

  it('is “the guidance itself” only of the document that is guidance', () => {
    const guidance = new Set(
      findings.filter(({ data }) => data.strength === 'guidance').map(({ data }) => data.report),
    );
    expect([...guidance]).toEqual(['safeguarding-guidance']);
  });

  it('is a count, a survey or young people only of the reports that counted, asked or listened', () => {
    const by = (strength: string): string[] => [
      ...new Set(findings.filter(({ data }) => data.strength === strength).map(({ data }) => data.report)),
    ];
    expect(by('survey')).toEqual(['heading-back-to-harm']);
    expect(by('young-people')).toEqual(['heading-back-to-harm']);
    expect(by('measured').sort()).toEqual(['bordering-on-concern', 'heading-back-to-harm']);
  });
});

describe('a number shown large', () => {
  const shown = findings.filter(({ data }) => data.headline !== undefined);
  it('is completed by a sentence that does not repeat its qualifier', () => {
    const wrong = shown.filter(
      ({ data }) =>
        !(data.headline_words ?? '').endsWith('.') ||
        /^(?:at least|up to|nearly|about|more than)\b/i.test(data.headline_words ?? ''),
    );
    expect(shown.length).toBeGreaterThan(50);
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('says so where adults are counted with the children', () => {
    const mixed = shown.filter(({ data }) => data.cohorts.includes('all-people'));
    const silent = mixed.filter(({ data }) => !/\badults?\b/i.test(`${data.headline_words ?? ''} ${data.fair}`));
    expect(mixed.length).toBeGreaterThan(2);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('must, should and may', () => {
  it('is told of every request with the verb as printed', () => {
    expect(points).toHaveLength(195);
    const forces = Map.groupBy(points, ({ point }) => point.force);
    expect(Object.fromEntries([...forces].map(([force, of]) => [force, of.length]).sort())).toMatchSnapshot();
  });

  it('is must in seventeen and should in six points of the report of 2016, as counted by an independent reading', () => {
    const own = points.filter(({ data }) => data.report === 'heading-back-to-harm');
    const count = (force: string): number => own.filter(({ point }) => point.force === force).length;
    expect([count('must'), count('should'), own.length]).toEqual([17, 6, 23]);
  });

  it('is a duty in law only with the law that it comes from', () => {
    const duties = points.filter(({ data, point }) => (point.kind ?? data.kind) === 'duty');
    expect(duties.length).toBeGreaterThan(0);
    expect(Object.fromEntries(duties.map(({ id, point }) => [id, point.law]))).toMatchSnapshot();
  });
});

describe('a place in a report', () => {
  const pagesOf = (report: string, locator: Locator): string | null =>
    printedPages(reports.get(report)?.contents ?? [], locator);
  it('has the pages of the printed contents', () => {
    expect(pagesOf('heading-back-to-harm', { chapter: 'Chapter 2', section: '2.1' })).toBe('pages 31 to 34');
    expect(pagesOf('heading-back-to-harm', { chapter: 'Chapter 2' })).toBe('pages 30 to 48');
    expect(pagesOf('heading-back-to-harm', { chapter: 'Chapter 5' })).toBe('pages 94 onwards');
    expect(pagesOf('heading-back-to-harm', { chapter: 'Appendix 3' })).toBeNull();
    expect(pagesOf('heading-back-to-harm', { chapter: 'Executive summary; Chapter 2', section: '2.2' })).toBe(
      'pages 10 to 18 and 34 to 48',
    );
    expect(pagesOf('heading-back-to-harm', { chapter: 'Chapter 2; Appendix 3', section: '2.2' })).toBe(
      'pages 34 to 48 for Chapter 2',
    );
    expect(pagesOf('bordering-on-concern', { chapter: 'Appendix 1' })).toBe('pages 61 to 62');
    expect(pagesOf('hidden-and-unheard', { chapter: 'Method' })).toBeNull();
  });

  it('has a page for every finding of 2016 outside its appendices, and for every one of 2009', () => {
    const without = findings
      .filter(({ data }) => ['heading-back-to-harm', 'bordering-on-concern'].includes(data.report))
      .filter(({ data }) => pagesOf(data.report, data.locator) === null && !data.locator.chapter.startsWith('Appendi'));
    expect(without.map(({ id, data }) => `${id}: ${data.locator.chapter}`)).toEqual([]);
  });

  it('is one that a reader can find for every statistic: no list of chapters stands for it', () => {
    const vague = [...evidence.statistics.values()].filter(({ place }) =>
      /[Cc]hapters \d.*(?:,| to | and )|chapters|findings and conclusion/.test(place),
    );
    expect(vague.map(({ id, place }) => `${id}: ${place}`)).toEqual([]);
  });
});

describe('plain English', () => {
  it('has no half sentence on what a finding or a number does not show', () => {
    const told = [
      ...findings.flatMap(({ data }) => [data.unsupported, ...data.caveats.map(({ text }) => text)]),
      ...[...evidence.statistics.values()].flatMap(unsupportedWordings),
    ].map(say);
    expect(told.length).toBeGreaterThan(2000);
    expect(told.filter((text) => !isSentence(text))).toEqual([]);
  });

  it('knows half a sentence from a whole one', () => {
    const halves = [
      'By how much.',
      'How many children it befalls.',
      'That no authority had standards.',
      'Either as a count.',
    ];
    expect(halves.filter(isSentence)).toEqual([]);
    expect(isSentence('This does not tell us how many children are affected.')).toBe(true);
  });

  it('refuses the patterns that readers stumbled over', () => {
    const stumbled = [
      '6 separated children at least went missing.',
      'How many children it befalls is open.',
      'Trust is the ground of all else.',
      'A smuggled child is not by that a trafficked child.',
      'There are three by the appendix.',
      'A child met one kind of exploitation.',
      'The child is in the hold of a trafficker.',
      'They had vanished.',
      'He or she is a child.',
      'A hatched place is not zero.',
    ];
    expect(stumbled.filter((text) => styleBreaches(text).length === 0)).toEqual([]);
  });

  it('tells in the body of a finding who found what, from how many and how', () => {
    const words = files
      .filter(({ kind }) => kind === 'finding')
      .map(({ id, body }) => ({
        id,
        count: body.text
          .replace(/<[^>]*>/g, 'x')
          .split(/\s+/)
          .filter(Boolean).length,
      }));
    const counts = words.map(({ count }) => count).sort((a, b) => a - b);
    expect(words.filter(({ count }) => count < 25).map(({ id }) => id)).toEqual([]);
    expect(counts[Math.floor(counts.length / 2)]).toBeGreaterThanOrEqual(35);
  });
});
