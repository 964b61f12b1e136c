import { SMALL_BASE } from '../model/rates.ts';
import type { ChartKey } from './chart.ts';

/** What each sign of a key means, beside its swatch; the ramp carries its own numbers. */
export const KEY_WORDS: Readonly<Record<ChartKey, readonly string[]>> = {
  groups: ['trafficked children, upper bar', 'unaccompanied children, lower bar'],
  ramp: [],
  hollow: [`hollow: fewer than ${SMALL_BASE} children`],
  hatch: ['not in the report’s list'],
  interval: ['95% interval'],
  funnel: ['outside the 99.8% limits', 'inside', `fewer than ${SMALL_BASE} children`, '95% range', '99.8% limits'],
  register: ['a child who went missing', 'a child not reported missing'],
  'register-open': ['a child still missing'],
};

/** Widths of the swatches before those words, in px. */
export const KEY_SWATCHES: Readonly<Record<ChartKey, readonly number[]>> = {
  groups: [26, 26],
  ramp: [],
  hollow: [26],
  hatch: [26],
  interval: [26],
  funnel: [12, 10, 10, 26, 26],
  register: [10, 10],
  'register-open': [10],
};
