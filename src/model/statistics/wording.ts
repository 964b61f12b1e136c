import {
  capitalise,
  countInWords,
  formatCount,
  formatOnePlace,
  formatPercent,
  formatPrintedPercent,
  shareInWords,
} from '../format.ts';
import { absenceSign, isAbsent } from '../missing.ts';
import type { Statistic, WorkingStep } from './statistic.ts';

/**
 * How a statistic may be worded: "figure" (28.3%), "of" (167 of 590), "count" (167), "base" (590),
 * "words" (more than one in four; forty-five), "Words" (the same, opening a sentence).
 */
export const STATISTIC_FORMS = ['figure', 'of', 'count', 'base', 'words', 'Words'] as const;

/** One way of wording a statistic. */
export type StatisticForm = (typeof STATISTIC_FORMS)[number];

/** The statistic in one of its forms. @throws RangeError when the form needs a base or a share it does not have. */
export function wordStatistic(statistic: Statistic, form: StatisticForm = 'figure'): string {
  const { value, counts } = statistic;
  if (isAbsent(value)) return absenceSign(value);
  if (form === 'words' || form === 'Words') {
    const words = statistic.unit === 'percent' ? shareInWords(value) : countInWords(value);
    return form === 'Words' ? capitalise(words) : words;
  }
  if (form === 'figure') return formatNumber(value, statistic.unit, statistic.asPrinted);
  if (counts === null) throw new RangeError(`${statistic.id} has no base, so it cannot be worded as "${form}".`);
  if (form === 'of') return `${formatCount(counts.count)} of ${formatCount(counts.base)}`;
  return formatCount(form === 'count' ? counts.count : counts.base);
}

/** A number with the precision of its unit, or as its cell prints it. */
export function formatNumber(value: number, unit: Statistic['unit'], printed = false): string {
  if (unit === 'percent') return printed ? formatPrintedPercent(value) : formatPercent(value);
  const isDecimal = !Number.isInteger(value) || (unit.includes(' per ') && !printed);
  return isDecimal ? formatOnePlace(value) : formatCount(value);
}

/** The number of one line of a working: percentages read from a cell keep their printed precision. */
export function formatStep(step: WorkingStep): string {
  return formatNumber(step.value, step.unit, step.cell !== null);
}

/** The 95% interval as "24.8% to 32.1%", or null where the statistic has none. */
export function wordInterval(statistic: Statistic): string | null {
  if (statistic.interval === null) return null;
  const [low, high] = statistic.interval;
  return `${formatPercent(low)} to ${formatPercent(high)}`;
}
