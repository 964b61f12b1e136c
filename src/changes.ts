import { parse } from 'yaml';
import { readContentText } from './content-files.ts';
import { DataError, type DataProblem } from './data/data-error.ts';
import { rememberByText } from './data/remember.ts';
import { changesSchema, type Changes } from './model/schema/change.ts';

/** Where the log of changes stands. */
export const CHANGES_FILE = 'changes.yaml';

/**
 * The log of changes and the later values of series, read once for as long as it stays the same.
 * @throws DataError naming each field that is missing, unknown or of the wrong kind
 */
export function readChanges(): Changes {
  return changesIn(`content/${CHANGES_FILE}`, readContentText(CHANGES_FILE));
}

const changesIn = rememberByText((file, text): Changes => {
  const result = changesSchema.safeParse(parse(text));
  if (!result.success) {
    throw new DataError(
      result.error.issues.map((issue) => ({
        file,
        column: issue.path.join('.') || 'the whole file',
        found: issue.code.replaceAll('_', ' '),
        expected: issue.message,
        fix: 'Complete or correct the field; docs/operations.md says what each one means.',
      })),
    );
  }
  return result.data;
});

/** What the log says of things that do not exist. @param built addresses of the built site */
export function changeProblems(
  { changes, newer }: Changes,
  built: ReadonlySet<string>,
  led: ReadonlyMap<string, string>,
): DataProblem[] {
  const file = `content/${CHANGES_FILE}`;
  const stands = (path: string): boolean => built.has(path) || led.has(path);
  const addresses = changes.flatMap(({ number, addresses, reports, addressees }) =>
    [...addresses, ...reports.map((id) => `/reports/${id}/`), ...addressees.map((id) => `/addressees/${id}/`)].map(
      (path) => ({ where: `change ${number}`, path }),
    ),
  );
  const statistics = newer.flatMap(({ statistic, by }) =>
    [statistic, by].map((id) => ({ where: `newer value of ${statistic}`, path: `/statistics/${id}/` })),
  );
  return [...addresses, ...statistics]
    .filter(({ path }) => !stands(path))
    .map(({ where, path }) => ({
      file,
      column: where,
      found: path,
      expected: 'a page of the site',
      fix: 'Correct the path or the id.',
    }));
}
