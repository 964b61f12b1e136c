/** Why a value is absent. A blank never means zero; an absent value always carries one of these codes. */
export const ABSENCE_CODES = [
  'not-reported',
  'refused-cost',
  'not-held',
  'withheld-small',
  'not-applicable',
  'lost-in-extraction',
] as const;

/** One of the six reasons a value is absent. */
export type AbsenceCode = (typeof ABSENCE_CODES)[number];

/** A value that is absent, in the shape that the API publishes. */
export type Absent = { readonly absent: AbsenceCode };

const WORDING: Record<AbsenceCode, { sign: string; words: string }> = {
  'not-reported': { sign: 'n/r', words: 'not reported: the report prints no value here' },
  'refused-cost': { sign: 'r/c', words: 'refused: answering would have cost more than the legal limit' },
  'not-held': { sign: 'n/h', words: 'not held: the authority does not record it' },
  'withheld-small': { sign: 'w/s', words: 'withheld: the number is too small to publish safely' },
  'not-applicable': { sign: 'n/a', words: 'not applicable' },
  'lost-in-extraction': {
    sign: 'lost',
    words: 'lost: it stood in a picture that our text of the report does not hold',
  },
};

/** True when `text` is one of the six codes. */
export function isAbsenceCode(text: string): text is AbsenceCode {
  return (ABSENCE_CODES as readonly string[]).includes(text);
}

/** True when a value is absent, so that what is left is a number or a text. */
export function isAbsent(value: unknown): value is Absent {
  return typeof value === 'object' && value !== null && 'absent' in value;
}

/** The sign a table prints for an absent value, such as "n/r". */
export function absenceSign(value: Absent): string {
  return WORDING[value.absent].sign;
}

/** What an absent value means, in words. */
export function absenceWords(value: Absent): string {
  return WORDING[value.absent].words;
}
