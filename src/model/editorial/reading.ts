/** Longest sentence, in words, that a reader is asked to hold. */
export const LONGEST_SENTENCE = 45;
/** Longest paragraph, in words. */
export const LONGEST_PARAGRAPH = 120;
/** Longest that the case of a child is told, in sentences. */
export const LONGEST_CASE = 3;

/** The sentences of a text; a full stop within a number or before a small letter ends none. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?][”’)]?)\s+(?=[A-Z“‘(\d])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /[a-z]/i.test(sentence));
}

/** How many words a text has. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[a-z0-9]/i.test(word)).length;
}

/**
 * The reading age of a text in years: the Flesch–Kincaid grade (Kincaid and others 1975) and five, the age at which
 * school begins. An estimate from the length of words and sentences; it knows nothing of sense.
 * @returns NaN for a text without words
 */
export function readingAge(text: string): number {
  const sentences = sentencesOf(text);
  const words = text.match(/[a-z]+(?:[’'][a-z]+)?/gi) ?? [];
  const syllables = words.reduce((all, word) => all + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 + 5;
}

function countSyllables(word: string): number {
  const plain = word
    .toLowerCase()
    .replace(/[’'].*$/, '')
    .replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '')
    .replace(/^y/, '');
  return Math.max(1, plain.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}
