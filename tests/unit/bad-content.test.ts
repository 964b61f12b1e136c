import { describe, expect, it } from 'vitest';
import { HASH_BYTES } from '../../src/data/source-runs.ts';
import { runsOf } from '../../src/model/editorial/word-runs.ts';
import { useBench, type Bench } from '../support/fixture.ts';

const messageAfter = useBench();

const FINDING = 'content/findings/heading-back-to-harm/still-missing.mdx';
const CHAPTER = 'content/reports/heading-back-to-harm/how-many.mdx';
const RECOMMENDATION = 'content/recommendations/heading-back-to-harm/hbth-7-coordination.mdx';
const DEFINITION = 'content/definitions/missing.mdx';
const CASE = 'content/cases/heading-back-to-harm/from-care-to-prison.mdx';
const TIMELINE = 'content/reference/timeline.mdx';
const RUNS = 'data/editorial/source-runs.bin';
const SENTENCE = 'They cover one year.';
const OUR_WORDS = 'A sentence that nobody wrote before this test and that no report has in it.';

/** What an editor may do wrong, by name. Each must stop the build and say where, what, and what to do. */
const MISTAKES: Record<string, (bench: Bench) => void> = {
  'a word of the house list': (bench) => bench.replace(CHAPTER, SENTENCE, 'They are children who absconded.'),
  'a sentence too long to hold': (bench) =>
    bench.replace(CHAPTER, SENTENCE, `They cover ${'one year and again '.repeat(12)} gone.`),
  'a paragraph too long to hold': (bench) => bench.replace(CHAPTER, SENTENCE, 'They are gone. '.repeat(45)),
  'ten words that stand in a report': (bench) => {
    const bytes = runsOf(OUR_WORDS).map(({ hash }) => Buffer.from(hash, 'hex'));
    bench.write(RUNS, Buffer.concat(bytes));
    bench.replace(CHAPTER, SENTENCE, OUR_WORDS);
  },
  'word runs cut off': (bench) => bench.write(RUNS, new Uint8Array(HASH_BYTES + 1)),
  'word runs lost': (bench) => bench.remove(RUNS),
  'a locator that is no part of the report': (bench) =>
    bench.replace(FINDING, 'chapter: "Appendix 3"', 'chapter: "Appendix 9"'),
  'a finding that nothing leads to': (bench) =>
    bench.write(
      'content/findings/heading-back-to-harm/alone.mdx',
      bench
        .read(FINDING)
        .replace('number: 3', 'number: 999')
        .replace(/chart: .*\n/, ''),
    ),
  'a recommendation without an addressee': (bench) =>
    bench.write(RECOMMENDATION, bench.read(RECOMMENDATION).replace(/addressees: \[[^\]]*\]/, 'addressees: []')),
  'a point addressed to nobody on the list': (bench) =>
    bench.write(RECOMMENDATION, bench.read(RECOMMENDATION).replace(/( {4}addressees: )\[[^\]]*\]/, '$1[everybody]')),
  'a theme that is not on the list': (bench) =>
    bench.write(FINDING, bench.read(FINDING).replace(/themes: \[[^\]]*\]/, 'themes: [sadness]')),
  'a definition without its place': (bench) =>
    bench.write(DEFINITION, bench.read(DEFINITION).replace(/ {4}locator:\n( {6}.*\n)+/, '')),
  'a case told at length': (bench) =>
    bench.write(CASE, `${bench.read(CASE).trimEnd()} It went on. It went on again. And so it ended.\n`),
  'a case without its note': (bench) => bench.write(CASE, bench.read(CASE).replace(/note: .*\n/, '')),
  'an instrument that no report cites': (bench) =>
    bench.write(TIMELINE, bench.read(TIMELINE).replace(/ {4}cited:\n( {6}.*\n)+/, '    cited: []\n')),
  'a finding of no strength that we know': (bench) =>
    bench.write(
      FINDING,
      bench
        .read(FINDING)
        .replace(/report: heading-back-to-harm\n/, '$&strength: certain\n')
        .replace(/\nstrength: measured/, ''),
    ),
  'a finding that is cited from nothing that is named': (bench) =>
    bench.replace(FINDING, 'strength: measured', 'strength: cited'),
  'a publication beside what the report counted itself': (bench) =>
    bench.replace(FINDING, 'strength: measured', 'strength: measured\ncites: "Some report (2010)"'),
  'a giant number without the words that complete it': (bench) =>
    bench.write(FINDING, bench.read(FINDING).replace(/headline_words: .*\n/, '')),
  'a giant number beside a statement that something is not known': (bench) =>
    bench.write(
      FINDING,
      bench.read(FINDING).replace(/statement: .*\n/, 'statement: "It is not known how many were found"\n'),
    ),
  'a fair wording that names no year': (bench) =>
    bench.write(FINDING, bench.read(FINDING).replace(/fair: .*\n/, 'fair: "Some children were still missing."\n')),
  'half a sentence on what a finding does not show': (bench) =>
    bench.write(
      FINDING,
      bench.read(FINDING).replace(/unsupported: .*\n/, 'unsupported: "How many children it befalls."\n'),
    ),
  'a force that the printed verb does not have': (bench) =>
    bench.write(
      RECOMMENDATION,
      bench.read(RECOMMENDATION).replace(/force: \w+\n( +force_printed: ).*/, 'force: must\n$1"would be good"'),
    ),
  'our words without the force of the report': (bench) =>
    bench.write(
      RECOMMENDATION,
      bench
        .read(RECOMMENDATION)
        .replace(/text: .*/, 'text: "Police forces record every incident in one way."')
        .replace(/force: \w+\n( +force_printed: ).*/, 'force: must\n$1"must record"'),
    ),
  'a duty in law without its law': (bench) =>
    bench.write(RECOMMENDATION, bench.read(RECOMMENDATION).replace(/kind: recommendation/, 'kind: duty')),
  'a later finding given as the reason of an earlier text': (bench) =>
    bench.replace(
      'content/recommendations/bordering-on-concern/boc-1-training.mdx',
      '\nfindings:',
      '\nrests_on:\n  findings: [still-missing]\n  locator:\n    chapter: "Recommendations"\nfindings:',
    ),
  'a section that the printed contents do not have': (bench) =>
    bench.write(
      FINDING,
      bench.read(FINDING).replace(/chapter: "Appendix 3"/, 'chapter: "Chapter 2"\n  section: "2.9"'),
    ),
};

describe('content that could mislead stops the build and says where, what was found, what was expected and what to do', () => {
  it.each(Object.entries(MISTAKES))('%s', (_, mutate) => {
    const message = messageAfter(mutate);
    expect(message).toMatch(/^\d+ problems? in the data or content:/);
    expect(message).toMatchSnapshot();
  });
});
