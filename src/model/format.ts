/** One wording of numbers for text, axes, tooltips and tables. Knows nothing of the browser or of our data. */

const WHOLE = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const ONE_PLACE = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** A count with thousands separators: 4744 is "4,744". */
export function formatCount(value: number): string {
  return WHOLE.format(value);
}

/** A percentage at one decimal place with its sign: 12.5 is "12.5%". Rounds half up. */
export function formatPercent(value: number): string {
  return `${formatOnePlace(value)}%`;
}

/** A number at one decimal place, rounded half up: 2.381 is "2.4". */
export function formatOnePlace(value: number): string {
  return ONE_PLACE.format(roundTo(value, 1));
}

/**
 * A number rounded half up to so many decimal places: the one rounding of pages, pictures and files. A hair is added, as a
 * fraction such as 0.35 comes out just below itself in binary.
 */
export function roundTo(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.floor(value * scale + 0.5 + 1e-9) / scale;
}

/** A percentage as the report's text states it, to its own precision: 75 is "75%". */
export function formatPrintedPercent(value: number): string {
  return `${value}%`;
}

const ONES = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number from 0 to 99 in words; larger numbers stay figures, as house style has it. */
export function countInWords(value: number): string {
  const small = ONES[value];
  if (small !== undefined) return small;
  if (!Number.isInteger(value) || value > 99 || value < 0) return formatCount(value);
  const ones = value % 10;
  return `${TENS[Math.floor(value / 10)] ?? ''}${ones === 0 ? '' : `-${ONES[ones] ?? ''}`}`;
}

const SIMPLE_SHARES: readonly (readonly [number, string])[] = [
  [1 / 10, 'one in ten'],
  [1 / 9, 'one in nine'],
  [1 / 8, 'one in eight'],
  [1 / 7, 'one in seven'],
  [1 / 6, 'one in six'],
  [1 / 5, 'one in five'],
  [1 / 4, 'one in four'],
  [1 / 3, 'a third'],
  [2 / 5, 'two in five'],
  [1 / 2, 'half'],
  [3 / 5, 'three in five'],
  [2 / 3, 'two thirds'],
  [3 / 4, 'three in four'],
  [4 / 5, 'four in five'],
  [9 / 10, 'nine in ten'],
];

/**
 * A percentage as the nearest simple share: 12.5 is "one in eight", 28.3 is "more than one in four".
 * @throws RangeError under 8% and over 95%, where no simple share is near enough to be fair.
 */
export function shareInWords(percent: number): string {
  if (percent < 8 || percent > 95) throw new RangeError(`${percent}% has no simple share; give it in figures.`);
  const byDistance = [...SIMPLE_SHARES].sort((a, b) => Math.abs(a[0] * 100 - percent) - Math.abs(b[0] * 100 - percent));
  const [share, words] = byDistance[0] ?? [0, ''];
  const over = percent - share * 100;
  if (Math.abs(over) < 0.3) return words;
  return over > 0 ? `more than ${words}` : `nearly ${words}`;
}

/** The first letter as a capital, for a number in words that opens a sentence. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const TAKES_ARTICLE =
  /^(?:North East|North West|South East|South West|East Midlands|West Midlands|East of England|City of London)$/;

/** A place as it stands in a sentence: "the West Midlands", but "Scotland". */
export function placeInProse(name: string): string {
  return TAKES_ARTICLE.test(name) ? `the ${name}` : name;
}

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day such as 2026-11-21 as "21 November 2026". */
export function formatDate(day: string): string {
  return DATE.format(new Date(`${day}T00:00:00Z`));
}

/** A list as prose: "Kent, Surrey and Slough". */
export function listInWords(items: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(items);
}
