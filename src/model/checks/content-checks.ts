import type { z } from 'astro/zod';
import type { DataProblem } from '../../data/data-error.ts';
import { plainProse, typedNumbers } from '../prose.ts';
import { definitionSchema } from '../schema/definition.ts';
import { findingSchema } from '../schema/finding.ts';
import { recommendationSchema } from '../schema/recommendation.ts';
import { chapterSchema, pageSchema, reportSchema } from '../schema/report.ts';
import type { StatisticSet } from '../statistics/statistic.ts';
import { STATISTIC_FORMS, wordStatistic, type StatisticForm } from '../statistics/wording.ts';

/** A file of content, as far as the checks need it. */
export type CheckedFile = {
  readonly file: string;
  readonly kind: keyof typeof SCHEMAS;
  readonly id: string;
  readonly frontmatter: unknown;
  readonly head: { readonly text: string; readonly line: number };
  readonly body: { readonly text: string; readonly line: number };
};

/** What content may name. */
export type KnownIds = { readonly statistics: StatisticSet; readonly charts: readonly string[] };

const SCHEMAS = {
  report: reportSchema,
  chapter: chapterSchema,
  finding: findingSchema,
  definition: definitionSchema,
  recommendation: recommendationSchema,
  page: pageSchema,
} as const satisfies Record<string, z.ZodType>;

/** Frontmatter fields that are prose, so that a number typed in them would stand before readers. */
const PROSE_FIELDS = new Set([
  'statement',
  'headline_words',
  'text',
  'head',
  'fair',
  'unsupported',
  'short',
  'counting',
  'lede',
  'content_note',
  'summary',
  'method',
  'limits',
  'funding',
  'kind',
  'outcome',
  'items',
]);

/** Everything wrong with the content: schemas, ids, references, statistics, typed numbers. */
export function contentProblems(files: readonly CheckedFile[], known: KnownIds): DataProblem[] {
  return [
    ...files.flatMap((file) => [...schemaProblems(file), ...proseProblems(file, known)]),
    ...doubledIds(files),
    ...doubledNumbers(files),
    ...referenceProblems(files, known),
  ];
}

function schemaProblems(file: CheckedFile): DataProblem[] {
  const result = SCHEMAS[file.kind].safeParse(file.frontmatter);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const isMissing = valueAt(file.frontmatter, path) === undefined;
    return {
      file: file.file,
      row: lineOf(file, path),
      column: path.join('.') || 'frontmatter',
      found: isMissing ? 'nothing' : issue.code.replaceAll('_', ' '),
      expected: isMissing ? `a ${file.kind} says its ${path.at(-1) ?? 'frontmatter'}` : issue.message,
      fix: 'Complete or correct the field; docs/editorial-guide.md shows one of each kind.',
    };
  });
}

function proseProblems(file: CheckedFile, known: KnownIds): DataProblem[] {
  const fields = proseFields(file.frontmatter).flatMap(({ path, text }) => {
    const row = lineOf(file, path);
    return [
      ...statisticProblems(text, { file: file.file, row, column: path.join('.') }, known),
      ...typedProblems(text, file.file, row),
    ];
  });
  return [
    ...fields,
    ...typedProblems(withoutExpressions(file.body.text), file.file, file.body.line),
    ...componentProblems(file, known),
  ];
}

function typedProblems(text: string, file: string, firstLine: number): DataProblem[] {
  return typedNumbers(text).map(({ line, found }) => ({
    file,
    row: firstLine + line - 1,
    found: `"${found}" typed in prose`,
    expected: 'a statistic, as <Statistic id="…" /> or {id} in frontmatter',
    fix: 'Name the statistic whose number this is, so that it is computed from its cell and can be followed to it.',
  }));
}

function statisticProblems(
  text: string,
  place: { file: string; row: number; column: string },
  known: KnownIds,
): DataProblem[] {
  try {
    plainProse(text, known.statistics);
    return [];
  } catch (error) {
    return [
      {
        ...place,
        found: `a text that ${error instanceof Error ? error.message : String(error)}`,
        expected: 'a statistic of the registry in a form it can take',
        fix: 'Correct the id or the form; /api/v1/statistics.json lists them all.',
      },
    ];
  }
}

