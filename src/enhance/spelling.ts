/** Words of the site, the commonest first. */
export type Words = readonly string[];

/**
 * The word of the site that a misspelt one most likely stands for: the nearest by letters left out, added, changed or
 * swapped, and among these the commonest. Source of the measure: Damerau 1964, restricted to neighbours.
 * @returns the word itself where the site has it, where it begins one, or where nothing is near
 */
export function nearestWord(word: string, words: Words): string {
  if (word.length < 4 || /\d/.test(word) || words.some((each) => each.startsWith(word))) return word;
  const most = word.length < 6 ? 1 : 2;
  let best = word;
  let least = most + 1;
  for (const each of words) {
    if (Math.abs(each.length - word.length) >= least) continue;
    const steps = distance(word, each, least);
    if (steps < least) {
      best = each;
      least = steps;
    }
  }
  return best;
}

/** Steps from one word to another; `most` once there are as many or more. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let steps = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row.push(steps);
    }
    if (Math.min(...row) >= most) return most;
    before = last;
    last = row;
  }
  return Math.min(last[b.length] ?? most, most);
}
