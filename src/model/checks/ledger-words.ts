import type { DataProblem } from '../../data/data-error.ts';
import { LEDGER_FILE, type LedgerEntry } from '../../data/ledger.ts';
import type { TableSet } from '../../data/tables.ts';
import { tableIdOf } from '../cell-source.ts';
import { countInWords } from '../format.ts';
import { asksTable, proveEntry } from './ledger-checks.ts';

const NUMBER = /\d[\d,]*(?:\.\d+)?/g;
/** Numbers that say where something stands or when it was, and count nothing. */
const PLACES =
  /\b(?:[Ss]ections?|[Cc]hapters?|[Ff]igures?|[Nn]otes?|[Aa]ppendi(?:x|ces)|[Tt]ables?|[Pp]aragraphs?|[Ee]ntr(?:y|ies)|[Rr]ecommendations?|[Ss]cenario) \d[\d.]*(?:(?:,| and| to) \d[\d.]*)*|\b\d{1,2} (?:January|June|December)\b|\b(?:19|20)\d\d(?:[-/]\d{2,4})?\b(?! (?:children|people|incidents|boys|girls|cases|referrals|authorities)|%)/g;
/** Small numbers in words are turns of speech; from fourteen up they are counts like any other. */
const NUMBER_WORDS = new Map(Array.from({ length: 86 }, (_, index) => [countInWords(index + 14), index + 14] as const));

/**
 * Numbers that an entry's words give and neither its evidence nor its cells do: typed by hand, they could be wrong without
 * anybody noticing.
 */
export function wordProblems(entry: LedgerEntry, tables: TableSet): DataProblem[] {
  const known = knownNumbers(entry, tables);
  const texts = {
    subject: entry.subject,
    published: entry.published.map(({ value }) => value).join(' | '),
    used: entry.used,
    reason: entry.reason,
    affects: entry.affects,
    settles: entry.settles,
  };
  return Object.entries(texts).flatMap(([column, text]) => {
    const unknown = numbersIn(text.replace(PLACES, ' ')).filter((number) => !known.has(number));
    if (unknown.length === 0) return [];
    return [
      {
        file: LEDGER_FILE,
        row: entry.line,
        column,
        found: `${unknown.join(', ')}, which the evidence does not come to and no cell of the entry holds`,
        expected: 'numbers that the evidence works out or a named cell prints',
        fix: 'Correct the number, or add the sum or the cell that gives it.',
      },
    ];
  });
}

/**
 * Numbers in the evidence with its cells filled in, on either side of it, and in the text of the cells of the entry.
 * A statement of typed numbers alone, such as 1 / 8 = 0.125, asks no table and so proves no number.
 */
function knownNumbers(entry: LedgerEntry, tables: TableSet): Set<number> {
  const proofs = proveEntry(entry, tables).filter((_, index) => asksTable(entry.evidence[index] ?? ''));
  const cells = entry.cells.flatMap((address) => {
    const [name = '', row = '', column = ''] = address.split(':');
    const table = tables.get(tableIdOf(name, entry.source));
    const rows = row === '*' ? (table?.rows ?? []) : [table?.byKey.get(row)];
    return rows.map((each) => each?.text[column] ?? '');
  });
  const worked = proofs.flatMap((proof) => [proof.left, proof.right].map((side) => Number(side.toFixed(6))));
  return new Set([
    ...worked,
    ...proofs.flatMap((proof) => numbersIn(proof.reads.replace(/rounded to (?:a whole number|\d d\.p\.)/g, ''))),
    ...cells.flatMap(numbersIn),
  ]);
}

function numbersIn(text: string): number[] {
  const words = text.toLowerCase().match(/[a-z]+(?:-[a-z]+)?/g) ?? [];
  return [
    ...[...text.matchAll(NUMBER)].map(([found]) => Number(found.replaceAll(',', '').replace(/\.$/, ''))),
    ...words.flatMap((word) => NUMBER_WORDS.get(word) ?? []),
  ];
}
