import type { DataProblem } from '../../data/data-error.ts';
import { lineOf, valueAt, type CheckedFile } from './content-fields.ts';
import type { StatisticSet } from '../statistics/statistic.ts';

/** What content may name. */
export type KnownIds = {
  readonly statistics: StatisticSet;
  readonly charts: readonly string[];
  readonly ledger: readonly string[];
};

/** Items of one kind that share an id. */
export function doubledIds(files: readonly CheckedFile[]): DataProblem[] {
  const first = new Map<string, string>();
  return files.flatMap((file) => {
    const key = `${file.kind} ${file.id}`;
    const earlier = first.get(key);
    first.set(key, earlier ?? file.file);
    return earlier === undefined || file.kind === 'chapter'
      ? []
      : [
          {
            file: file.file,
            found: `the id ${file.id}, which ${earlier} also has`,
            expected: 'each id once within its kind',
            fix: 'Rename one of the two files; the published one keeps its name.',
          },
        ];
  });
}

/** Findings that share a permanent number. */
export function doubledNumbers(files: readonly CheckedFile[]): DataProblem[] {
  const first = new Map<unknown, string>();
  return files
    .filter((file) => file.kind === 'finding')
    .flatMap((file) => {
      const number = valueAt(file.frontmatter, ['number']);
      const earlier = first.get(number);
      first.set(number, earlier ?? file.file);
      return earlier === undefined
        ? []
        : [
            {
              file: file.file,
              row: lineOf(file, ['number']),
              column: 'number',
              found: `${String(number)}, which ${earlier} also has`,
              expected: 'a number of its own',
              fix: 'Give the newer finding the next free number.',
            },
          ];
    });
}

/** Which fields name items of which kind; "*" stands for every item of a list. */
const REFERENCES: readonly {
  readonly in: CheckedFile['kind'];
  readonly field: string;
  readonly to: CheckedFile['kind'] | 'statistic' | 'chart';
}[] = [
  { in: 'finding', field: 'report', to: 'report' },
  { in: 'finding', field: 'related', to: 'finding' },
  { in: 'finding', field: 'statistics', to: 'statistic' },
  { in: 'finding', field: 'headline', to: 'statistic' },
  { in: 'finding', field: 'chart', to: 'chart' },
  { in: 'chapter', field: 'report', to: 'report' },
  { in: 'chapter', field: 'findings', to: 'finding' },
  { in: 'definition', field: 'see', to: 'definition' },
  { in: 'definition', field: 'variants.*.report', to: 'report' },
  { in: 'recommendation', field: 'report', to: 'report' },
  { in: 'recommendation', field: 'findings', to: 'finding' },
  { in: 'recommendation', field: 'outcome.report', to: 'report' },
  { in: 'recommendation', field: 'points.*.outcome.report', to: 'report' },
  { in: 'timeline', field: 'instruments.*.cited.*.report', to: 'report' },
  { in: 'acronyms', field: 'acronyms.*.reports', to: 'report' },
  { in: 'comparisons', field: 'comparisons.*.report', to: 'report' },
  { in: 'comparisons', field: 'comparisons.*.terms', to: 'definition' },
  { in: 'practice', field: 'report', to: 'report' },
  { in: 'case', field: 'report', to: 'report' },
];

/** Fields that name items which do not exist. */
export function referenceProblems(files: readonly CheckedFile[], known: KnownIds): DataProblem[] {
  const idsOfKind = (kind: string): Set<string> =>
    new Set(files.filter((file) => file.kind === kind).map((file) => file.id));
  const targets: Record<string, Set<string>> = {
    statistic: new Set(known.statistics.keys()),
    chart: new Set(known.charts),
    report: idsOfKind('report'),
    finding: idsOfKind('finding'),
    definition: idsOfKind('definition'),
  };
  return files.flatMap((file) =>
    REFERENCES.filter((rule) => rule.in === file.kind).flatMap((rule) =>
      namesAt(file.frontmatter, rule.field.split('.'))
        .filter(({ id }) => targets[rule.to]?.has(id) !== true)
        .map(({ id, path }) => ({
          file: file.file,
          row: lineOf(file, path),
          column: path.join('.'),
          found: id,
          expected: `a ${rule.to} that exists`,
          fix: `Correct the id, or add the ${rule.to}.`,
        })),
    ),
  );
}

/** The ids at a path, or in the list at it, each with the path of its field. */
function namesAt(
  value: unknown,
  field: readonly string[],
  path: readonly string[] = [],
): { id: string; path: readonly string[] }[] {
  const [key, ...rest] = field;
  if (key === undefined)
    return (Array.isArray(value) ? value : [value])
      .filter((each): each is string => typeof each === 'string')
      .map((id) => ({ id, path }));
  if (key !== '*') return namesAt(valueAt(value, [key]), rest, [...path, key]);
  return (Array.isArray(value) ? value : []).flatMap((each: unknown, index) =>
    namesAt(each, rest, [...path, String(index)]),
  );
}

/** Points of a recommendation or sections of a chapter that share an id, and so an address. */
export function doubledParts(file: CheckedFile): DataProblem[] {
  return ['points', 'sections'].flatMap((field) => {
    const parts = valueAt(file.frontmatter, [field]);
    const ids = (Array.isArray(parts) ? parts : []).map((part) => String(valueAt(part, ['id'])));
    return ids
      .filter((id, index) => ids.indexOf(id) !== index)
      .map((id) => ({
        file: file.file,
        row: lineOf(file, [field]),
        column: field,
        found: `the id ${id} twice`,
        expected: 'each id once within its item',
        fix: 'Give the second its own id.',
      }));
  });
}
