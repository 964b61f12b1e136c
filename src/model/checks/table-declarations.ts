import type { DataProblem } from '../../data/data-error.ts';
import type { ColumnType } from '../../data/columns.ts';
import type { Dimension } from '../../data/table-meta.ts';
import type { Table, TableSet } from '../../data/tables.ts';
import { CORRECTED } from './failure.ts';

const ADDED_UP = new Set<ColumnType>(['count', 'percent', 'decimal']);
/** A column of this type breaks the counts down by this. */
const IMPLIED: Partial<Record<ColumnType, Dimension>> = { region: 'region', authority: 'authority' };
/** A column with such a name breaks counts down by this, whatever its type. */
const NAMED: readonly (readonly [RegExp, Dimension])[] = [
  [/national|country|origin/, 'nationality'],
  [/gender|(?:^|_)(?:fe)?males?(?:_|$)|(?:^|_)(?:boys|girls)(?:_|$)/, 'gender'],
  [/^ages?(?:_|$)/, 'age'],
  [/exploitation/, 'exploitation'],
  [/^(?:trafficked|unaccompanied)(?:_|$)/, 'cohort'],
];

/**
 * What is wrong with what a table's metadata declares: checks doubled, short of a total or against nothing, columns,
 * rows and breakdowns that are not there.
 */
export function declarationProblems(table: Table, tables: TableSet): DataProblem[] {
  return [
    ...doubledChecks(table),
    ...uncheckedTotals(table),
    ...unknownColumns(table),
    ...emptyComparisons(table, tables),
    ...unknownRows(table),
    ...missingDimensions(table),
  ];
}

function problem(table: Table, column: string, found: string, expected: string, fix: string): DataProblem {
  return { file: `data/${table.id}.meta.yaml`, column, found, expected, fix };
}

function doubledChecks(table: Table): DataProblem[] {
  const ids = [CORRECTED, ...table.meta.checks.map((check) => check.id)];
  return ids
    .filter((id, index) => ids.indexOf(id) < index)
    .map((id) =>
      problem(
        table,
        'checks',
        id,
        'each name once, and “corrected” for no declared check',
        'Give the check a name of its own.',
      ),
    );
}

/** Every number in a row called "total" is under a check that adds up or divides by it. */
function uncheckedTotals(table: Table): DataProblem[] {
  if (!table.byKey.has('total')) return [];
  const checked = new Set(
    table.meta.checks.flatMap((check) => {
      if (check.check === 'total') return check.columns;
      return check.check === 'share' ? [check.column] : [];
    }),
  );
  return table.meta.columns
    .filter((column) => ADDED_UP.has(column.type) && !checked.has(column.name) && !checked.has(usedName(column.name)))
    .map((column) =>
      problem(
        table,
        'checks',
        `no check of the total of ${column.name}`,
        'a check "total" or "share" over every column of a table that prints a total',
        'Declare the check.',
      ),
    );
}

/** A printed column is checked through the one we use beside it. */
function usedName(name: string): string {
  return name.replace(/_published$/, '');
}

function unknownColumns(table: Table): DataProblem[] {
  const known = new Set(table.meta.columns.map((column) => column.name));
  const named = [
    table.meta.key,
    ...table.meta.statistics.map((each) => each.column),
    ...table.meta.checks.flatMap((check) => {
      if (check.check === 'total') return check.columns;
      if (check.check === 'across') return [check.total, ...check.parts];
      if (check.check === 'whole-children') return [check.percent, check.base];
      if (check.check === 'share') return [check.column, check.of];
      if (check.check === 'printed-again') return [check.column, check.sum];
      return 'column' in check ? [check.column] : [];
    }),
  ];
  return [...new Set(named)]
    .filter((name) => !known.has(name))
    .map((name) => problem(table, 'columns', name, 'a column of this table', 'Correct the name.'));
}

/** A comparison with a column that does not exist, or with a table that shares no row, compares nothing. */
function emptyComparisons(table: Table, tables: TableSet): DataProblem[] {
  return table.meta.checks.flatMap((check) => {
    if (check.check !== 'same-as' && check.check !== 'part-of') return [];
    const other = tables.get(`${table.source}/${check.table}`);
    const column = check.check === 'same-as' ? check.other : check.whole;
    const isColumn = other?.meta.columns.some(({ name }) => name === column) === true;
    const sharesRow = other !== undefined && table.rows.some(({ key }) => other.byKey.has(key));
    if (isColumn && sharesRow) return [];
    const expected = `the column ${column} of ${check.table}, with at least one row of the same key`;
    return [problem(table, 'checks', `${check.id}, which compares nothing`, expected, 'Correct the check.')];
  });
}

function unknownRows(table: Table): DataProblem[] {
  const named = table.meta.statistics.flatMap((each) => each.rows ?? []);
  return [...new Set(named)]
    .filter((key) => !table.byKey.has(key))
    .map((key) =>
      problem(table, 'statistics', key, 'the key of a row of this table', 'Restore the row, or correct the key.'),
    );
}

function missingDimensions(table: Table): DataProblem[] {
  const declared = new Set<string>(table.meta.dimensions);
  return table.meta.columns.flatMap(({ name, type }) => {
    const implied =
      IMPLIED[type] ?? (countsSomething(table) ? NAMED.find(([names]) => names.test(name))?.[1] : undefined);
    if (implied === undefined || declared.has(implied)) return [];
    const expected = `${implied}, because a column of the table names one`;
    return [problem(table, 'dimensions', [...declared].join(', ') || 'none', expected, 'Add it to "dimensions".')];
  });
}

function countsSomething(table: Table): boolean {
  return table.meta.columns.some(({ unit }) => unit === 'children' || unit === 'percent' || unit === 'incidents');
}
