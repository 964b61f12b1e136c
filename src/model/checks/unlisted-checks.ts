import type { DataProblem } from '../../data/data-error.ts';
import type { Table, TableSet } from '../../data/tables.ts';
import { rowsWithoutTotal } from '../cell-source.ts';
import { unlistedOf } from '../unlisted.ts';

/**
 * What is wrong with what a table says of places that it does not list: nothing is said where each row is an authority,
 * a sum cannot be worked out, or all that are listed and not listed do not add up to all that were asked.
 */
export function unlistedProblems(table: Table, tables: TableSet): DataProblem[] {
  const place = { file: `data/${table.id}.meta.yaml`, column: 'unlisted' };
  const isByAuthority = table.meta.columns.some(({ name, type }) => name === table.meta.key && type === 'authority');
  if (table.meta.unlisted === undefined) {
    if (!isByAuthority) return [];
    return [
      {
        ...place,
        found: 'nothing',
        expected: 'what an authority can be that the table does not list',
        fix: 'Say which authorities it lists and what the others can be, with the published number of each; docs/data-guide.md shows how.',
      },
    ];
  }
  try {
    const unlisted = unlistedOf(table, tables);
    if (unlisted === null || unlisted.asked === null) return [];
    const counts = unlisted.others.map(({ count }) => count);
    if (counts.includes(null)) return [];
    const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), rowsWithoutTotal(table).length);
    if (all === unlisted.asked) return [];
    return [
      {
        ...place,
        found: `${all} authorities, listed and not listed`,
        expected: `${unlisted.asked}, all that were asked`,
        fix: 'Correct the sums. Where the report does not settle one of them, leave its count out.',
      },
    ];
  } catch (error) {
    return [
      {
        ...place,
        found: `a sum that ${error instanceof Error ? error.message : String(error)}`,
        expected: 'a sum over cells of the report’s tables',
        fix: 'Correct the table, the row or the column that it names.',
      },
    ];
  }
}
