import type { DataProblem } from '../../data/data-error.ts';
import type { Table, TableSet } from '../../data/tables.ts';
import { rowsWithoutTotal } from '../cell-source.ts';
import { unlistedOf } from '../unlisted.ts';

/**
 * What is wrong with what a table says of places that it does not list: nothing is said where each row is an authority,
 * a sum cannot be worked out or falls below none, or listed and not listed do not come to all that were asked. A number
 * worked out from the rows themselves moves with them, so it is the published parts that this holds to one another.
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
    const below = counts.find((count) => count !== null && count < 0);
    if (below !== undefined)
      return [
        {
          ...place,
          found: `${String(below)} authorities`,
          expected: 'none or more of each kind that is counted',
          fix: 'A row was entered twice, or a sum names the wrong cell.',
        },
      ];
    const all = counts.reduce<number>((sum, count) => sum + (count ?? 0), rowsWithoutTotal(table).length);
    // Where one kind is not counted, the others leave room for it.
    if (counts.includes(null) ? all < unlisted.asked : all === unlisted.asked) return [];
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
