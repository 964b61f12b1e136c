import type { z } from 'astro/zod';
import type { DataProblem } from '../../data/data-error.ts';
import type { TableSet } from '../../data/tables.ts';
import { plainProse, typedNumbers } from '../prose.ts';
import { lineOf, proseFields, valueAt, type CheckedFile, type ContentKind } from './content-fields.ts';
import { doubledIds, doubledNumbers, doubledParts, referenceProblems, type KnownIds } from './content-references.ts';
import { definitionSchema } from '../schema/definition.ts';
import { findingSchema } from '../schema/finding.ts';
import { recommendationSchema } from '../schema/recommendation.ts';
import { caseSchema, practiceSchema } from '../schema/practice.ts';
import { acronymsSchema, comparisonsSchema, themesSchema, timelineSchema } from '../schema/reference.ts';
import { chapterSchema, pageSchema, reportSchema } from '../schema/report.ts';
import { STATISTIC_FORMS, wordStatistic, type StatisticForm } from '../statistics/wording.ts';

const SCHEMAS = {
  report: reportSchema,
  chapter: chapterSchema,
  finding: findingSchema,
  definition: definitionSchema,
  recommendation: recommendationSchema,
  practice: practiceSchema,
  case: caseSchema,
  timeline: timelineSchema,
  acronyms: acronymsSchema,
  themes: themesSchema,
  comparisons: comparisonsSchema,
  page: pageSchema,
} as const satisfies Record<ContentKind, z.ZodType>;

/** Everything wrong with the content: schemas, ids, references, statistics, typed numbers. */
export function contentProblems(files: readonly CheckedFile[], known: KnownIds): DataProblem[] {
  return [
    ...files.flatMap((file) => [...schemaProblems(file), ...proseProblems(file, known)]),
    ...doubledIds(files),
    ...doubledNumbers(files),
    ...files.flatMap(doubledParts),
    ...referenceProblems(files, known),
  ];
}

/** What is wrong with the caveats of tables, which are prose like any other and stand before readers. */
export function caveatProblems(tables: TableSet, known: KnownIds): DataProblem[] {
  return [...tables.values()].flatMap(({ id, meta }) =>
    meta.caveats.flatMap((caveat) => {
      const file = `data/${id}.meta.yaml`;
      const typed = typedProblems(caveat, file, 1).map(({ row: _row, ...problem }) => ({
        ...problem,
        column: 'caveats',
      }));
      return [...statisticProblems(caveat, { file, column: 'caveats' }, known), ...typed];
    }),
  );
}

function schemaProblems(file: CheckedFile): DataProblem[] {
  const result = SCHEMAS[file.kind].safeParse(file.frontmatter);
  if (result.success) return [];
  return result.error.issues.map((issue) => {
    const path = issue.path.map(String);
    const value = valueAt(file.frontmatter, path);
    return {
      file: file.file,
      row: lineOf(file, path),
      column: path.join('.') || 'frontmatter',
      found: sayFound(value, issue.code),
      expected:
        value === undefined
          ? `a ${file.kind} says its ${path.at(-1) ?? 'frontmatter'}`
          : issue.code === 'invalid_value'
            ? `one of ${issue.values.map(String).join(', ')}`
            : issue.message,
      fix: 'Complete or correct the field; docs/editorial-guide.md shows one of each kind.',
    };
  });
}

/** What stands where a field is wrong: nothing, an empty list, the value itself, or for a list or group its fault. */
function sayFound(value: unknown, code: string): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value) && value.length === 0) return 'an empty list';
  if (typeof value === 'string') return value;
  return typeof value === 'object' ? code.replaceAll('_', ' ') : JSON.stringify(value);
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
  place: { file: string; row?: number; column: string },
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
  const tags = [...file.body.text.matchAll(/<(Statistic|Chart|Plate|LedgerNote|Note|Row)\b([^>]*)\/?>/g)];
  return tags.flatMap((match): DataProblem[] => {
    const [, name = '', attributes = ''] = match;
    const row = file.body.line + file.body.text.slice(0, match.index).split('\n').length - 1;
    const id = /\bid="([^"]*)"/.exec(attributes)?.[1] ?? '';
    const words = [...attributes.matchAll(/\b(?:head|heading)="([^"]*)"/g)].map(([, text]) => text ?? '').join('\n');
    if (name === 'Note' || name === 'Row') return typedProblems(words, file.file, row);
    if (name === 'LedgerNote')
      return entryProblems(attributes, { file: file.file, row, column: '<LedgerNote entry>' }, known);
    if (name !== 'Statistic') {
      return known.charts.includes(id)
        ? []
        : [
            {
              file: file.file,
              row,
              column: `<${name} id>`,
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

function entryProblems(
  attributes: string,
  place: { file: string; row: number; column: string },
  known: KnownIds,
): DataProblem[] {
  const id = /\bentry="([^"]*)"/.exec(attributes)?.[1] ?? '';
  if (known.ledger.includes(id)) return [];
  return [
    {
      ...place,
      found: id || 'no id',
      expected: 'an entry of data/ledger.csv',
      fix: 'Correct the id, or add the entry.',
    },
  ];
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

/** The body without multi-line component tags, whose attributes are not prose; lines keep their numbers. */
function withoutExpressions(text: string): string {
  return text.replace(/<[A-Za-z/][^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));
}
