import type { TableSet } from '../data/tables.ts';
import type { Statistic } from './statistics/statistic.ts';

/** Units that count persons. */
export const PERSONS: ReadonlySet<string> = new Set(['children', 'young people', 'people', 'cases', 'referrals']);

/** Words that describe a child, and names of places below the nation, as whole words. */
export type JoiningWords = { readonly describing: RegExp; readonly places: RegExp };

const GENDER_AND_AGE = ['girls?', 'boys?', 'female', 'male', 'aged', 'years? old'];
const EXPLOITATION = ['exploit\\w*', 'sexual\\w*', 'servitude', 'cannabis', 'prostitut\\w*', 'forced', 'begging'];

/**
 * The words by which a number of a table of single numbers would join a child with a place.
 * @param places names of the places below the nation
 */
export function joiningWords(tables: TableSet, places: readonly string[]): JoiningWords {
  const nationalities = [...tables.values()]
    .filter(({ meta }) => meta.dimensions.includes('nationality') && !meta.dimensions.includes('authority'))
    .flatMap((table) => table.rows.map(({ key }) => key.replaceAll('-', ' ')))
    .filter((key) => !['total', 'unknown', 'not given', 'other', 'others', 'uk'].includes(key));
  return {
    describing: wholeWords([...nationalities, ...GENDER_AND_AGE, ...EXPLOITATION]),
    places: wholeWords([...places, '(?:South|North|West|Mid) Wales']),
  };
}

function wholeWords(words: readonly string[]): RegExp {
  return new RegExp(`\\b(?:${[...new Set(words)].join('|')})\\b`, 'i');
}

/** Why a number of persons may not be published for its words: it describes them and places them below the nation. */
export function wordsRefusal(
  { label, geography, unit }: Statistic,
  { describing, places }: JoiningWords,
): string | null {
  if (!PERSONS.has(unit) && unit !== 'percent') return null;
  const described = describing.exec(label)?.[0];
  const place = places.exec(`${geography}; ${label}`)?.[0];
  if (described === undefined || place === undefined) return null;
  return `joins “${described}” with ${place}, a place below the nation`;
}
