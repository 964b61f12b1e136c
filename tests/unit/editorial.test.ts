import { describe, expect, it } from 'vitest';
import { textOf } from '../../scripts/reading-ages.ts';
import { readSourceRuns } from '../../src/data/source-runs.ts';
import { HOUSE_STYLE, styleBreaches } from '../../src/model/editorial/house-style.ts';
import { readingAge, sentencesOf } from '../../src/model/editorial/reading.ts';
import { RUN_LENGTH, runsOf, wordsOf } from '../../src/model/editorial/word-runs.ts';

describe('house style', () => {
  it.each([
    ['children who abscond', 'abscond'],
    ['Absconding is a sign', 'Absconding'],
    ['illegal migrants', 'illegal'],
    ['an unaccompanied minor', 'minor'],
    ['the runaways', 'runaways'],
    ['a tragic case', 'tragic'],
    ['utilised by staff', 'utilised'],
    ['a robust system', 'robust'],
  ])('refuses %s', (text, found) => {
    expect(styleBreaches(text).map((breach) => breach.found)).toEqual([found]);
  });

  it('leaves what others said, and words that only look alike', () => {
    expect(styleBreaches('Police wrote “absconded” beside her name.')).toEqual([]);
    expect(styleBreaches('minority, an illegal act, prior evidence, runway')).toEqual([]);
  });

  it('gives a reason and other words with every rule', () => {
    for (const rule of HOUSE_STYLE) expect(rule.why.length * rule.instead.length).toBeGreaterThan(0);
  });
});

describe('runs of words', () => {
  it('are the same whatever the case, the punctuation and the line ends', () => {
    expect(wordsOf('The Child’s “own”\nwords—24 of them.')).toEqual([
      'the',
      "child's",
      'own',
      'words',
      '24',
      'of',
      'them',
    ]);
    const one = 'one two three four five six seven eight nine ten';
    expect(runsOf(one)).toHaveLength(1);
    expect(runsOf('One, two; three: four (five) six\nseven eight “nine” ten!')).toEqual(runsOf(one));
    expect(runsOf(one.replace(' ten', ''))).toEqual([]);
  });

  it('find what stands in a source: the words of the Palermo Protocol, which the reports quote', () => {
    const source = readSourceRuns();
    const law = 'the recruitment, transportation, transfer, harbouring or receipt of persons, by means of the threat';
    expect(runsOf(law).every(({ hash }) => source.has(hash))).toBe(true);
    expect(runsOf(wordsOf(law).reverse().join(' ')).some(({ hash }) => source.has(hash))).toBe(false);
    expect(wordsOf(law).length - runsOf(law).length).toBe(RUN_LENGTH - 1);
  });
});

describe('reading age', () => {
  it('rises with longer words and longer sentences', () => {
    const plain = readingAge('The child was gone. No one had seen her leave. The door was open.');
    const same = readingAge('The child was gone and no one had seen her leave since the door was open.');
    const hard = readingAge('Multidisciplinary accountability necessitates organisational interoperability.');
    expect(plain).toBeLessThan(same);
    expect(same).toBeLessThan(hard);
  });

  // Flesch–Kincaid: 0.39 * 10 + 11.8 * 12 / 10 - 15.59, and five.
  it('is the Flesch–Kincaid grade and five', () => {
    expect(readingAge('The police had asked the carer to look for him.')).toBeCloseTo(
      0.39 * 10 + (11.8 * 12) / 10 - 15.59 + 5,
      5,
    );
  });

  it('ends no sentence at a decimal point or an initial', () => {
    expect(sentencesOf('It was 28.3% in all. Then it fell. “Who knew?” Nobody.')).toHaveLength(4);
  });

  it('reads the running text of a page and not its tables, figures or ways on', () => {
    const page = `<main><h1>What was asked for</h1><nav><p>one two three four five</p></nav>
      <ul><li>A first point that says what to do</li><li><p>Another point in its own paragraph.</p></li></ul>
      <figure><p>a drawing with some words in it</p></figure><p>Short</p></main>`;
    expect(textOf(`<html><body>${page}</body></html>`)).toBe(
      'What was asked for. A first point that says what to do. Another point in its own paragraph.',
    );
  });
});
