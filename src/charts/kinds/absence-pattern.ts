import { ABSENCE_CODES, type AbsenceCode } from '../../model/missing.ts';
import { element } from '../svg.ts';

/**
 * The line that fills a tile of 4 by 4 px for each reason a value is absent, so that no two reasons look alike and none
 * looks like a shade of the ramp: lines that rise, fall, lie or stand, dots, and a grid.
 */
const LINES: Record<AbsenceCode, string> = {
  'not-reported': 'M-1 1l2-2M0 4l4-4M3 5l2-2',
  'refused-cost': 'M-1 3l2 2M0 0l4 4M3-1l2 2',
  'not-held': 'M0 2h4',
  'withheld-small': 'M1 2h1.5',
  'not-applicable': 'M0 2h4M2 0v4',
  'lost-in-extraction': 'M2 0v4',
};

/** Name of the pattern of a reason inside a drawing, to be filled with as "url(#…)". */
export function patternId(drawing: string, code: AbsenceCode): string {
  return `${drawing}-${code}`;
}

/** The patterns of some reasons, for the definitions of a drawing, in the order of the codes. */
export function absencePatterns(drawing: string, codes: Iterable<AbsenceCode>): string {
  const wanted = new Set(codes);
  return ABSENCE_CODES.filter((code) => wanted.has(code))
    .map((code) => element('pattern', { id: patternId(drawing, code), ...TILE }, line(code)))
    .join('');
}

const TILE = { width: 4, height: 4, patternUnits: 'userSpaceOnUse' };

function line(code: AbsenceCode): string {
  return element('path', { class: 'hatchline', d: LINES[code] });
}
