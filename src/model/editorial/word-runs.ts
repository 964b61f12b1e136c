import { createHash } from 'node:crypto';
import { HASH_BYTES } from '../../data/source-runs.ts';

/** How many words in a row make a sentence somebody else's. */
export const RUN_LENGTH = 10;

/** One run of words of a text: its hash and the words, so that a message can show them. */
export type WordRun = { readonly hash: string; readonly words: string };

/** The words of a text as they are compared: lower case, without punctuation; a hyphen parts two words. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[a-z0-9]+(?:'[a-z]+)?/g) ?? []
  );
}

/** Every run of ten words of a text, in order; none where the text is shorter. */
export function runsOf(text: string): WordRun[] {
  const words = wordsOf(text);
  return words.slice(0, Math.max(0, words.length - RUN_LENGTH + 1)).map((_, index) => {
    const run = words.slice(index, index + RUN_LENGTH).join(' ');
    return { hash: hashOf(run), words: run };
  });
}

/** The start of the SHA-256 of a run, in hexadecimal. The run cannot be read back from it. */
function hashOf(run: string): string {
  return createHash('sha256')
    .update(run)
    .digest('hex')
    .slice(0, HASH_BYTES * 2);
}
