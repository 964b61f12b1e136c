import { roundHalfUp } from './arithmetic.ts';

/** A base under this many children is small: drawn hollow, given as a count, listed apart, never ranked. */
export const SMALL_BASE = 20;

/** True when a rate stands on so few children that it must not be ranked. */
export function isSmallBase(base: number): boolean {
  return base < SMALL_BASE;
}

/** 97.5th percentile of the standard normal distribution, for 95% intervals. */
const Z95 = 1.959963984540054;

/** A count as a percentage of its base, unrounded. @throws RangeError unless 0 <= count <= base and base > 0. */
export function percentOf(count: number, base: number): number {
  requireShare(count, base);
  return (count / base) * 100;
}

/**
 * The 95% Wilson score interval of a proportion, in percent, unrounded.
 * Method: E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * Journal of the American Statistical Association 22 (1927), 209-212.
 * @throws RangeError unless 0 <= count <= base and base > 0.
 */
export function wilsonInterval(count: number, base: number): readonly [number, number] {
  requireShare(count, base);
  const p = count / base;
  const z2 = Z95 * Z95;
  const centre = (p + z2 / (2 * base)) / (1 + z2 / base);
  const half = (Z95 / (1 + z2 / base)) * Math.sqrt((p * (1 - p)) / base + z2 / (4 * base * base));
  const low = count === 0 ? 0 : Math.max(0, centre - half);
  const high = count === base ? 1 : Math.min(1, centre + half);
  return [low * 100, high * 100];
}

/**
 * The whole numbers of children that give a printed percentage of a base at its printed precision, rounding half up.
 * Method: GRIM, N. J. L. Brown and J. A. J. Heathers, Social Psychological and Personality Science 8 (2017), 363-369.
 * @param printed the percentage as printed, such as "5.0": its decimals are the precision it is held to
 */
export function wholeNumbersGiving(printed: string, base: number): number[] {
  const decimals = printed.split('.')[1]?.length ?? 0;
  const target = Number(printed);
  const near = Math.round((target * base) / 100);
  const reach = Math.ceil(base / 100) + 1;
  const found: number[] = [];
  for (let count = Math.max(0, near - reach); count <= Math.min(base, near + reach); count++) {
    if (roundHalfUp((count / base) * 100, decimals) === target) found.push(count);
  }
  return found;
}

/** The only whole number of children that gives a printed percentage; null when none does or more than one would. */
export function wholeChildren(printed: string, base: number): number | null {
  const found = wholeNumbersGiving(printed, base);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/**
 * Limits of a funnel plot: the range, in percent, inside which a share of `base` children falls with at least
 * the given probability if each went missing with the common rate. Exact binomial, equal tails.
 * Method: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005).
 * @param rate the common rate, as a proportion strictly between 0 and 1
 * @param coverage 0.95 or 0.998
 */
export function funnelLimits(base: number, rate: number, coverage: number): readonly [number, number] {
  if (!Number.isInteger(base) || base < 1)
    throw new RangeError(`A funnel needs a whole number of children, not ${base}.`);
  const tail = (1 - coverage) / 2;
  return [(binomialQuantile(tail, base, rate) / base) * 100, (binomialQuantile(1 - tail, base, rate) / base) * 100];
}

/** Smallest count k with P(X <= k) >= probability, X binomial(base, rate); sums of terms worked out in logarithms. */
function binomialQuantile(probability: number, base: number, rate: number): number {
  let logTerm = base * Math.log1p(-rate);
  let cumulative = Math.exp(logTerm);
  let count = 0;
  while (cumulative < probability && count < base) {
    count += 1;
    logTerm += Math.log((base - count + 1) / count) + Math.log(rate) - Math.log1p(-rate);
    cumulative += Math.exp(logTerm);
  }
  return count;
}

function requireShare(count: number, base: number): void {
  if (!(base > 0) || !(count >= 0) || count > base)
    throw new RangeError(`${count} of ${base} is not a share of a base.`);
}
