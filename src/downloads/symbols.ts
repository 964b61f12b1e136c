import { ABSENCE_CODES, absenceSign, absenceWords } from '../model/missing';

/** What an absent value is called in files, how tables print it and what it means, one row per code. */
export const SYMBOLS = ABSENCE_CODES.map((code) => ({
  code,
  sign: absenceSign({ absent: code }),
  meaning: absenceWords({ absent: code }),
}));

/** The key to the codes as a CSV file. */
export function symbolsCsv(): string {
  return ['code,sign,meaning', ...SYMBOLS.map(({ code, sign, meaning }) => `${code},${sign},"${meaning}"`), ''].join(
    '\n',
  );
}
