import type { TableCheck } from '../../data/table-check.ts';
import type { Table, TableSet } from '../../data/tables.ts';
import { prove } from '../arithmetic.ts';
import { cellSourceOf } from '../cell-source.ts';
import { capitalise } from '../format.ts';

/** What a check asks of its table, as a sentence for a reader; a statement of arithmetic with its name and its numbers filled in. */
export function sayCheck(check: TableCheck, table: Table, tables: TableSet): string {
  const label = (name: string): string =>
    `“${table.meta.columns.find((column) => column.name === name)?.label ?? name}”`;
  const titled = (name: string): string => `“${tables.get(`${table.source}/${name}`)?.meta.title ?? name}”`;
  switch (check.check) {
    case 'total':
      return `The row of totals is the sum of ${check.rows === undefined ? 'the rows' : 'its rows'} in ${check.columns.map(label).join(', ')}.`;
    case 'across':
      return `In each row ${label(check.total)} is the sum of ${check.parts.map(label).join(', ')}.`;
    case 'share':
      return `${label(check.column)} is each row’s share of the total of ${label(check.of)}.`;
    case 'whole-children':
      return `A whole number of ${label(check.base)} gives each ${label(check.percent)} at its printed precision.`;
    case 'part-of':
      return `${label(check.column)} is no larger than the number of the same row in ${titled(check.table)}.`;
    case 'same-as':
      return `${label(check.column)} agrees with the same row in ${titled(check.table)}.`;
    case 'printed-again':
      return `${label(check.column)} is what ${label(check.sum)} comes to, row by row.`;
    case 'falling':
      return `Rows stand in falling order of ${label(check.column)}.`;
    case 'ranks':
      return `${label(check.column)} runs from one up without a gap.`;
    case 'distinct':
      return `No ${label(check.column)} stands twice.`;
    case 'arithmetic':
      return sayArithmetic(check, table, tables);
  }
}

/** "Girls and boys: 52 + 47 ≤ 100."; where it does not hold, the sentence says so. */
function sayArithmetic(
  { id, holds }: Extract<TableCheck, { check: 'arithmetic' }>,
  table: Table,
  tables: TableSet,
): string {
  const proof = prove(holds, cellSourceOf(tables, table.source));
  const fails = proof.holds ? '' : ' (≠ this does not hold as printed)';
  return `${capitalise(id.replaceAll('-', ' '))}: ${proof.reads}${fails}.`;
}
