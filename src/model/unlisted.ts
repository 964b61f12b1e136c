import type { UnlistedReason } from '../data/table-meta.ts';
import type { Table, TableSet } from '../data/tables.ts';
import { workOut } from './arithmetic.ts';
import { cellSourceOf } from './cell-source.ts';
import { formatCount, listInWords } from './format.ts';

/** What a table says of the places that it does not list. */
export type Unlisted = {
  /** The places that it does list, as they stand after "only". */
  readonly lists: string;
  /** How many places were asked; null where the report does not say. */
  readonly asked: number | null;
  /** What the others can be, each with how many; null where the report does not settle it. */
  readonly others: readonly { readonly are: UnlistedReason; readonly count: number | null }[];
};

/** What so many of the places did or had, after their number or after "the others". */
const SAY: Readonly<Record<UnlistedReason, (count: number | null) => string>> = {
  'none-missing': () => 'reported that no such child went missing',
  'none-still-missing': () => 'had no child still missing',
  'no-information': () => 'gave no information',
  'counted-not-named': (count) => (count === 1 ? 'is counted but not named' : 'are counted but not named'),
  fewer: () => 'looked after fewer',
  'not-studied': () => 'were not part of the study',
};

/**
 * What a table declares of places that it does not list, worked out; null where it declares nothing.
 * @throws Error in words when a sum of the declaration cannot be worked out
 */
export function unlistedOf(table: Table, tables: TableSet): Unlisted | null {
  const { unlisted } = table.meta;
  if (unlisted === undefined) return null;
  const source = cellSourceOf(tables, table.source);
  const value = (sum: string | undefined): number | null => (sum === undefined ? null : workOut(sum, source).value);
  return {
    lists: unlisted.lists,
    asked: value(unlisted.asked),
    others: unlisted.others.map(({ are, count }) => ({ are, count: value(count) })),
  };
}

/** Which places are listed, in a sentence. */
export function sayListed(unlisted: readonly Unlisted[]): string {
  return `The report lists only ${listInWords(unlisted.map(({ lists }) => lists))}.`;
}

/** What the places that are not listed can be, in a sentence or two, with every number that the report gives. */
export function sayOthers({ asked, others }: Unlisted): string {
  const say = ({ are, count }: Unlisted['others'][number]): string =>
    count === null ? SAY[are](null) : `${formatCount(count)} ${SAY[are](count)}`;
  const counted = others.filter(({ count }) => count !== null);
  const open = others.filter(({ count }) => count === null);
  const end = others.length === 1 ? '.' : ', and the report does not say which.';
  if (counted.length === 0) return `The others ${orInWords(open.map(say))}${end}`;
  const start = asked === null ? 'Of the others' : `Of the ${formatCount(asked)} authorities asked`;
  const rest = open.length === 0 ? '' : `; the others that are not listed ${orInWords(open.map(say))}`;
  return `${start}, ${listInWords(counted.map(say))}${rest}${end}`;
}

function orInWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1) ?? ''}`;
}