/** Checks <Statistic id form> and <Chart id> in a body, which MDX itself would only meet when it renders. */
function componentProblems(file: CheckedFile, known: KnownIds): DataProblem[] {
  const tags = [...file.body.text.matchAll(/<(Statistic|Chart)\b([^>]*)\/?>/g)];
  return tags.flatMap((match): DataProblem[] => {
    const [, name = '', attributes = ''] = match;
    const row = file.body.line + file.body.text.slice(0, match.index).split('\n').length - 1;
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
    if (name === 'Chart') {
      return known.charts.includes(id)
        ? []
        : [
            {
              file: file.file,
              row,
              column: '<Chart id>',
              found: id || 'no id',
              expected: `one of ${known.charts.join(', ')}`,
              fix: 'Correct the id, or add the chart to src/charts/registry.ts.',
            },
          ];
    }
    return formProblems(
      id,
      /\bform="([^"]*)"/.exec(attributes)?.[1] ?? 'figure',
      { file: file.file, row, column: '<Statistic id>' },
      known,
    );
  });
}

function formProblems(
  id: string,
  form: string,
  place: { file: string; row: number; column: string },
  known: KnownIds,
): DataProblem[] {
  const statistic = known.statistics.get(id);
  if (statistic === undefined)
    return [
      {
        ...place,
        found: id || 'no id',
        expected: 'a statistic of the registry',
        fix: 'Correct the id, or declare the statistic in src/model/statistics.',
      },
    ];
  try {
    if (!(STATISTIC_FORMS as readonly string[]).includes(form))
      throw new Error(`"${form}" is not one of ${STATISTIC_FORMS.join(', ')}`);
    wordStatistic(statistic, form as StatisticForm);
    return [];
  } catch (error) {
    return [
      {
        ...place,
        found: error instanceof Error ? error.message : String(error),
        expected: 'a form that the statistic can take',
        fix: 'Use another form, or name the share in place of the count.',
      },
    ];
  }
}

function doubledIds(files: readonly CheckedFile[]): DataProblem[] {
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

function doubledNumbers(files: readonly CheckedFile[]): DataProblem[] {
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

/** Which fields name items of which kind. */
const REFERENCES: readonly {
  readonly in: CheckedFile['kind'];
  readonly field: string;
  readonly to: CheckedFile['kind'] | 'statistic' | 'chart';
}[] = [
  { in: 'finding', field: 'report', to: 'report' },
  { in: 'finding', field: 'related', to: 'finding' },
  { in: 'finding', field: 'statistics', to: 'statistic' },
  { in: 'finding', field: 'chart', to: 'chart' },
  { in: 'chapter', field: 'report', to: 'report' },
  { in: 'chapter', field: 'findings', to: 'finding' },
  { in: 'definition', field: 'see', to: 'definition' },
  { in: 'recommendation', field: 'report', to: 'report' },
  { in: 'recommendation', field: 'findings', to: 'finding' },
];

function referenceProblems(files: readonly CheckedFile[], known: KnownIds): DataProblem[] {
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
      namesAt(file.frontmatter, rule.field)
        .filter((id) => targets[rule.to]?.has(id) !== true)
        .map((id) => ({
          file: file.file,
          row: lineOf(file, [rule.field]),
          column: rule.field,
          found: id,
          expected: `a ${rule.to} that exists`,
          fix: `Correct the id, or add the ${rule.to}.`,
        })),
    ),
  );
}

function namesAt(frontmatter: unknown, field: string): string[] {
  const value = valueAt(frontmatter, [field]);
  return (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
}

function proseFields(value: unknown, path: readonly string[] = []): { path: string[]; text: string }[] {
  if (typeof value === 'string')
    return path.some((part) => PROSE_FIELDS.has(part)) ? [{ path: [...path], text: value }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => proseFields(inner, [...path, key]));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** The line on which a field's first name stands; the top of the frontmatter where it is missing. */
function lineOf(file: CheckedFile, path: readonly string[]): number {
  const index = file.head.text.split('\n').findIndex((line) => line.startsWith(`${path[0] ?? ''}:`));
  return index === -1 ? file.head.line - 1 : file.head.line + index;
}

/** The body without multi-line component tags, whose attributes are not prose; lines keep their numbers. */
function withoutExpressions(text: string): string {
  return text.replace(/<[A-Za-z/][^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));
}
